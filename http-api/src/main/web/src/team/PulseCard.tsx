import { api, body, type Schemas } from '../api/client';
import { team as t } from '../text/team';
import { ListCard } from '../ui/ListCard';
import { usePages } from '../ui/pages';

type Pulse = Schemas['Pulse'];

/** What labelers said of each week, as far as enough of them did. */
export function PulseCard({ project }: { project: string }) {
  const weeks = usePages<Pulse>(['pulse', project], (query) =>
    body(api.GET('/api/v1/projects/{project}/pulse', { params: { path: { project }, query } })),
  );
  return (
    <ListCard title={t.pulse} text={t.pulseText} list={weeks} empty={{ title: t.noPulse, text: t.noPulseText }}>
      {(rows) => (
        <ul className="stack plain-list">
          {rows.map((row) => (
            <li key={row.week} className="stack tight" data-pulse={row.week}>
              <h3>{row.week}</h3>
              {row.tooFew || !row.statements?.length ? (
                <p className="muted">{t.tooFew}</p>
              ) : (
                <dl className="pulse">
                  {row.statements.map((said) => (
                    <div key={said.question}>
                      <dt>{said.statement}</dt>
                      <dd>
                        <strong>{t.mean(said.mean)}</strong>{' '}
                        <span className="muted small">{t.answers(said.answers)}</span>
                        <span className="meter" aria-hidden="true">
                          <i style={{ inlineSize: `${((said.mean - 1) / 4) * 100}%` }} />
                        </span>
                      </dd>
                    </div>
                  ))}
                </dl>
              )}
            </li>
          ))}
        </ul>
      )}
    </ListCard>
  );
}
