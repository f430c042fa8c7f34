import { useId } from 'react';
import { freshId } from '../api/ids';
import { policy as t } from '../text/policy';
import { setup } from '../text/setup';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import {
  type Parameter,
  type ParameterRule,
  type PolicyForm,
  parametersOf,
  type RuleForm,
  type StrategyForm,
  type StrategyType,
  saysOf,
  strategyTypes,
  usual,
} from './form';
import './policy.css';

/** What is wrong at a place of the policy, by its pointer; nothing while nobody asked. */
export type ErrorAt = (pointer: string) => string | undefined;

interface Props {
  form: PolicyForm;
  onChange(form: PolicyForm): void;
  errorAt: ErrorAt;
  /** Kinds that the project's questions make its items. */
  kinds: readonly string[];
}

/** When labels suffice: a rule for every item, and others for some kinds of items. */
export function PolicyEditor({ form, onChange, errorAt, kinds }: Props) {
  const { rules } = form;
  const replace = (at: number, rule: RuleForm) =>
    onChange({ ...form, rules: rules.map((one, index) => (index === at ? rule : one)) });
  const add = () => {
    const free = kinds.find((kind) => rules.every((rule) => rule.taskType !== kind)) ?? '';
    onChange({ ...form, rules: [...rules, { key: freshId(), taskType: free, strategy: usual('expert-review') }] });
  };
  return (
    <div className="stack">
      <StrategyEditor
        form={form.otherwise}
        onChange={(otherwise) => onChange({ ...form, otherwise })}
        pointer="/otherwise"
        errorAt={errorAt}
      />
      <div className="stack tight">
        <h3>{t.rules}</h3>
        <p className="muted small">{t.rulesText}</p>
        {rules.map((rule, at) => (
          <Rule
            key={rule.key}
            rule={rule}
            at={at}
            kinds={kinds}
            errorAt={errorAt}
            onChange={(next) => replace(at, next)}
            onRemove={() => onChange({ ...form, rules: rules.filter((one) => one !== rule) })}
          />
        ))}
        <div>
          <Button onClick={add}>{t.addRule}</Button>
        </div>
      </div>
    </div>
  );
}

interface RuleProps {
  rule: RuleForm;
  at: number;
  kinds: readonly string[];
  errorAt: ErrorAt;
  onChange(rule: RuleForm): void;
  onRemove(): void;
}

function Rule({ rule, at, kinds, errorAt, onChange, onRemove }: RuleProps) {
  const list = useId();
  return (
    <fieldset className="block stack tight">
      <legend className="visually-hidden">{t.rule(at + 1)}</legend>
      <div className="spread">
        <strong>{t.rule(at + 1)}</strong>
        <Button small quiet aria-label={setup.remove(t.rule(at + 1))} onClick={onRemove}>
          ×
        </Button>
      </div>
      <Field label={t.taskType} hint={t.taskTypeHint} error={errorAt(`/rules/${at}/taskType`)}>
        {(wired) => (
          <input
            {...wired}
            className="input"
            list={list}
            value={rule.taskType}
            onChange={(event) => onChange({ ...rule, taskType: event.target.value })}
          />
        )}
      </Field>
      <datalist id={list}>
        {kinds.map((kind) => (
          <option key={kind} value={kind} />
        ))}
      </datalist>
      <StrategyEditor
        form={rule.strategy}
        onChange={(strategy) => onChange({ ...rule, strategy })}
        pointer={`/rules/${at}/strategy`}
        errorAt={errorAt}
      />
    </fieldset>
  );
}

interface StrategyProps {
  form: StrategyForm;
  onChange(form: StrategyForm): void;
  pointer: string;
  errorAt: ErrorAt;
}

function StrategyEditor({ form, onChange, pointer, errorAt }: StrategyProps) {
  const set = (name: Parameter, value: string) => {
    const values = { ...form.values, [name]: value };
    // as many at least as there are: what most want, and what the server takes where nothing is said
    if (name === 'overlap' && form.values.minimumLabels === form.values.overlap) {
      values.minimumLabels = value;
    }
    onChange({ ...form, values });
  };
  return (
    <div className="stack tight">
      <Field label={t.strategy} hint={t.strategies[form.type].means}>
        {(wired) => (
          <select
            {...wired}
            className="input"
            value={form.type}
            onChange={(event) => onChange(usual(event.target.value as StrategyType, form.values))}
          >
            {strategyTypes.map((type) => (
              <option key={type} value={type}>
                {t.strategies[type].name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="parameters">
        {parametersOf(form.type).map(([name, rule]) => (
          <ParameterInput
            key={name}
            name={name}
            rule={rule}
            value={form.values[name] ?? ''}
            error={errorAt(`${pointer}/${name}`)}
            onChange={(value) => set(name, value)}
          />
        ))}
      </div>
      <p className="says small">{saysOf(form)}</p>
    </div>
  );
}

interface InputProps {
  name: Parameter;
  rule: ParameterRule;
  value: string;
  error: string | undefined;
  onChange(value: string): void;
}

function ParameterInput({ name, rule, value, error, onChange }: InputProps) {
  const { name: label, means } = t.parameters[name];
  const unit = rule.writing === 'share' ? ` (${t.percentUnit})` : '';
  return (
    <Field label={label + unit} hint={means} error={error}>
      {(wired) => (
        <input
          {...wired}
          className="input"
          inputMode={rule.writing === 'skill' ? 'text' : rule.writing === 'count' ? 'numeric' : 'decimal'}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
