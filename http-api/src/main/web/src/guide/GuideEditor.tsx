import { type ReactNode, useMemo, useState } from 'react';
import { api, body, type Project } from '../api/client';
import { toProblem } from '../api/problem';
import { useUser } from '../app/session';
import { useVersion } from '../label/instructions/Instructions';
import { Markdown } from '../label/Markdown';
import { freshLines } from '../label/markdown';
import { guide as t } from '../text/guide';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { useKept } from '../ui/kept';
import { Failure, Notice } from '../ui/Notice';
import { useEdit } from '../ui/revision';
import { Waiting } from '../ui/Waiting';
import { draftChanges } from './changes';
import { SectionChanges } from './Differences';
import { guideErrors, guideOf, type Section, type SectionForm, sectionForm, sectionsOf } from './form';
import { ResolvedQuestions } from './ResolvedQuestions';
import { SectionsEditor } from './SectionsEditor';

interface Props {
  project: Project;
  onDone(published: number | null): void;
}

/** The next version, begun from the one in force. */
export function GuideEditor({ project, onDone }: Props) {
  const now = useVersion(project.id, project.versions.instructions);
  if (now.error) {
    return <Failure problem={toProblem(now.error)} />;
  }
  return now.data ? <Draft project={project} before={now.data.sections} onDone={onDone} /> : <Waiting />;
}

interface Written {
  sections: SectionForm[];
  change: string;
  must: boolean;
  resolves: string[];
}

function Draft({ project, before, onDone }: Props & { before: readonly Section[] }) {
  const user = useUser();
  const next = project.versions.instructions + 1;
  const { form, setForm, forget } = useKept<Written>(`assay.guide/${user.id}/${project.id}`, () => ({
    sections: before.map(sectionForm),
    change: '',
    must: false,
    resolves: [],
  }));
  const [attempted, setAttempted] = useState(false);
  const edit = useEdit(
    project,
    (written: Written, header) =>
      body(
        api.POST('/api/v1/projects/{project}/instructions', {
          params: { path: { project: project.id }, header },
          body: {
            instructions: guideOf(written.sections),
            mustAcknowledge: written.must,
            change: written.change.trim(),
            ...(written.resolves.length > 0 ? { resolves: written.resolves } : {}),
          },
        }),
      ),
    ({ versions }) => {
      forget();
      onDone(versions.instructions);
    },
  );
  const errors = guideErrors(form.sections);
  const changes = useMemo(() => draftChanges(before, form.sections), [before, form.sections]);
  const different = changes.some((one) => one.kind !== 'SAME');
  const set = (part: Partial<Written>) => {
    edit.clear();
    setForm({ ...form, ...part });
  };
  const publish = () => {
    setAttempted(true);
    if (Object.keys(errors).length === 0 && different && form.change.trim() !== '') {
      edit.send(form);
    }
  };
  const errorAt = (pointer: string) =>
    (attempted ? errors[pointer] : undefined) ??
    edit.problem?.errors?.find((one) => one.pointer === `/instructions${pointer}`)?.message;
  return (
    <div className="guide-editor">
      <div className="stack">
        <p className="muted small">{t.editText}</p>
        <SectionsEditor
          sections={form.sections}
          fields={project.schema.fields}
          onChange={(sections) => set({ sections })}
          errorAt={errorAt}
        />
        <Field
          label={t.change}
          hint={t.changeHint}
          error={attempted && form.change.trim() === '' ? t.needsChange : undefined}
        >
          {(wired) => (
            <textarea
              {...wired}
              className="input low"
              dir="auto"
              maxLength={4000}
              value={form.change}
              onChange={(event) => set({ change: event.target.value })}
            />
          )}
        </Field>
        <label className="check">
          <input type="checkbox" checked={form.must} onChange={(event) => set({ must: event.target.checked })} />
          {t.mustAcknowledge}
        </label>
        <ResolvedQuestions project={project.id} chosen={form.resolves} onChange={(resolves) => set({ resolves })} />
        {edit.moved ? (
          <Notice tone="warn" title={t.moved}>
            {t.movedText}
          </Notice>
        ) : (
          edit.problem && <Failure problem={edit.problem} />
        )}
        <div className="row">
          <Button primary disabled={edit.busy || !different} onClick={publish}>
            {edit.busy ? t.publishing : t.publish(next)}
          </Button>
          <Button
            onClick={() => {
              forget();
              onDone(null);
            }}
          >
            {t.cancel}
          </Button>
          {!different && <span className="muted small">{t.noChangeYet}</span>}
        </div>
      </div>
      <Drafted next={next} before={before} sections={sectionsOf(form.sections)}>
        {different && (
          <>
            <h2>{t.changes(next - 1, next)}</h2>
            <SectionChanges all={changes} />
          </>
        )}
      </Drafted>
    </div>
  );
}

interface DraftedProps {
  next: number;
  before: readonly Section[];
  sections: readonly Section[];
  children: ReactNode;
}

/** The draft as labelers will read it, with what is new marked as it will be for them. */
function Drafted({ next, before, sections, children }: DraftedProps) {
  return (
    <aside className="card stack drafted" aria-label={t.draft(next)}>
      <div>
        <h2>{t.draft(next)}</h2>
        <p className="muted small">{t.draftText}</p>
      </div>
      {sections.map((section) => {
        const old = before.find((one) => one.id === section.id)?.text ?? '';
        return (
          <section key={section.id} className="stack tight">
            {section.title !== '' && <h3 dir="auto">{section.title}</h3>}
            <Markdown text={section.text} fresh={freshLines(old, section.text)} />
          </section>
        );
      })}
      {children}
    </aside>
  );
}
