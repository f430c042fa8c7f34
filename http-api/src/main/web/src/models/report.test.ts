import { expect, test } from 'vitest';
import { reportOf } from './report';

const lines = (...all: object[]) => all.map((one) => JSON.stringify(one)).join('\n');

test('lines are counted by what became of them', () => {
  const problem = { title: 'Bad', detail: 'Correct it', errors: [{ pointer: '/confidence', message: 'is above 1' }] };
  const text = lines(
    { line: 1, result: 'RECORDED' },
    { line: 2, result: 'UNCHANGED' },
    { line: 3, result: 'REJECTED', problem },
    { line: 4, result: 'REJECTED', problem: { title: 'There is no such item' } },
  );
  expect(reportOf(`${text}\n`)).toEqual({
    recorded: 1,
    unchanged: 1,
    rejected: [
      { line: 3, pointer: '/confidence', message: 'is above 1' },
      { line: 4, pointer: '', message: 'There is no such item' },
    ],
    cut: false,
  });
});

test('an answer that breaks off says so', () => {
  expect(reportOf('{"line":1,"result":"RECORDED"}\n{"line":2,"res')).toMatchObject({ recorded: 1, cut: true });
  expect(reportOf('')).toEqual({ recorded: 0, unchanged: 0, rejected: [], cut: false });
});
