import type { CSSProperties } from 'react';
import type { LabelField } from '../../api/client';
import { optionActions } from '../../settings/actions';
import { combo, useShortcuts } from '../../settings/shortcuts';
import { t } from '../../text/en';
import { Button } from '../../ui/Button';
import { Kbd } from '../../ui/Kbd';
import { colour } from '../colours';
import type { Mark, Span } from '../model';
import { nextTarget } from '../relations';
import { useMarks, useTask } from '../task';
import { describe } from './describe';
import { useOptionKeys } from './options';
import { RelationList } from './RelationList';

const most = 60;

/** The types of marks, and the marks made so far: the way to them that needs no mouse. */
export function MarksQuestion({ field }: { field: LabelField }) {
  const task = useTask();
  const marks = useMarks<Mark>(field);
  const types = field.types ?? [];
  const { chosen, active } = marks;

  const pick = (type: string) => {
    task.setType(field, type);
    const mark = marks.marks[chosen];
    if (mark && mark.type !== type) {
      marks.replace(chosen, { ...mark, type });
    }
  };
  useOptionKeys(active, types.length, (at) => pick(types[at] ?? ''));
  const turn = (by: number) => {
    const count = marks.marks.length;
    return count > 0 && marks.choose(((((chosen < 0 && by < 0 ? 0 : chosen) + by) % count) + count) % count);
  };
  const remove = () => (chosen >= 0 ? marks.remove(chosen) : false);
  const can = (field.relations ?? []).length > 0;
  const relate = () => {
    if (chosen < 0) {
      return marks.marks.length > 0 && marks.choose(0);
    }
    const to = nextTarget(field, marks.marks as readonly Mark[] as Span[], chosen, -1, 1);
    task.relate({ field: field.name, from: chosen, to });
    return true;
  };
  useShortcuts(active && can ? { relate } : {});
  useShortcuts(
    active ? { nextMark: () => turn(1), previousMark: () => turn(-1), removeMark: remove, removeMarkToo: remove } : {},
  );

  return (
    <div className="stack tight">
      <div className="types">
        {types.map((type, at) => {
          const action = optionActions[at];
          return (
            <button
              key={type}
              type="button"
              className="type"
              style={{ '--mark': colour(types, type) } as CSSProperties}
              aria-pressed={marks.type === type}
              onClick={() => {
                task.activate(field.name);
                pick(type);
              }}
            >
              <span className="swatch" aria-hidden="true" />
              {type}
              {active && action && <Kbd combo={combo(action)} />}
            </button>
          );
        })}
      </div>
      {marks.marks.length === 0 ? (
        <p className="muted small">{t.desk.noMarks}</p>
      ) : (
        <ol className="mark-list">
          {marks.marks.slice(0, most).map((mark, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a mark has no other name than its place
            <li key={at} className={at === chosen ? 'on' : ''}>
              <button
                type="button"
                className="mark-row"
                style={{ '--mark': colour(types, mark.type) } as CSSProperties}
                aria-current={at === chosen}
                onClick={() => marks.choose(at)}
              >
                <span className="swatch" aria-hidden="true" />
                <span className="grow" dir="auto">
                  {describe(mark, task.work.item[field.of ?? ''])}
                </span>
                <span className="muted small">{mark.type}</span>
              </button>
              <Button small quiet aria-label={t.desk.remove(at + 1)} onClick={() => marks.remove(at)}>
                ×
              </Button>
            </li>
          ))}
        </ol>
      )}
      {marks.marks.length > most && <p className="muted small">{t.desk.moreMarks(marks.marks.length - most)}</p>}
      {can && <RelationList field={field} item={task.work.item[field.of ?? '']} onRelate={relate} />}
    </div>
  );
}
