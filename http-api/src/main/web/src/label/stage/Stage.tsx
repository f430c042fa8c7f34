import { lazy, Suspense } from 'react';
import type { Work } from '../../api/client';
import { t } from '../../text/en';
import { Waiting } from '../../ui/Waiting';
import { isAudio, isImage, type Part, partsOf } from '../model';

const AudioStage = lazy(() => import('./AudioStage'));
const ImageStage = lazy(() => import('./ImageStage'));
const TextStage = lazy(() => import('./TextStage'));

/** The item: every part in its own way, marked up where fields point into it. Content is shown, never run. */
export function Stage({ work }: { work: Work }) {
  const parts = partsOf(work.item, work.schema);
  const cells = parts.filter((part) => isCell(part, parts));
  const rest = parts.filter((part) => !cells.includes(part));
  const pair = rest.length === 2 && rest.every((part) => typeof part.value === 'string' && part.fields.length === 0);
  return (
    <div className={pair ? 'stage pair' : 'stage'}>
      <Suspense fallback={<Waiting />}>
        {rest.map((part) => (
          <section key={part.name} className="part" aria-label={part.name}>
            {rest.length > 1 && <h3 className="part-name">{part.name}</h3>}
            <Content part={part} />
          </section>
        ))}
      </Suspense>
      {cells.length > 0 && <RecordTable cells={cells} />}
    </div>
  );
}

/** Numbers, truth values, and the short texts beside them are cells of a record. */
function isCell(part: Part, all: readonly Part[]): boolean {
  if (part.fields.length > 0 || typeof part.value === 'object') {
    return false;
  }
  const record = all.length > 2 || all.some((one) => typeof one.value === 'number' || typeof one.value === 'boolean');
  return typeof part.value !== 'string' || (record && part.value.length < 120 && !part.value.includes('\n'));
}

function Content({ part }: { part: Part }) {
  const { value, fields, name } = part;
  if (typeof value === 'string') {
    return fields.length > 0 ? (
      <TextStage name={name} text={value} fields={fields} />
    ) : (
      <div className="reading" dir="auto">
        {value}
      </div>
    );
  }
  if (typeof value === 'object' && isImage(value)) {
    return <ImageStage name={name} image={value} fields={fields} />;
  }
  if (typeof value === 'object' && isAudio(value)) {
    return <AudioStage name={name} audio={value} fields={fields} />;
  }
  return <div className="reading">{String(value)}</div>;
}

function RecordTable({ cells }: { cells: readonly Part[] }) {
  return (
    <section className="part">
      <table className="table record">
        <caption className="visually-hidden">{t.desk.record}</caption>
        <tbody>
          {cells.map(({ name, value }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td dir="auto">{typeof value === 'boolean' ? (value ? t.desk.yes : t.desk.no) : String(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
