import type { CSSProperties } from 'react';
import type { ItemContent, LabelField } from '../api/client';
import { colour } from '../label/colours';
import { linesOf } from '../label/fields/lines';
import { titleOf } from '../label/model';
import { optionActions } from '../settings/actions';
import { combo } from '../settings/shortcuts';
import { review as t } from '../text/review';
import { Button } from '../ui/Button';
import { Kbd } from '../ui/Kbd';
import { Words } from '../ui/Words';
import { type Compared, compareIn, differs, type Group } from './answers';

/** Lines of an answer shown before the rest is counted only. */
const most = 14;

interface Props {
  fields: readonly LabelField[];
  item: ItemContent;
  groups: readonly Group[];
  total: number;
  /** Place of the answer that the item shows; -1 for none of them. */
  shown: number;
  onShow(at: number): void;
  name(id: string): string;
  named: boolean;
  onNamed(): void;
  instructions: number;
}

/** Different answers side by side, question by question; equal ones share a column. */
export function Answers({ fields, item, groups, total, shown, onShow, name, named, onNamed, instructions }: Props) {
  return (
    <section className="card stack" aria-labelledby="answers-title">
      <div className="spread">
        <h2 id="answers-title">{t.answers}</h2>
        <Button small quiet aria-pressed={named} onClick={onNamed}>
          {named ? t.hideNames : t.showNames} <Kbd combo={combo('who')} />
        </Button>
      </div>
      <section className="scroll-x" tabIndex={0} aria-label={t.answers}>
        <table className="table answers">
          <thead>
            <tr>
              <th scope="col">{t.field}</th>
              {groups.map((group, at) => (
                <th key={group.letter} scope="col" className={at === shown ? 'on' : undefined}>
                  <Head
                    group={group}
                    at={at}
                    total={total}
                    shown={at === shown}
                    onShow={() => onShow(at)}
                    name={name}
                    instructions={instructions}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <Row key={field.name} field={field} item={item} groups={groups} shown={shown} />
            ))}
          </tbody>
        </table>
      </section>
      <p className="muted small">{t.answersHint}</p>
    </section>
  );
}

interface HeadProps {
  group: Group;
  at: number;
  total: number;
  shown: boolean;
  onShow(): void;
  name(id: string): string;
  instructions: number;
}

function Head({ group, at, total, shown, onShow, name, instructions }: HeadProps) {
  const action = optionActions[at];
  const old = [...new Set(group.labels.map((label) => label.versions.instructions))].filter(
    (version) => version < instructions,
  );
  return (
    <div className="stack tight">
      <button type="button" className="button small" aria-pressed={shown} title={t.onItem} onClick={onShow}>
        <span className="visually-hidden">{t.answer} </span>
        <strong>{group.letter}</strong>
        <span>
          {group.labels.length} / {total}
        </span>
        {action && <Kbd combo={combo(action)} />}
      </button>
      <span className="names">{group.labels.map((label) => name(label.labeler)).join(', ')}</span>
      {old.map((version) => (
        <span key={version} className="badge warn" title={t.outdatedTitle(instructions)}>
          {t.outdated(version)}
        </span>
      ))}
    </div>
  );
}

function Row({ field, item, groups, shown }: Pick<Props, 'item' | 'groups' | 'shown'> & { field: LabelField }) {
  const split = differs(field, groups);
  const first = groups[0];
  return (
    <tr className={split ? 'split' : 'agreed'} data-split={split ? field.name : undefined}>
      <th scope="row">
        <span dir="auto">{titleOf(field)}</span>
      </th>
      {split ? (
        groups.map((group, at) => (
          <td key={group.letter} className={at === shown ? 'on' : undefined}>
            <Cell field={field} item={item} group={group} base={at === 0 ? group : (first ?? group)} />
          </td>
        ))
      ) : (
        <td colSpan={groups.length}>
          {first && <Cell field={field} item={item} group={first} base={first} />}
          {groups.length > 1 && <span className="badge good">{t.all}</span>}
        </td>
      )}
    </tr>
  );
}

function Cell({ field, item, group, base }: { field: LabelField; item: ItemContent; group: Group; base: Group }) {
  const value = group.label[field.name];
  const against = base.label[field.name];
  if (value === undefined) {
    return <span className="muted">{t.open}</span>;
  }
  if (value.type === 'text') {
    return value.text === '' ? (
      <span className="muted">{t.blank}</span>
    ) : (
      <Words before={against?.type === 'text' ? against.text : value.text} after={value.text} />
    );
  }
  const lines = compareIn(field, linesOf(field, value, item), linesOf(field, against, item));
  return <Lines lines={lines} field={field} whole={group === base} />;
}

/** What an answer says; where many lines are as in A, only the others are told one by one. */
function Lines({ lines, field, whole }: { lines: readonly Compared[]; field: LabelField; whole: boolean }) {
  const same = lines.filter((line) => line.kind === 'SAME');
  const fold = !whole && same.length > 3;
  const told = fold ? lines.filter((line) => line.kind !== 'SAME') : lines;
  if (lines.length === 0) {
    return <span className="muted">{t.nothing}</span>;
  }
  return (
    <ul className="lines">
      {told.slice(0, most).map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: equal marks differ by their place only
        <li key={`${line.key}-${at}`} className={line.kind.toLowerCase()}>
          {line.kind !== 'SAME' && (
            <>
              <span aria-hidden="true" className="sign">
                {line.kind === 'ADDED' ? '+' : '−'}
              </span>
              <span className="visually-hidden">{line.kind === 'ADDED' ? t.only : t.lacks}</span>
            </>
          )}
          {field.types && !line.relation && (
            <span
              className="swatch"
              aria-hidden="true"
              style={{ '--mark': colour(field.types, line.type) } as CSSProperties}
            />
          )}
          {line.type !== '' && <span className="muted small">{line.type}</span>}
          <span dir="auto">{line.text}</span>
        </li>
      ))}
      {told.length > most && <li className="muted small">{t.moreLines(told.length - most)}</li>}
      {fold && <li className="muted small">{t.likeA(same.length)}</li>}
    </ul>
  );
}
