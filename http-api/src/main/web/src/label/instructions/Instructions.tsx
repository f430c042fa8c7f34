import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, body, type Schemas } from '../../api/client';
import { useUser } from '../../app/session';
import { combo } from '../../settings/shortcuts';
import { t } from '../../text/en';
import { Button } from '../../ui/Button';
import { Kbd } from '../../ui/Kbd';
import { Markdown } from '../Markdown';
import { freshLines } from '../markdown';

type Section = Schemas['Section'];

/** One version's text, fetched once: a version never changes. */
export function useVersion(project: string, version: number) {
  return useQuery({
    queryKey: ['instructions', project, version],
    queryFn: () =>
      body(api.GET('/api/v1/projects/{project}/instructions/{version}', { params: { path: { project, version } } })),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: version > 0,
  });
}

interface Props {
  project: string;
  version: number;
  /** Sections that matter for the task, those about such tasks first; null shows all as written. */
  matter: readonly string[] | null;
  onHide(): void;
}

/** What the task is to be judged by: the version it was handed out under, with what is new since the labeler last looked. */
export function Instructions({ project, version, matter, onHide }: Props) {
  const { seen, understand } = useSeen(project, version);
  const now = useVersion(project, version);
  return (
    <aside className="instructions" aria-label={t.desk.instructions}>
      <div className="spread">
        <h2>{t.desk.instructions}</h2>
        <span className="row tight">
          <span className="badge">{t.desk.version(version)}</span>
          <Button small quiet onClick={onHide}>
            {t.desk.hide} <Kbd combo={combo('instructions')} />
          </Button>
        </span>
      </div>
      {seen < version && (
        <div className="notice warn" role="status">
          <div className="grow">{t.desk.changed(seen, version)}</div>
          <Button small onClick={understand}>
            {t.desk.understood}
          </Button>
        </div>
      )}
      {now.data ? (
        <Sections project={project} all={now.data.sections} since={seen < version ? seen : 0} matter={matter} />
      ) : (
        <p className="muted">{now.error ? t.desk.noInstructions : t.shell.loading}</p>
      )}
    </aside>
  );
}

/** The version the labeler has looked at before, kept in their browser. */
function useSeen(project: string, version: number) {
  const user = useUser();
  const place = `assay.seen/${user.id}/${project}`;
  const [seen, setSeen] = useState(() => {
    const known = Number(localStorage.getItem(place) ?? 0);
    if (known === 0) {
      localStorage.setItem(place, String(version));
    }
    return known === 0 ? version : known;
  });
  const understand = () => {
    localStorage.setItem(place, String(version));
    setSeen(version);
  };
  return { seen, understand };
}

interface SectionsProps {
  project: string;
  all: readonly Section[];
  /** The version to mark changes against; 0 marks none. */
  since: number;
  matter: readonly string[] | null;
}

export function Sections({ project, all, since, matter }: SectionsProps) {
  const before = useVersion(project, since);
  const first = matter === null ? all : matter.flatMap((id) => all.filter((section) => section.id === id));
  const rest = all.filter((section) => !first.includes(section));
  const show = (section: Section) => {
    const old = before.data?.sections.find((one) => one.id === section.id)?.text ?? '';
    const fresh = before.data ? freshLines(old, section.text) : undefined;
    return (
      <section key={section.id} className="stack tight">
        {section.title !== '' && <h3 dir="auto">{section.title}</h3>}
        <Markdown text={section.text} {...(fresh ? { fresh } : {})} />
      </section>
    );
  };
  return (
    <>
      {first.map(show)}
      {rest.length > 0 && (
        <details>
          <summary>{t.desk.otherSections(rest.length)}</summary>
          <div className="stack">{rest.map(show)}</div>
        </details>
      )}
    </>
  );
}
