import type { ItemContent, Label, LabelField } from '../api/client';
import { titleOf } from '../label/model';
import { plainly, saying } from '../review/Why';
import { audit as t } from '../text/audit';
import { t as common } from '../text/en';
import { moment } from '../ui/time';
import { type Event, tell } from './events';

interface Props {
  events: readonly Event[];
  /** How many of them had happened at the moment shown. */
  happened: number;
  fields: readonly LabelField[];
  item: ItemContent;
}

/** Every event in order: who, when, under which versions, and why. */
export function Timeline({ events, happened, fields, item }: Props) {
  return (
    <section className="card stack" aria-labelledby="timeline-title">
      <div className="spread">
        <h2 id="timeline-title">{t.timeline}</h2>
        <span className="muted small">{t.eventCount(events.length)}</span>
      </div>
      <ol className="timeline">
        {events.map((event, at) => (
          <Entry key={event.sequence} event={event} state={stateOf(at, happened)} fields={fields} item={item} />
        ))}
      </ol>
    </section>
  );
}

function stateOf(at: number, happened: number): string {
  return at + 1 === happened ? 'current' : at < happened ? '' : 'later';
}

interface EntryProps extends Pick<Props, 'fields' | 'item'> {
  event: Event;
  state: string;
}

function Entry({ event, state, fields, item }: EntryProps) {
  const told = tell(event);
  const why = told.why ?? (told.tally ? plainly(told.tally, fields) : null);
  return (
    <li
      className={`${state} ${told.tone}`}
      data-event={event.event.type}
      aria-current={state === 'current' ? 'true' : undefined}
    >
      <div className="spread">
        <h3>
          <span className="muted sequence">{event.sequence}</span> {told.title}
        </h3>
        <time className="muted small tabular" dateTime={event.at}>
          {moment(event.at)}
        </time>
      </div>
      {state === 'later' && <span className="visually-hidden">{t.later}</span>}
      <p className="muted small">
        <strong className="by">{event.by}</strong>, {common.role[event.role].toLowerCase()}
        {told.facts.length > 0 && ` · ${told.facts.join(' · ')}`}
      </p>
      {told.label && <Said label={told.label} fields={fields} item={item} />}
      {told.replaced && (
        <>
          <p className="muted small">{t.replaced}</p>
          <Said label={told.replaced} fields={fields} item={item} />
        </>
      )}
      {why && (
        <blockquote className="why" dir="auto">
          {why}
        </blockquote>
      )}
      {told.versions && <p className="muted small">{t.versions(told.versions)}</p>}
      <details>
        <summary className="small">{t.stored}</summary>
        <pre className="mono small stored" tabIndex={0}>
          {JSON.stringify(event.event, null, 2)}
        </pre>
        <p className="mono small hash">
          {t.hash} {event.hash}
        </p>
      </details>
    </li>
  );
}

/** A label in a line for each question. */
export function Said({ label, fields, item }: { label: Label; fields: readonly LabelField[]; item: ItemContent }) {
  return (
    <dl className="told">
      {Object.entries(label).map(([name, value]) => {
        const field = fields.find((one) => one.name === name);
        return (
          <div key={name}>
            <dt className="muted small" dir="auto">
              {field ? titleOf(field) : name}
            </dt>
            <dd dir="auto">{saying(fields, name, value, item)}</dd>
          </div>
        );
      })}
    </dl>
  );
}
