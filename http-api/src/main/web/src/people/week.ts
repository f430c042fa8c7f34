import type { Schemas } from '../api/client';

export type Times = Schemas['WorkingHours']['week'];
export type DayName = Times[number]['day'];

const names: readonly DayName[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

/** A day of the week in the form: its first stretch of work, and how many more there are. */
export interface Day {
  day: DayName;
  works: boolean;
  from: string;
  to: string;
  more: number;
}

/** What most begin with: the browser's time zone and weekdays from nine to five. */
export function newHours(zone = Intl.DateTimeFormat().resolvedOptions().timeZone): Schemas['WorkingHours'] {
  const week = names.slice(0, 5).map((day) => ({ day, from: '09:00:00', to: '17:00:00' }));
  return { zone, week, exceptions: [] };
}

export function daysOf(week: Times): Day[] {
  return names.map((day) => {
    const [first, ...rest] = week.filter((one) => one.day === day);
    return {
      day,
      works: first !== undefined,
      from: first?.from ?? '09:00:00',
      to: first?.to ?? '17:00:00',
      more: rest.length,
    };
  });
}

/** The day with another beginning or end; an input that was emptied leaves it as it is. */
export function changedDay(day: Day, end: 'from' | 'to', value: string): Day {
  return value === '' ? day : { ...day, [end]: `${value}:00` };
}

/** The week with one day as it is in the form; a day of several stretches keeps them as long as it is worked. */
export function weekOf(week: Times, day: Day): Times {
  const own = week.filter((one) => one.day === day.day);
  const next = day.works ? (own.length > 1 ? own : [{ day: day.day, from: day.from, to: day.to }]) : [];
  return names.flatMap((name) => (name === day.day ? next : week.filter((one) => one.day === name)));
}
