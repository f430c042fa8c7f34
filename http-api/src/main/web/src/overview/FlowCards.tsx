import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { api, body, type Schemas } from '../api/client';
import { toProblem } from '../api/problem';
import { address } from '../app/pages';
import { overview as t } from '../text/overview';
import { Button } from '../ui/Button';
import { Failure } from '../ui/Notice';
import { lasting } from '../ui/time';
import { Waiting } from '../ui/Waiting';
import { Figure } from './Figure';

type Flow = Schemas['Flow'];
type Window = Flow['stages'][number]['windows'][number]['window'];

/** Flow changes with every event and is dear to work out: it is asked for no more often than this. */
const pause = 10_000;

/** What holds the work up, when it will be done, and how items flow from stage to stage. */
export function FlowCards({ project, version, explained }: { project: string; version: number; explained: boolean }) {
  const flow = useQuery({
    queryKey: ['flow', project],
    queryFn: () => body(api.GET('/api/v1/projects/{project}/flow', { params: { path: { project } } })),
    refetchInterval: 60_000,
  });
  const { refetch } = flow;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version is the reason to ask again
  useEffect(() => {
    const timer = window.setTimeout(() => void refetch(), pause);
    return () => window.clearTimeout(timer);
  }, [version, refetch]);
  if (flow.error) {
    return <Failure problem={toProblem(flow.error)} />;
  }
  if (!flow.data) {
    return <Waiting />;
  }
  return (
    <>
      <div className="two">
        <BottleneckCard bottleneck={flow.data.bottleneck} explained={explained} />
        <ForecastCard forecast={flow.data.forecast} explained={explained} />
      </div>
      <Stages project={project} flow={flow.data} explained={explained} />
    </>
  );
}

function BottleneckCard({ bottleneck, explained }: { bottleneck: Flow['bottleneck']; explained: boolean }) {
  const { kind, says, load, relief } = bottleneck;
  const gain = relief?.hoursBefore !== undefined && relief.hoursAfter !== undefined;
  return (
    <section className="card stack" aria-labelledby="bottleneck-title">
      <div className="spread">
        <h2 id="bottleneck-title">{t.bottleneck}</h2>
        <span className={{ GROWING: 'badge bad', PACING: 'badge warn', NONE: 'badge good' }[kind as string] ?? 'badge'}>
          {load ? `${t.stations[load.station]}: ${t.kinds[kind].toLowerCase()}` : t.kinds[kind]}
        </span>
      </div>
      <p>{says}</p>
      {gain && (
        <p className="muted">
          {t.relief(relief.moreWorkers, t.hours(relief.hoursBefore ?? 0), t.hours(relief.hoursAfter ?? 0))}
        </p>
      )}
      {load && (
        <dl className="figures">
          <Figure {...t.backlog} explained={explained}>
            {plain(load.backlog)}
          </Figure>
          <Figure {...t.arrivals} explained={explained}>
            {plain(load.arrivalsPerHour)}
          </Figure>
          <Figure {...t.services} explained={explained}>
            {plain(load.servicesPerHour)}
          </Figure>
          {load.hoursToDrain !== undefined && (
            <Figure {...t.drain} explained={explained}>
              {plain(load.hoursToDrain)}
            </Figure>
          )}
          <Figure {...t.workers} explained={explained}>
            {plain(load.workers)}
          </Figure>
          <Figure {...t.pace} explained={explained}>
            {plain(load.pacePerWorkerHour)}
          </Figure>
        </dl>
      )}
    </section>
  );
}

function plain(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 1 : 0 });
}

function ForecastCard({ forecast, explained }: { forecast: Flow['forecast']; explained: boolean }) {
  const { says, basis } = forecast;
  const dates = [
    ['10 %', forecast.p10],
    ['50 %', forecast.p50],
    ['90 %', forecast.p90],
  ] as const;
  return (
    <section className="card stack" aria-labelledby="forecast-title">
      <h2 id="forecast-title">{t.forecast}</h2>
      <p>{says}</p>
      {forecast.p50 && (
        <dl className="figures">
          {dates.map(
            ([share, date]) =>
              date && (
                <div key={share} className="figure">
                  <dt className="muted small">{t.by(share)}</dt>
                  <dd className="value date">
                    <time dateTime={date}>{day(date)}</time>
                  </dd>
                </div>
              ),
          )}
        </dl>
      )}
      {explained && forecast.p50 && <p className="muted small">{t.forecastMeans}</p>}
      {basis && (
        <details>
          <summary className="small">{t.basis}</summary>
          <p className="small">{t.basisText(basis.remaining, basis.blockHours, basis.blocks, basis.simulations)}</p>
          <ul className="assumptions small muted">
            {basis.assumptions.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function day(date: string): string {
  return new Date(date).toLocaleString('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
}

const windows: readonly Window[] = ['HOUR', 'DAY', 'WEEK'];

function Stages({ project, flow, explained }: { project: string; flow: Flow; explained: boolean }) {
  const [chosen, setChosen] = useState<Window>('DAY');
  const time = (seconds: number | undefined) => (seconds === undefined ? '–' : lasting(seconds));
  return (
    <section className="card stack" aria-labelledby="flow-title">
      <div className="spread">
        <h2 id="flow-title">{t.flow}</h2>
        <div className="row tight" role="group" aria-label={t.window}>
          <span className="muted small">{t.window}</span>
          {windows.map((one) => (
            <Button key={one} small aria-pressed={one === chosen} onClick={() => setChosen(one)}>
              {t.windows[one]}
            </Button>
          ))}
        </div>
      </div>
      <p className="muted small">{explained ? t.flowMeans : t.flowText}</p>
      <section className="scroll-x" tabIndex={0} aria-label={t.flow}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t.stage}</th>
              {[t.now, t.oldest, t.half, t.most, t.came, t.went, t.stay, t.longStay].map((name) => (
                <th key={name} scope="col" className="number">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {flow.stages.map((stage) => {
              const window = stage.windows.find((one) => one.window === chosen);
              return (
                <tr key={stage.stage}>
                  <th scope="row">
                    <Link href={address('/projects/:project/audit/stage/:stage', { project, stage: stage.stage })}>
                      {t.stages[stage.stage]}
                    </Link>
                  </th>
                  <td className="number">{plain(stage.count)}</td>
                  <td className="number">{time(stage.ages?.oldestSeconds)}</td>
                  <td className="number">{time(stage.ages?.p50Seconds)}</td>
                  <td className="number">{time(stage.ages?.p90Seconds)}</td>
                  <td className="number">{window ? plain(window.arrived) : '–'}</td>
                  <td className="number">{window ? plain(window.departed) : '–'}</td>
                  <td className="number">{time(window?.dwell?.p50Seconds)}</td>
                  <td className="number">{time(window?.dwell?.p90Seconds)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </section>
  );
}
