import type { ErrorAt } from '../policy/PolicyEditor';
import { setup as t } from '../text/setup';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { newRelation, type RelationForm } from './form';
import { changedIn, ListTools, movedIn } from './ListTools';

/** As many as the server takes. */
const most = 50;

interface Props {
  relations: readonly RelationForm[];
  types: readonly string[];
  errorAt: ErrorAt;
  onChange(relations: RelationForm[]): void;
}

/** The ways in which marks may be related. */
export function RelationsEditor({ relations, types, errorAt, onChange }: Props) {
  return (
    <fieldset className="plain stack tight">
      <legend>{t.relations}</legend>
      {relations.length === 0 && <p className="muted small">{t.relationsText}</p>}
      {relations.map((relation, at) => {
        const set = (change: Partial<RelationForm>) => onChange(changedIn(relations, at, { ...relation, ...change }));
        return (
          <div key={relation.key} className="column-block" role="group" aria-label={t.relation(at + 1)}>
            <div className="pair-of">
              <Field label={t.relationName} error={errorAt(`/${at}/name`)}>
                {(wired) => (
                  <input
                    {...wired}
                    className="input"
                    dir="auto"
                    value={relation.name}
                    onChange={(event) => set({ name: event.target.value })}
                  />
                )}
              </Field>
              <ListTools
                what={t.relation(at + 1)}
                first={at === 0}
                last={at === relations.length - 1}
                onMove={(by) => onChange(movedIn(relations, at, by))}
                onRemove={() => onChange(relations.filter((one) => one !== relation))}
              />
            </div>
            <Kinds label={t.relationFrom} types={types} chosen={relation.from} onChange={(from) => set({ from })} />
            <Kinds label={t.relationTo} types={types} chosen={relation.to} onChange={(to) => set({ to })} />
            <label className="check small">
              <input
                type="checkbox"
                checked={relation.directed}
                onChange={(event) => set({ directed: event.target.checked })}
              />
              {t.directed}
            </label>
          </div>
        );
      })}
      {errorAt('') && <p className="wrong small">{errorAt('')}</p>}
      <div>
        <Button small disabled={relations.length >= most} onClick={() => onChange([...relations, newRelation()])}>
          {t.addRelation}
        </Button>
      </div>
    </fieldset>
  );
}

interface KindsProps {
  label: string;
  types: readonly string[];
  chosen: readonly string[];
  onChange(chosen: string[]): void;
}

function Kinds({ label, types, chosen, onChange }: KindsProps) {
  return (
    <fieldset className="plain">
      <legend className="small">{label}</legend>
      <div className="row">
        {[...new Set(types)].map((type) => (
          <label key={type} className="check small">
            <input
              type="checkbox"
              checked={chosen.includes(type)}
              onChange={(event) =>
                onChange(event.target.checked ? [...chosen, type] : chosen.filter((one) => one !== type))
              }
            />
            <bdi>{type}</bdi>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
