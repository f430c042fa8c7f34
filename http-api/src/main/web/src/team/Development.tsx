import type { Schemas } from '../api/client';
import { Estimate } from '../quality/Estimate';
import { team as t } from '../text/team';
import { Empty } from '../ui/Empty';

/** Weeks of each kind of work: how much, how right, how fast. */
export function Development({ of }: { of: Schemas['Development'] }) {
  if (of.kinds.length === 0) {
    return <Empty title={t.noDevelopment} text={t.noDevelopmentText} />;
  }
  return (
    <div className="stack">
      {of.kinds.map((kind) => (
        <div key={`${kind.type}/${kind.domain}`} className="scroll-x">
          <table className="table" data-kind={t.kind(kind.type, kind.domain)}>
            <caption dir="auto">{t.kind(kind.type, kind.domain)}</caption>
            <thead>
              <tr>
                <th scope="col">{t.week}</th>
                <th scope="col" className="number">
                  {t.labels}
                </th>
                <th scope="col" className="number">
                  {t.judged}
                </th>
                <th scope="col">{t.accuracy}</th>
                <th scope="col" className="number" title={t.paceHint}>
                  {t.pace}
                </th>
              </tr>
            </thead>
            <tbody>
              {kind.weeks.map((week) => (
                <tr key={week.monday}>
                  <th scope="row">{week.monday}</th>
                  <td className="number">{week.labels.toLocaleString('en')}</td>
                  <td className="number">{week.judged.toLocaleString('en')}</td>
                  <td>
                    <Estimate
                      value={week.accuracy}
                      low={week.interval?.low}
                      high={week.interval?.high}
                      missing={undefined}
                    />
                  </td>
                  <td className="number">{week.pace?.toFixed(2) ?? '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </div>
  );
}
