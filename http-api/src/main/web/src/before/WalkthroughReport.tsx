import type { Schemas } from '../api/client';
import { before as t } from '../text/before';
import { Estimate } from '../ui/Estimate';
import { inWords } from './words';

type Walkthrough = Schemas['Walkthrough'];

const badges: Record<Walkthrough['state'], string> = { OPEN: 'badge', PASSED: 'badge good', FAILED: 'badge warn' };

/** How a walkthrough stands: who has answered, how far readings agree, and where they part. */
export function WalkthroughReport({ walkthrough }: { walkthrough: Walkthrough }) {
  const { policy, probes, groups, agreement, partings, justification } = walkthrough;
  return (
    <div className="stack">
      <p className="row">
        <span className={badges[walkthrough.state]}>{t.states[walkthrough.state]}</span>
        <span>{t.attempt(walkthrough.attempt)}</span>
        <span className="muted small">
          {t.needs(policy.agreement ?? 0.8, policy.perKind ?? 2, policy.probe ?? 0.5)}
        </span>
      </p>
      {justification && (
        <p className="muted" dir="auto">
          {t.ended(justification)}
        </p>
      )}
      {groups && groups.length > 0 && <Groups groups={groups} least={policy.agreement ?? 0.8} />}
      {agreement && agreement.length > 0 && <Probes walkthrough={walkthrough} />}
      {partings && partings.length > 0 && <Partings walkthrough={walkthrough} />}
      <div className="scroll-x">
        <table className="table">
          <caption className="visually-hidden">{t.participants}</caption>
          <thead>
            <tr>
              <th scope="col">{t.person}</th>
              <th scope="col">{t.kind}</th>
              <th scope="col" className="number">
                {t.answered}
              </th>
            </tr>
          </thead>
          <tbody>
            {walkthrough.participants.map((one) => (
              <tr key={one.user}>
                <th scope="row">{one.user}</th>
                <td>{t.kinds[one.kind]}</td>
                <td className="number">{t.of(one.answered, probes.length)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

const verdict = (agrees: boolean) => (
  <span className={agrees ? 'badge good' : 'badge warn'}>{agrees ? t.yes : t.no}</span>
);

function Groups({ groups, least }: { groups: NonNullable<Walkthrough['groups']>; least: number }) {
  return (
    <div className="stack tight">
      <h3 id="groups-title">{t.byKind}</h3>
      <div className="scroll-x">
        <table className="table" aria-labelledby="groups-title" data-groups="">
          <thead>
            <tr>
              {[t.group, t.question, t.alpha, t.agrees].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          {groups.map((group) => {
            const fields = group.fields.length > 0 ? group.fields : [null];
            return (
              <tbody key={group.kind ?? ''}>
                {fields.map((field, at) => (
                  <tr key={field?.field ?? ''}>
                    {at === 0 && (
                      <th scope="rowgroup" rowSpan={fields.length}>
                        {group.kind ? t.kinds[group.kind] : t.everyone}
                        <div className="muted small">{t.tooFew(group.participants)}</div>
                      </th>
                    )}
                    <td dir="auto">{field?.field ?? '–'}</td>
                    <td>
                      <Estimate
                        value={field?.estimate?.value}
                        low={field?.estimate?.low}
                        high={field?.estimate?.high}
                        missing={field?.undefined}
                        marks={[least]}
                      />
                    </td>
                    {at === 0 && <td rowSpan={fields.length}>{verdict(group.agrees)}</td>}
                  </tr>
                ))}
              </tbody>
            );
          })}
        </table>
      </div>
    </div>
  );
}

function Probes({ walkthrough }: { walkthrough: Walkthrough }) {
  return (
    <div className="stack tight">
      <h3 id="probes-title">{t.byProbe}</h3>
      <div className="scroll-x">
        <table className="table" aria-labelledby="probes-title" data-probes="">
          <thead>
            <tr>
              {[t.probe, t.agreement, t.answers, t.agrees].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(walkthrough.agreement ?? []).map((one) => (
              <tr key={one.probe}>
                <th scope="row">
                  {one.probe}
                  <div className="muted small">{walkthrough.probes[one.probe - 1]?.task}</div>
                </th>
                <td>
                  <div className="row tight">
                    <span className="number">{one.agreement.toFixed(2)}</span>
                    <svg className="pair-bars" viewBox="0 0 100 20" preserveAspectRatio="none" aria-hidden="true">
                      <rect className="ground" y="6" width="100" height="8" />
                      <rect className="second" y="6" width={Math.max(0, one.agreement) * 100} height="8" />
                    </svg>
                  </div>
                </td>
                <td>
                  {one.answers.map((answer) => (
                    <div key={answer.by.join()} dir="auto">
                      {inWords(answer.label)} <span className="muted small">{answer.by.join(', ')}</span>
                    </div>
                  ))}
                </td>
                <td>{verdict(one.agrees)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Partings({ walkthrough }: { walkthrough: Walkthrough }) {
  return (
    <div className="stack tight" data-partings="">
      <h3>{t.partings}</h3>
      <p className="muted small">{t.partingsText}</p>
      {(walkthrough.partings ?? []).map((parting) => (
        <section key={parting.probe} className="parting">
          <h4>
            {t.probe} {parting.probe}
          </h4>
          <dl>
            {parting.readings.map((reading) => (
              <div key={reading.user}>
                <dt className="small">
                  {t.reads(reading.user, t.kinds[reading.kind] ?? reading.kind)}{' '}
                  <span className="muted" dir="auto">
                    {inWords(reading.label)}
                  </span>
                </dt>
                <dd dir="auto">{reading.reading}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
