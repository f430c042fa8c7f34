import { useState } from 'react';
import type { Project } from '../api/client';
import { review as t } from '../text/review';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Notice } from '../ui/Notice';
import { acceptable, agreementOf, leadingOf, type ReviewRow } from './answers';
import { percent } from './grounds';
import { type Bulk, graceSeconds } from './useBulk';
import { nameOf, type Queue } from './useQueue';
import { told } from './Why';

interface Props {
  project: Project;
  queue: Queue;
  bulk: Bulk;
  onOpen(row: ReviewRow): void;
}

const usual = 60;
const steps = [50, 60, 70, 80, 90];

/** Items that can be accepted together, with what each would be settled on. */
export function Several({ project, queue, bulk, onOpen }: Props) {
  const [least, setLeast] = useState(usual);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const rows = acceptable(queue.rows, least / 100, queue.lacking);
  const chosen = rows.filter((row) => !left.has(nameOf(row)));
  const busy = bulk.state.kind === 'waiting' || bulk.state.kind === 'sending';
  const turn = (row: ReviewRow, on: boolean) => {
    const next = new Set(left);
    if (on) {
      next.delete(nameOf(row));
    } else {
      next.add(nameOf(row));
    }
    setLeft(next);
  };
  return (
    <section className="several stack" aria-labelledby="several-title">
      <div>
        <h1 id="several-title">{t.severalTitle}</h1>
        <p className="muted small">{t.severalText}</p>
      </div>
      <BulkNotice bulk={bulk} />
      <div className="row">
        <Field label={t.atLeast} className="inline">
          {(wired) => (
            <select
              {...wired}
              className="input slim"
              value={least}
              onChange={(event) => setLeast(Number(event.target.value))}
            >
              {steps.map((step) => (
                <option key={step} value={step}>
                  {step} %
                </option>
              ))}
            </select>
          )}
        </Field>
        <Button small onClick={() => setLeft(new Set())}>
          {t.chooseAll}
        </Button>
        <Button small onClick={() => setLeft(new Set(rows.map(nameOf)))}>
          {t.chooseNone}
        </Button>
        <Button primary disabled={chosen.length === 0 || busy} onClick={() => bulk.accept(chosen)}>
          {t.chosen(chosen.length)}
        </Button>
      </div>
      {rows.length === 0 ? (
        <p className="muted">{t.noneSuch}</p>
      ) : (
        <Table project={project} rows={rows} left={left} onTurn={turn} onOpen={onOpen} />
      )}
    </section>
  );
}

interface TableProps {
  project: Project;
  rows: readonly ReviewRow[];
  /** Names of the rows that are not to be accepted. */
  left: ReadonlySet<string>;
  onTurn(row: ReviewRow, on: boolean): void;
  onOpen(row: ReviewRow): void;
}

function Table({ project, rows, left, onTurn, onOpen }: TableProps) {
  const { fields } = project.schema;
  return (
    <section className="scroll-x" tabIndex={0} aria-labelledby="several-title">
      <table className="table" aria-labelledby="several-title">
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t.accept}</span>
            </th>
            <th scope="col">{t.settlesOn}</th>
            <th scope="col" className="number">
              {t.agree}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={nameOf(row)} data-several={row.externalId}>
              <td>
                <span className="row tight">
                  <input
                    type="checkbox"
                    aria-label={t.take(row.externalId)}
                    checked={!left.has(nameOf(row))}
                    onChange={(event) => onTurn(row, event.target.checked)}
                  />
                  <Button small quiet aria-label={t.lookAt(row.externalId)} onClick={() => onOpen(row)}>
                    {row.externalId}
                  </Button>
                </span>
              </td>
              <td dir="auto">
                {Object.entries(leadingOf(row))
                  .map(([name, value]) => told(fields, name, value))
                  .join(' · ')}
              </td>
              <td className="number">{percent(agreementOf(row))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** How the acceptance of several goes: still to be taken back, under way, over. */
function BulkNotice({ bulk }: { bulk: Bulk }) {
  const { state } = bulk;
  switch (state.kind) {
    case 'waiting':
      return (
        <Notice
          tone="warn"
          title={t.aboutTo(state.rows.length, graceSeconds)}
          actions={
            <span className="row tight">
              <Button primary onClick={bulk.undo}>
                {t.undo}
              </Button>
              <Button onClick={bulk.now}>{t.now}</Button>
            </span>
          }
        >
          {t.aboutToText}
        </Notice>
      );
    case 'sending':
      return <Notice title={t.underWay(state.done, state.rows.length)} />;
    case 'done':
      return (
        <>
          {state.accepted > 0 && <Notice tone="good" title={t.acceptedAll(state.accepted)} />}
          {state.refused.length > 0 && (
            <Notice tone="bad" title={t.notAccepted(state.refused.length)}>
              {t.stays}
              <ul>
                {state.refused.map(({ row, problem }) => (
                  <li key={nameOf(row)}>
                    {row.externalId}: {problem.title}
                  </li>
                ))}
              </ul>
            </Notice>
          )}
        </>
      );
    default:
      return null;
  }
}
