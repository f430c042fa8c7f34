import { expect, test } from 'vitest';
import { goldIn } from './Gold';

test('right answers are read line by line, and the first wrong line is named', () => {
  const label = { q: { type: 'choice', option: 'a' } };
  const line = JSON.stringify({ externalId: '1', label });
  expect(goldIn(`${line}\n\n`)).toEqual([{ externalId: '1', label }]);
  expect(goldIn(`${line}\n{"externalId":2}\n`)).toBe('Line 2 is no right answer: {"externalId": …, "label": {…}}');
  expect(goldIn('no json')).toMatch(/^Line 1/);
});
