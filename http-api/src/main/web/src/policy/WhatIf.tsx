import { Link } from 'wouter';
import type { Label, Project, Schemas } from '../api/client';
import { address } from '../app/pages';
import { Figure } from '../overview/Figure';
import { keyOf } from '../review/answers';
import { saying } from '../review/Why';
import { policy as t } from '../text/policy';
import { Button } from '../ui/Button';
import type { Comparison, WhatIfHandle } from './useWhatIf';
import '../overview/overview.css';

type Change = Schemas['Change'];
type Conclusion = Schemas['Conclusion'];

interface Props {
  project: Project;
  whatIf: WhatIfHandle;
  result: Comparison;
}

/** What would have been decided under the policy tried, held against what was. */
export function WhatIf({ project, whatIf, result }: Props) {
  return (
    <>
      <Figures result={result} />
      <Accuracy result={result} />
      {result.caveats.length > 0 && (
        <section className="card stack tight" aria-labelledby="caveats-title">
          <h2 id="caveats-title">{t.caveats}</h2>
          <ul className="caveats">
            {result.caveats.map((caveat) => (
              <li key={caveat.kind}>
                {caveat.says} <span className="muted small">({t.inRounds(caveat.count)})</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="card stack" aria-labelledby="changes-title">
        <h2 id="changes-title">{t.changes}</h2>
        {result.items.length === 0 ? (
          <p className="muted">{t.changesNone}</p>
        ) : (
          <Changes project={project} items={result.items} />
        )}
        {whatIf.more && (
          <div>
            <Button disabled={whatIf.busy} onClick={whatIf.more}>
              {whatIf.busy ? t.trying : t.more}
            </Button>
          </div>
        )}
      </section>
    </>
  );
}

function Figures({ result }: { result: Comparison }) {
  const { labels, then, now } = result;
  const endings = [
    [t.settled, then.settled, now.settled],
    [t.escalated, then.escalated, now.escalated],
    [t.undecided, then.undecided, now.undecided],
  ] as const;
  return (
    <section className="card stack" aria-label={t.underThis} data-what-if={result.changed} data-saved={labels.saved}>
      <dl className="figures">
        <Figure {...t.changed} explained>
          {result.changed.toLocaleString('en')} <span className="muted small of">{t.rounds(result.rounds)}</span>
        </Figure>
        <Figure {...t.saved} explained>
          {labels.saved.toLocaleString('en')} <span className="muted small of">{t.ofGiven(labels.given)}</span>
        </Figure>
        <Figure {...t.added} explained>
          {labels.added.toLocaleString('en')}
        </Figure>
      </dl>
      <table className="table">
        <caption className="visually-hidden">{t.endings}</caption>
        <thead>
          <tr>
            <th scope="col">{t.endings}</th>
            <th scope="col" className="number">
              {t.asItIs}
            </th>
            <th scope="col" className="number">
              {t.underThis}
            </th>
          </tr>
        </thead>
        <tbody>
          {endings.map(([name, before, after]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="number">{before.toLocaleString('en')}</td>
              <td className="number">{after.toLocaleString('en')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Accuracy({ result }: { result: Comparison }) {
  const known = result.accuracy.filter((one) => one.known > 0);
  if (known.length === 0) {
    return null;
  }
  return (
    <section className="card stack tight" aria-labelledby="accuracy-title">
      <h2 id="accuracy-title">{t.accuracy}</h2>
      <p className="muted small">{t.accuracyText}</p>
      <table className="table" aria-labelledby="accuracy-title">
        <thead>
          <tr>
            <th scope="col">{t.source}</th>
            <th scope="col" className="number">
              {t.known}
            </th>
            <th scope="col" className="number">
              {t.asItIs}
            </th>
            <th scope="col" className="number">
              {t.underThis}
            </th>
          </tr>
        </thead>
        <tbody>
          {known.map((one) => (
            <tr key={one.source} data-accuracy={one.source}>
              <th scope="row">{t.sources[one.source]}</th>
              <td className="number">{one.known.toLocaleString('en')}</td>
              <td className="number">{t.right(one.then.right, one.then.settled)}</td>
              <td className="number">{t.right(one.now.right, one.now.settled)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Changes({ project, items }: { project: Project; items: readonly Change[] }) {
  return (
    <section className="scroll-x" tabIndex={0} aria-labelledby="changes-title">
      <table className="table" aria-labelledby="changes-title">
        <thead>
          <tr>
            <th scope="col">{t.item}</th>
            <th scope="col">{t.asItIs}</th>
            <th scope="col">{t.underThis}</th>
            <th scope="col" className="number">
              {t.used}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((change) => (
            <tr key={`${change.task}-${change.round}`} data-change={change.externalId}>
              <td className="item-name">
                <Link href={address('/projects/:project/audit/:task', { project: project.id, task: change.task })}>
                  {change.externalId}
                </Link>
              </td>
              <td>
                <Ended project={project} end={change.then} known={change.known} />
              </td>
              <td>
                <Ended project={project} end={change.now} known={change.known} />
              </td>
              <td className="number">{t.usedOf(change.used, change.labels)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const tones = { SETTLED: 'badge good', ESCALATED: 'badge warn', UNDECIDED: 'badge' };

interface EndedProps {
  project: Project;
  end: Conclusion;
  known: Change['known'];
}

/** How a round ends, with the answer and the reason; right or wrong where that is known. */
function Ended({ project, end, known }: EndedProps) {
  const { fields } = project.schema;
  const [truth] = Object.values(known) as Label[];
  const right = end.kind === 'SETTLED' && end.label && truth ? isRight(end.label, truth) : undefined;
  return (
    <div className="ended">
      <span className="row tight">
        <span className={tones[end.kind]}>{t.kinds[end.kind]}</span>
        {end.moreLabels !== undefined && end.kind === 'UNDECIDED' && (
          <span className="muted small">{t.moreLabels(end.moreLabels)}</span>
        )}
        {right !== undefined && (
          <span className={right ? 'badge good' : 'badge bad'}>{right ? t.rightAnswer : t.wrongAnswer}</span>
        )}
      </span>
      {end.label && (
        <span dir="auto">
          {Object.entries(end.label)
            .map(([name, value]) => saying(fields, name, value, {}))
            .join(' · ')}
        </span>
      )}
      <span className="muted small">{end.because}</span>
    </div>
  );
}

const exact: ReadonlySet<string> = new Set(['choice', 'choices', 'rating']);

/**
 * Whether an answer says in each field what the right one does, as far as that one says anything; undefined where answers
 * are right when they are near enough, which only the server can tell.
 */
function isRight(label: Label, truth: Label): boolean | undefined {
  const said = Object.entries(truth);
  return said.every(([, value]) => exact.has(value.type))
    ? said.every(([name, value]) => keyOf(value) === keyOf(label[name]))
    : undefined;
}
