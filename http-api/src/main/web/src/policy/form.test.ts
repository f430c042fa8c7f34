import { expect, test } from 'vitest';
import { numberOf, policyErrors, policyForm, policyOf, saysOf, strategies, strategyTypes, usual } from './form';

test('what is usual holds for every strategy, and says what it does', () => {
  for (const type of strategyTypes) {
    expect(policyErrors({ otherwise: usual(type), rules: [] }), type).toEqual({});
    expect(saysOf(usual(type))).toMatch(/label/);
  }
  expect(saysOf(usual('majority-voting'))).toBe(
    '3 labels per item; an answer with 70 % of them wins, else a reviewer decides.',
  );
});

test('a policy comes out of the form as it went in', () => {
  const stored = {
    rules: [
      {
        taskType: 'entities',
        strategy: {
          type: 'expert-review' as const,
          overlap: 5,
          minimumLabels: 3,
          threshold: 0.625,
          maximumDisagreement: 0,
          edgeCaseFlags: 2,
          newPattern: 0.9,
          skill: 'medicine',
        },
      },
    ],
    otherwise: { type: 'majority-voting' as const, overlap: 3, minimumLabels: 3, threshold: 0.7 },
  };
  expect(policyOf(policyForm(stored))).toEqual(stored);
  expect(policyOf(policyForm({ overlap: 2 }))).toEqual({
    rules: [],
    otherwise: { type: 'majority-voting', overlap: 2, minimumLabels: 2, threshold: 0.7 },
  });
});

test('shares are written in per cent, with a comma or a point', () => {
  const rule = strategies['majority-voting'].threshold;
  expect(rule && numberOf(rule, '66,7')).toBe(0.667);
  expect(rule && numberOf(rule, 'much')).toBeNaN();
});

test('what does not hold is said by its pointer', () => {
  const otherwise = usual('majority-voting', { overlap: '2', minimumLabels: '3', threshold: '0' });
  const adaptive = usual('adaptive-overlap', { labelsPerTask: '2', skill: 'two words' });
  const rules = [
    { key: 'a', taskType: 'Text', strategy: adaptive },
    { key: 'b', taskType: 'text', strategy: usual('majority-voting') },
    { key: 'c', taskType: 'text', strategy: usual('majority-voting', { overlap: '2.5', minimumLabels: '1' }) },
  ];
  expect(Object.keys(policyErrors({ otherwise, rules })).sort()).toEqual([
    '/otherwise/minimumLabels',
    '/otherwise/threshold',
    '/rules/0/strategy/labelsPerTask',
    '/rules/0/strategy/skill',
    '/rules/0/taskType',
    '/rules/2/strategy/overlap',
    '/rules/2/taskType',
  ]);
});
