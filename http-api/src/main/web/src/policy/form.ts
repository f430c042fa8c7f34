import type { Schemas } from '../api/client';
import { policy as t } from '../text/policy';

export type Policy = Schemas['Policy'];
export type Strategy = Schemas['Strategy'];
export type StrategyType = Strategy['type'];
export type Parameter = keyof typeof t.parameters;

/** How a parameter is written: a count, a share shown in per cent, any number, or the name of a skill. */
export type Writing = 'count' | 'share' | 'number' | 'skill';

export interface ParameterRule {
  writing: Writing;
  usual: number | string;
  min: number;
  max: number;
}

const count = (usual: number, min = 1, max = 100): ParameterRule => ({ writing: 'count', usual, min, max });
const share = (usual: number, min: number, max: number): ParameterRule => ({ writing: 'share', usual, min, max });
const skill: ParameterRule = { writing: 'skill', usual: '', min: 0, max: 64 };
const least = 0.0001;
const surest = 0.9999999;

/** What each strategy is told, with what is usual: the same as in the domain, which has the last word. */
export const strategies: Record<StrategyType, Partial<Record<Parameter, ParameterRule>>> = {
  'majority-voting': { overlap: count(3), minimumLabels: count(3), threshold: share(0.7, least, 1) },
  'expert-review': {
    overlap: count(3),
    minimumLabels: count(3),
    threshold: share(0.7, least, 1),
    maximumDisagreement: share(0.5, 0, 1),
    edgeCaseFlags: count(2),
    newPattern: share(0.9, least, 1),
    skill,
  },
  'confidence-weighted': {
    minimumLabels: count(3),
    maximumLabels: count(7),
    minimumConfidence: share(0.8, 0.5, surest),
    minimumEvidence: { writing: 'number', usual: 10, min: 0, max: 100_000 },
    minimumExperienced: count(2, 0),
    skill,
  },
  'adaptive-overlap': {
    minimumLabels: count(3),
    maximumLabels: count(10),
    stopConfidence: share(0.99, 0.5, surest),
    minimumConfidence: share(0.8, 0.5, surest),
    minimumEvidence: { writing: 'number', usual: 10, min: 0, max: 100_000 },
    minimumExperienced: count(1, 0),
    labelsPerTask: { writing: 'number', usual: 0, min: 0, max: 100 },
    skill,
  },
};

export const strategyTypes = Object.keys(strategies) as StrategyType[];

/** A strategy while it is being written: its parameters as they stand in the inputs. */
export interface StrategyForm {
  type: StrategyType;
  values: Partial<Record<Parameter, string>>;
}

export interface RuleForm {
  key: string;
  taskType: string;
  strategy: StrategyForm;
}

export interface PolicyForm {
  otherwise: StrategyForm;
  rules: RuleForm[];
}

export function parametersOf(type: StrategyType): [Parameter, ParameterRule][] {
  return Object.entries(strategies[type]) as [Parameter, ParameterRule][];
}

const shown = (rule: ParameterRule, value: number | string): string =>
  rule.writing === 'share' ? String(Number((Number(value) * 100).toFixed(5))) : String(value);

/** A strategy with what is usual, keeping what an earlier one said under the same names. */
export function usual(type: StrategyType, before: StrategyForm['values'] = {}): StrategyForm {
  const values: StrategyForm['values'] = {};
  for (const [name, rule] of parametersOf(type)) {
    values[name] = before[name] ?? shown(rule, rule.usual);
  }
  return { type, values };
}

/** The number in an input, as it is sent: a share as a part of one. */
export function numberOf(rule: ParameterRule, text: string): number {
  const plain = text.trim().replace(',', '.');
  const value = /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
  return rule.writing === 'share' ? Number((value / 100).toFixed(9)) : value;
}

/** A stored strategy in the form. */
export function formOf(strategy: Strategy): StrategyForm {
  const said = strategy as unknown as Record<string, number | string | undefined>;
  const form = usual(strategy.type);
  for (const [name, rule] of parametersOf(strategy.type)) {
    form.values[name] = shown(rule, said[name] ?? rule.usual);
  }
  return form;
}

