import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, type Schemas, wholeTask } from '../api/client';
import { toProblem } from '../api/problem';
import { useShortcuts } from '../settings/shortcuts';
import { audit as t } from '../text/audit';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Notice';
import { moment as printed } from '../ui/time';
import { Waiting } from '../ui/Waiting';
import { StageBadge } from './AuditPage';
import { countAt, type Event, type Stop, stopsOf, tell } from './events';
import { Said } from './Timeline';

/** Time between two stops of a replay. */
const beat = 1_200;

interface Props {
  project: Schemas['Project'];
  task: string;
  events: readonly Event[];
  moment: string;
  happened: number;
  onMoment(at: string, events: number): void;
}

/** The item as it stood at a moment, folded by the server from its events; the slider stops wherever something changed. */
export function Past({ project, task, events, moment, happened, onMoment }: Props) {
  const stops = stopsOf(events);
  const at = stops.findLastIndex((stop) => stop.events <= happened);
  const [playing, setPlaying] = useState(false);
  const go = (to: number) => {
    const stop = stops[Math.min(Math.max(to, 0), stops.length - 1)];
    if (stop) {
      onMoment(stop.at, stop.events);
    }
  };
  useEffect(() => {
    if (!playing) {
      return;
    }
    const timer = window.setTimeout(() => (at + 1 < stops.length ? go(at + 1) : setPlaying(false)), beat);
    return () => window.clearTimeout(timer);
  });
  const play = () => {
    if (!playing && at + 1 >= stops.length) {
      go(0);
    }
    setPlaying(!playing);
  };
  useShortcuts({ nextCase: () => go(at + 1), previousCase: () => go(at - 1), play });
  return (
    <section className="card stack past" aria-labelledby="past-title">
      <h2 id="past-title">{t.moment}</h2>
      <p className="muted small">{t.momentHint}</p>
      <Slider stops={stops} at={at} events={events} onGo={go} />
      <div className="row tight">
        <Button small disabled={at <= 0} onClick={() => go(at - 1)}>
          {t.earlier}
        </Button>
        <Button small disabled={at + 1 >= stops.length} onClick={() => go(at + 1)}>
          {t.on}
        </Button>
        <Button small aria-pressed={playing} disabled={stops.length < 2} onClick={play}>
          {playing ? t.pause : t.replay}
        </Button>
      </div>
      <AnyMoment key={moment} moment={moment} onMoment={(to) => onMoment(to, countAt(events, to))} />
      <State project={project} task={task} moment={moment} happened={happened} />
    </section>
  );
}

function Slider({
  stops,
  at,
  events,
  onGo,
}: {
  stops: Stop[];
  at: number;
  events: readonly Event[];
  onGo(to: number): void;
}) {
  const stop = stops[at];
  const last = stop ? events[stop.events - 1] : undefined;
  return (
    <div className="field">
      <label htmlFor="moment" className="visually-hidden">
        {t.slider}
      </label>
      <input
        id="moment"
        type="range"
        min={1}
        max={stops.length}
        value={at + 1}
        aria-valuetext={stop && last ? t.position(at + 1, stops.length, printed(stop.at), tell(last).title) : t.before}
        onChange={(event) => onGo(Number(event.target.value) - 1)}
      />
      <span className="muted small tabular" aria-hidden="true">
        {stop && last ? t.position(at + 1, stops.length, printed(stop.at), tell(last).title) : t.before}
      </span>
    </div>
  );
}

/** A moment typed in, to the millisecond. */
function AnyMoment({ moment, onMoment }: { moment: string; onMoment(at: string): void }) {
  const [text, setText] = useState(() => new Date(moment).toISOString().replace('Z', ''));
  const [future, setFuture] = useState(false);
  const take = () => {
    const at = new Date(`${text}Z`);
    if (Number.isNaN(at.getTime())) {
      return;
    }
    setFuture(at.getTime() > Date.now());
    if (at.getTime() <= Date.now() && at.getTime() !== new Date(moment).getTime()) {
      onMoment(at.toISOString());
    }
  };
  return (
    <div className="field">
      <label htmlFor="any-moment">{t.any}</label>
      <input
        id="any-moment"
        className="input"
        type="datetime-local"
        step="0.001"
        value={text}
        aria-invalid={future}
        aria-describedby={future ? 'future' : undefined}
        onChange={(event) => setText(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && take()}
      />
      {future && (
        <span id="future" role="alert" className="small wrong">
          {t.future}
        </span>
      )}
    </div>
  );
}

function State({ project, task, moment, happened }: Pick<Props, 'project' | 'task' | 'moment' | 'happened'>) {
  const past = useQuery({
    queryKey: ['task', project.id, task, 'as-of', moment],
    queryFn: ({ signal }) =>
      wholeTask(
        api.GET('/api/v1/projects/{project}/tasks/{task}', {
          params: { path: { project: project.id, task }, query: { asOf: moment } },
          signal,
        }),
      ),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  });
  if (past.error) {
    return <Failure problem={toProblem(past.error)} />;
  }
  if (!past.data) {
    return <Waiting />;
  }
  return <Standing project={project} task={past.data} happened={happened} fresh={!past.isPlaceholderData} />;
}

interface StandingProps {
  project: Schemas['Project'];
  task: Schemas['Task'];
  happened: number;
  fresh: boolean;
}

function Standing({ project, task, happened, fresh }: StandingProps) {
  const { fields } = project.schema;
  const item = task.item ?? {};
  return (
    <div
      className="stack tight standing"
      aria-live="polite"
      aria-busy={!fresh}
      data-as-of={fresh ? happened : undefined}
    >
      <div className="row tight">
        <StageBadge stage={task.stage} />
        {task.round > 0 && <span className="badge">{`${t.round} ${task.round}`}</span>}
        <span className="badge">{`${t.labels} ${task.labels.length} / ${task.overlap}`}</span>
        <span className="muted small">{t.after(happened)}</span>
      </div>
      {task.outcome && (
        <div className="stack tight">
          <strong>{t.outcome[task.outcome.by]}</strong>
          <Said label={task.outcome.label} fields={fields} item={item} />
        </div>
      )}
      <h3>{t.standing}</h3>
      {task.labels.length === 0 ? (
        <p className="muted small">{t.noLabels}</p>
      ) : (
        <ul className="standing-labels">
          {task.labels.map((label) => (
            <li key={label.labeler}>
              <span className="spread">
                <strong className="by">{label.labeler}</strong>
                <span className="muted small">{t.versions(label.versions)}</span>
              </span>
              <Said label={label.label} fields={fields} item={item} />
            </li>
          ))}
        </ul>
      )}
      {task.assignments.length > 0 && (
        <p className="muted small">{t.held(task.assignments.map((one) => one.labeler).join(', '))}</p>
      )}
      {task.skippedBy.length > 0 && <p className="muted small">{t.skippedBy(task.skippedBy.join(', '))}</p>}
    </div>
  );
}
