import { useQuery } from '@tanstack/react-query';
import { api, body, type Schemas } from '../api/client';
import { toProblem } from '../api/problem';
import { guide as t } from '../text/guide';
import { Failure } from '../ui/Notice';
import { Waiting } from '../ui/Waiting';
import { Stretches } from '../ui/Words';

type SectionChange = Schemas['SectionChange'];

const tones = { SAME: 'badge', CHANGED: 'badge warn', ADDED: 'badge good', REMOVED: 'badge bad' };

/** How one version differs from an earlier one, section by section and word by word, as the server compares them. */
export function Differences({ project, version, since }: { project: string; version: number; since: number }) {
  const changes = useQuery({
    queryKey: ['instructions', project, version, 'since', since],
    queryFn: () =>
      body(
        api.GET('/api/v1/projects/{project}/instructions/{version}/changes', {
          params: { path: { project, version }, query: { since } },
        }),
      ),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (changes.isPending) {
    return <Waiting />;
  }
  if (changes.error) {
    return <Failure problem={toProblem(changes.error)} />;
  }
  return <SectionChanges all={changes.data.sections} />;
}

/** Sections that changed, with their words; those that did not are counted. */
export function SectionChanges({ all }: { all: readonly SectionChange[] }) {
  const told = all.filter((one) => one.kind !== 'SAME');
  const same = all.length - told.length;
  return (
    <div className="stack guide-text" data-changes={told.length}>
      {told.length === 0 && <p className="muted">{t.noChange}</p>}
      {told.map((one) => (
        <section key={one.id} className="stack tight" data-change={one.kind}>
          <h3 className="row">
            <Titles change={one} />
            <span className={tones[one.kind]}>{t.kindsOfChange[one.kind]}</span>
          </h3>
          <Content change={one} />
        </section>
      ))}
      {told.length > 0 && same > 0 && <p className="muted small">{t.sameSections(same)}</p>}
    </div>
  );
}

function Titles({ change }: { change: SectionChange }) {
  const before = change.before?.title ?? '';
  const after = change.after?.title ?? '';
  if (change.kind === 'CHANGED' && before !== after) {
    return (
      <span className="words">
        <del>{before || t.untitled}</del> <ins>{after || t.untitled}</ins>
      </span>
    );
  }
  return <span dir="auto">{after || before || t.untitled}</span>;
}

function Content({ change }: { change: SectionChange }) {
  if (change.words.length > 0) {
    return <Stretches all={change.words} />;
  }
  const text = change.after?.text ?? change.before?.text ?? '';
  const kind = change.kind === 'CHANGED' ? 'SAME' : change.kind;
  return <Stretches all={[{ kind, text }]} />;
}