/** A stored policy in the form: both ways of saying one. */
export function policyForm(policy: Policy): PolicyForm {
  if ('otherwise' in policy) {
    return {
      otherwise: formOf(policy.otherwise),
      rules: (policy.rules ?? []).map((rule, at) => ({
        key: `stored-${at}`,
        taskType: rule.taskType,
        strategy: formOf(rule.strategy),
      })),
    };
  }
  const { overlap, minimumLabels = overlap, threshold = 0.7 } = policy;
  return { otherwise: formOf({ type: 'majority-voting', overlap, minimumLabels, threshold }), rules: [] };
}

function strategyOf({ type, values }: StrategyForm): Strategy {
  const said: Record<string, unknown> = { type };
  for (const [name, rule] of parametersOf(type)) {
    const text = values[name] ?? '';
    said[name] = rule.writing === 'skill' ? text.trim() : numberOf(rule, text);
  }
  return said as Strategy;
}

/** The policy as it is sent. */
export function policyOf(form: PolicyForm): Policy {
  return {
    otherwise: strategyOf(form.otherwise),
    rules: form.rules.map((rule) => ({ taskType: rule.taskType.trim(), strategy: strategyOf(rule.strategy) })),
  };
}

/** What a strategy does, in a sentence. */
export function saysOf({ type, values }: StrategyForm): string {
  const numberAt = (name: string) => {
    const rule = strategies[type][name as Parameter];
    return rule ? numberOf(rule, values[name as Parameter] ?? '') : 0;
  };
  return t.says[type]?.(numberAt) ?? type;
}

/** What does not hold, by pointers into the policy as it is sent. */
export function policyErrors(form: PolicyForm): Record<string, string> {
  const errors: Record<string, string> = strategyErrors(form.otherwise, '/otherwise');
  const seen = new Set<string>();
  form.rules.forEach((rule, at) => {
    const pointer = `/rules/${at}`;
    const taskType = rule.taskType.trim();
    if (!/^[a-z][a-z0-9-]{0,63}$/.test(taskType)) {
      errors[`${pointer}/taskType`] = t.check.taskType;
    } else if (seen.has(taskType)) {
      errors[`${pointer}/taskType`] = t.check.taskTypeTaken;
    }
    seen.add(taskType);
    Object.assign(errors, strategyErrors(rule.strategy, `${pointer}/strategy`));
  });
  return errors;
}

function strategyErrors({ type, values }: StrategyForm, pointer: string): Record<string, string> {
  const errors: Record<string, string> = {};
  const numbers: Partial<Record<Parameter, number>> = {};
  for (const [name, rule] of parametersOf(type)) {
    const text = values[name] ?? '';
    if (rule.writing === 'skill') {
      if (!/^[A-Za-z0-9._-]{0,64}$/.test(text.trim())) {
        errors[`${pointer}/${name}`] = t.check.skill;
      }
      continue;
    }
    const value = numberOf(rule, text);
    numbers[name] = value;
    if (!(value >= rule.min && value <= rule.max) || (rule.writing === 'count' && !Number.isInteger(value))) {
      const unit = rule.writing === 'share' ? ` ${t.percentUnit}` : '';
      errors[`${pointer}/${name}`] = t.check.range(shown(rule, rule.min), shown(rule, rule.max) + unit);
    }
  }
  const capped = (low: Parameter, high: Parameter) => {
    const [a, b] = [numbers[low], numbers[high]];
    if (a !== undefined && b !== undefined && a > b && !errors[`${pointer}/${low}`]) {
      const rule = strategies[type][low] as ParameterRule;
      errors[`${pointer}/${low}`] = t.check.range(shown(rule, rule.min), values[high] ?? '');
    }
  };
  capped('minimumLabels', 'overlap');
  capped('minimumLabels', 'maximumLabels');
  capped('minimumExperienced', 'maximumLabels');
  capped('minimumConfidence', 'stopConfidence');
  const budget = numbers.labelsPerTask;
  if (budget && budget < (numbers.minimumLabels ?? 0)) {
    errors[`${pointer}/labelsPerTask`] = t.check.range(values.minimumLabels ?? '1', '100');
  }
  return errors;
}
