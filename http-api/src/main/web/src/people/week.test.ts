import { expect, test } from 'vitest';
import { changedDay, daysOf, newHours, weekOf } from './week';

test('a week is seven days, and changing one leaves the others', () => {
  const { week } = newHours('Europe/Vienna');
  const days = daysOf(week);
  expect(days.map((day) => day.works)).toEqual([true, true, true, true, true, false, false]);
  const sunday = { ...(days[6] as (typeof days)[number]), works: true };
  const late = weekOf(week, changedDay(sunday, 'to', '02:00'));
  expect(late).toHaveLength(6);
  expect(late.at(-1)).toEqual({ day: 'SUNDAY', from: '09:00:00', to: '02:00:00' });
  expect(weekOf(late, { ...sunday, works: false })).toEqual(week);
  expect(changedDay(sunday, 'from', '')).toEqual(sunday);
});

test('a day of two stretches keeps both, and loses both when it is taken off', () => {
  const week = [
    { day: 'MONDAY' as const, from: '08:00:00', to: '12:00:00' },
    { day: 'MONDAY' as const, from: '13:00:00', to: '17:00:00' },
  ];
  const [monday] = daysOf(week);
  expect(monday).toMatchObject({ works: true, from: '08:00:00', more: 1 });
  expect(weekOf(week, monday as never)).toEqual(week);
  expect(weekOf(week, { ...monday, works: false } as never)).toEqual([]);
});
