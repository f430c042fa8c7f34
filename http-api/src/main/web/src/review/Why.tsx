import type { ItemContent, LabelField, LabelValue } from '../api/client';
import { linesOf } from '../label/fields/lines';
import { marking, marksOf, titleOf } from '../label/model';
import { relationsOf } from '../label/relations';
import { review as t } from '../text/review';
import type { ReviewRow } from './answers';
import { type FieldBelief, type Grounds, measure, percent, type Trigger } from './grounds';

interface Props {
  row: ReviewRow;
  fields: readonly LabelField[];
  item: ItemContent;
  name(id: string): string;
}

/** Why the labels did not suffice: the rule, what was measured against which limit, the votes, what they weigh. */
export function Why({ row, fields, item, name }: Props) {
  const grounds = row.grounds as Grounds | undefined;
  return (
    <section className="card stack" aria-labelledby="why-title">
      <div className="spread">
        <h2 id="why-title">{t.why}</h2>
        {grounds && (
          <span className="muted small">
            {t.strategy[grounds.strategy.type] ?? grounds.strategy.type}
            {grounds.modelVersion > 0 && `, ${t.model(grounds.modelVersion)}`}
          </span>
        )}
      </div>
      <p data-because="">{row.reason ?? grounds?.because ?? plainly(row.tally, fields)}</p>
      {grounds && grounds.triggers.length > 0 && <Triggers triggers={grounds.triggers} />}
      <h3>{t.tally}</h3>
      {Object.entries(row.tally.ballots).map(([field, ballots]) => (
        <Votes
          key={field}
          title={titleIn(fields, field)}
          threshold={row.tally.threshold}
          ballots={ballots.map((ballot) => ({
            ...ballot,
            text: saying(fields, field, ballot.value, item),
          }))}
          name={name}
        />
      ))}
      {grounds?.beliefs.map((belief) => (
        <Belief key={belief.field} belief={belief} fields={fields} item={item} name={name} />
      ))}
    </section>
  );
}

function titleIn(fields: readonly LabelField[], name: string): string {
  const field = fields.find((one) => one.name === name);
  return field ? titleOf(field) : name;
}

/** A value in a line. */
export function saying(fields: readonly LabelField[], name: string, value: LabelValue, item: ItemContent): string {
  const field = fields.find((one) => one.name === name) ?? { type: value.type, name };
  const lines = linesOf(field, value, item).map((line) => (line.type ? `${line.type}: ${line.text}` : line.text));
  const empty = value.type === 'text' ? t.blank : t.nothing;
  return lines.length === 0
    ? empty
    : lines.length > 3
      ? t.manyLines(lines.slice(0, 3), lines.length - 3)
      : lines.join(', ');
}

/** What a question is settled on; marks and relations are counted, for the item they point into is not at hand. */
export function told(fields: readonly LabelField[], name: string, value: LabelValue): string {
  const field = fields.find((one) => one.name === name);
  const said = marking.has(value.type)
    ? t.marks(marksOf(value).length, relationsOf(value).length)
    : saying(fields, name, value, {});
  return fields.length > 1 ? `${field ? titleOf(field) : name}: ${said}` : said;
}

/** The plain majority in a sentence: its numbers are all there is to say. */
export function plainly(tally: ReviewRow['tally'], fields: readonly LabelField[]): string {
  if (tally.labels < tally.minimumLabels) {
    return t.tooFew(tally.labels, tally.minimumLabels);
  }
  const shares = Object.entries(tally.ballots).map(([field, ballots]) => ({
    field,
    share: field in tally.leading ? Math.max(0, ...ballots.map((ballot) => ballot.share)) : 0,
  }));
  const worst = shares.sort((one, other) => one.share - other.share)[0];
  const title = titleIn(fields, worst?.field ?? '');
  const wanted = percent(tally.threshold);
  if (!worst || worst.share === 0) {
    return t.tie(title, tally.minimumLabels);
  }
  return tally.reached
    ? t.reached(title, percent(worst.share), wanted)
    : t.majority(title, percent(worst.share), wanted, tally.minimumLabels);
}

function Triggers({ triggers }: { triggers: readonly Trigger[] }) {
  return (
    <div className="scroll-x">
      <table className="table">
        <caption className="visually-hidden">{t.checks}</caption>
        <thead>
          <tr>
            <th scope="col">{t.check}</th>
            <th scope="col" className="number">
              {t.measured}
            </th>
            <th scope="col" className="number">
              {t.limit}
            </th>
            <th scope="col">{t.result}</th>
          </tr>
        </thead>
        <tbody>
          {triggers.map((one) => (
            <tr key={one.kind}>
              <td>{t.trigger[one.kind] ?? one.kind}</td>
              <td className="number">{measure(one.kind, one.measured)}</td>
              <td className="number">{measure(one.kind, one.threshold)}</td>
              <td>
                <span className={one.fired ? 'badge warn' : 'badge good'}>{one.fired ? t.fired : t.quiet}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface VotesProps {
  title: string;
  threshold: number;
  ballots: (ReviewRow['tally']['ballots'][string][number] & { text: string })[];
  name(id: string): string;
}

function Votes({ title, threshold, ballots, name }: VotesProps) {
  return (
    <div className="votes">
      <div className="spread">
        <strong dir="auto">{title}</strong>
        <span className="muted small">{t.wanted(percent(threshold))}</span>
      </div>
      <ul>
        {ballots.map((ballot) => (
          <li key={ballot.voters.join() + ballot.text}>
            <span className="spread">
              <span dir="auto">{ballot.text}</span>
              <span className="muted small">
                {percent(ballot.share)} · {ballot.voters.map(name).join(', ')}
              </span>
            </span>
            <span className="share" aria-hidden="true">
              <span style={{ width: `${ballot.share * 100}%` }} />
              <i style={{ insetInlineStart: `${threshold * 100}%` }} />
            </span>
            {ballot.fusion && (
              <span className="muted small">
                {t.fused(
                  ballot.fusion.spread.toLocaleString('en', { maximumFractionDigits: 3 }),
                  ballot.fusion.tolerance.toLocaleString('en', { maximumFractionDigits: 3 }),
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Belief({ belief, fields, item, name }: Omit<Props, 'row'> & { belief: FieldBelief }) {
  const text = (candidate: FieldBelief['candidates'][number]) =>
    candidate.value
      ? saying(fields, belief.field, candidate.value, item)
      : candidate.kind === 'LEFT_OUT'
        ? t.leftOut
        : t.another;
  return (
    <details className="belief">
      <summary>
        {t.beliefs}: {titleIn(fields, belief.field)}
      </summary>
      <ul className="lines">
        {belief.candidates.map((candidate) => (
          <li key={candidate.kind + text(candidate)}>
            <span dir="auto">{text(candidate)}</span>
            <strong>{percent(candidate.probability)}</strong>
            <span className="muted small">
              {percent(candidate.prior)} {t.before}
            </span>
          </li>
        ))}
      </ul>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t.vote}</th>
            <th scope="col" className="number">
              {t.evidence}
            </th>
            <th scope="col" className="number">
              {t.weight}
            </th>
          </tr>
        </thead>
        <tbody>
          {belief.votes.map((vote) => (
            <tr key={vote.labeler}>
              <td>
                {name(vote.labeler)} {vote.experienced && <span className="badge good">{t.experienced}</span>}
              </td>
              <td className="number">{measure('', vote.evidence)}</td>
              <td className="number">{measure('', vote.weight)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="muted small">{t.weightHint}</p>
    </details>
  );
}
