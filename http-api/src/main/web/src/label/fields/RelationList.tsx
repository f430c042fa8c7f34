import type { ItemValue, LabelField } from '../../api/client';
import { combo } from '../../settings/shortcuts';
import { t } from '../../text/en';
import { Button } from '../../ui/Button';
import { Kbd } from '../../ui/Kbd';
import type { Span } from '../model';
import { isDirected } from '../relations';
import { useMarks } from '../task';
import { endsIn } from './describe';

const most = 60;

interface Props {
  field: LabelField;
  item: ItemValue | undefined;
  onRelate(): void;
}

/** How the marks are related, in words: those of the chosen mark first. */
export function RelationList({ field, item, onRelate }: Props) {
  const marks = useMarks<Span>(field);
  const { relations, chosen } = marks;
  const own = ({ from, to }: { from: number; to: number }) => from === chosen || to === chosen;
  const listed = relations
    .map((relation, at) => ({ relation, at }))
    .sort((one, other) => Number(own(other.relation)) - Number(own(one.relation)));
  return (
    <section className="stack tight relations" aria-labelledby={`${field.name}-relations`}>
      <div className="spread">
        <h4 id={`${field.name}-relations`}>{t.desk.relations}</h4>
        <Button small quiet disabled={chosen < 0} onClick={onRelate}>
          {t.desk.relateChosen} <Kbd combo={combo('relate')} />
        </Button>
      </div>
      {relations.length === 0 ? (
        <p className="muted small">{t.desk.noRelations}</p>
      ) : (
        <ol className="mark-list relation-list">
          {listed.slice(0, most).map(({ relation, at }) => {
            const [from, to] = endsIn(relation, marks.marks, item);
            const directed = isDirected(field.relations?.find((one) => one.name === relation.type));
            return (
              <li key={at} className={own(relation) ? 'on' : ''}>
                <button type="button" className="mark-row" onClick={() => marks.choose(relation.from)}>
                  <span className="grow">
                    <bdi>{from}</bdi>{' '}
                    <span className="relation-type">
                      {relation.type} <span aria-hidden="true">{directed ? '→' : '–'}</span>
                    </span>{' '}
                    <bdi>{to}</bdi>
                  </span>
                </button>
                <Button
                  small
                  quiet
                  aria-label={t.desk.removeRelation(from, relation.type, to)}
                  onClick={() => marks.unrelate(at)}
                >
                  ×
                </Button>
              </li>
            );
          })}
        </ol>
      )}
      {relations.length > most && <p className="muted small">{t.desk.moreRelations(relations.length - most)}</p>}
    </section>
  );
}
