import { api, body, type Schemas } from '../api/client';
import { quality as t } from '../text/quality';
import { ListCard } from '../ui/ListCard';
import { usePages } from '../ui/pages';

type Effects = Schemas['InstructionEffects'];
type Effect = Schemas['FigureEffect'];

const signed = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;

/** How agreement and gold accuracy changed from one instruction version to the next. */
export function EffectsCard({ project }: { project: string }) {
  const effects = usePages<Effects>(['effects', project], (query) =>
    body(api.GET('/api/v1/projects/{project}/quality/effects', { params: { path: { project }, query } })),
  );
  return (
    <ListCard
      title={t.effects}
      text={t.effectsText}
      list={effects}
      empty={{ title: t.noEffects, text: t.noEffectsText }}
    >
      {(rows, titleId) => (
        <table className="table" aria-labelledby={titleId}>
          <thead>
            <tr>
              <th scope="col">{t.version}</th>
              <th scope="col">{t.figure}</th>
              <th scope="col">{t.change}</th>
            </tr>
          </thead>
          {rows.map((version) => (
            <tbody key={version.version} data-effects={version.version}>
              {version.agreement.map((field) => (
                <Line
                  key={field.field}
                  version={version.version}
                  name={t.agreementOn(field.field)}
                  effect={field.percentAgreement}
                />
              ))}
              <Line version={version.version} name={t.goldRight} effect={version.gold} />
            </tbody>
          ))}
        </table>
      )}
    </ListCard>
  );
}

function Line({ version, name, effect }: { version: number; name: string; effect: Effect }) {
  return (
    <tr>
      <th scope="row">{version}</th>
      <td dir="auto">{name}</td>
      <td>
        {effect.difference ? (
          <>
            <strong className="number">{signed(effect.difference.value)}</strong>{' '}
            <span className="muted small number">
              {signed(effect.difference.low)} – {signed(effect.difference.high)}
            </span>
          </>
        ) : (
          <span className="muted small">{t.notEnough(effect.least)}</span>
        )}
      </td>
    </tr>
  );
}
