import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { Schemas } from '../api/client';
import { toProblem } from '../api/problem';
import { address } from '../app/pages';
import { useUser } from '../app/session';
import { Drafts } from '../label/desk/drafts';
import { Still, workOf } from '../label/Still';
import { Stage } from '../label/stage/Stage';
import { optionActions } from '../settings/actions';
import { type Runs, useShortcuts } from '../settings/shortcuts';
import { review as t } from '../text/review';
import { Failure, Notice } from '../ui/Notice';
import { Waiting } from '../ui/Waiting';
import { Answers } from './Answers';
import { type Group, groupsOf, leadingOf, namesOf, type ReviewRow } from './answers';
import { DecisionPanel } from './DecisionPanel';
import { OverrideForm } from './OverrideForm';
import { Said } from './Said';
import { Predicted, Similar } from './Similar';
import { type Decision, useDecision } from './useDecision';
import { taskQuery } from './useQueue';
import { Why } from './Why';

export type Mode = 'choose' | 'reject' | 'override' | 'relabel';

interface Props {
  project: Schemas['Project'];
  row: ReviewRow;
  decides: boolean;
  /** Says that the item does not wait any more; null while it does. */
  moved: ReactNode;
  said: string;
  onDone(decision: Decision): void;
  onLacks(skill: string): void;
  onNext: (() => void) | null;
}

/** One item with everything that is needed to decide it. */
export function Case(props: Props) {
  const { project, row } = props;
  const task = useQuery({ ...taskQuery(project.id, row.task, row.revision), staleTime: 30_000 });
  if (task.isPending) {
    return <Waiting />;
  }
  if (task.error) {
    return (
      <div className="no-case">
        <Failure problem={toProblem(task.error)} />
      </div>
    );
  }
  return <Loaded {...props} task={task.data} />;
}

function Loaded({
  project,
  row,
  decides,
  moved,
  said,
  task,
  onDone,
  onLacks,
  onNext,
}: Props & { task: Schemas['Task'] }) {
  const user = useUser();
  const { fields } = project.schema;
  const [mode, setMode] = useState<Mode>('choose');
  const [shown, setShown] = useState(0);
  const [named, setNamed] = useNamed();
  const heading = useRef<HTMLHeadingElement>(null);
  const groups = useMemo(() => groupsOf(fields, task.labels), [fields, task.labels]);
  const name = useMemo(() => namesOf(task.labels, named, t.labeler), [task.labels, named]);
  const work = useMemo(() => workOf(project, task), [project, task]);
  const drafts = useMemo(
    () => new Drafts(localStorage, `assay.draft/${user.id}/${project.id}/override/`),
    [user.id, project.id],
  );
  const deciding = useDecision(project.id, row, (decision) => {
    drafts.drop(row.task);
    onDone(decision);
  });
  const skillMissing = deciding.problem?.type.endsWith(':skill-missing') ? (row.skill ?? '') : null;
  useEffect(() => {
    if (skillMissing) {
      onLacks(skillMissing);
    }
  }, [skillMissing, onLacks]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the item comes onto the page
  useEffect(() => {
    if (said !== '') {
      heading.current?.focus({ preventScroll: true });
    }
  }, []);
  useShortcuts({ who: () => setNamed(!named), ...(mode === 'override' ? {} : showKeys(groups, setShown)) });

  const item = (
    <section className="work" aria-labelledby="case-title" data-case={row.externalId}>
      <div className="spread">
        <h1 id="case-title" ref={heading} tabIndex={-1} dir="auto">
          {row.externalId}
        </h1>
        <Link href={address('/projects/:project/audit/:task', { project: project.id, task: row.task })}>
          {t.history}
        </Link>
      </div>
      {moved}
      {deciding.changed && (
        <Notice tone="warn" title={t.changed}>
          {t.changedText}
        </Notice>
      )}
      <Stage work={work} />
      <Answers
        fields={fields}
        item={work.item}
        groups={groups}
        total={task.labels.length}
        shown={mode === 'override' ? -1 : shown}
        onShow={setShown}
        name={name}
        named={named}
        onNamed={() => setNamed(!named)}
        instructions={project.versions.instructions}
      />
      <Why row={row} fields={fields} item={work.item} name={name} />
      <Similar project={project.id} task={row.task} fields={fields} />
      <Predicted project={project.id} task={row.task} fields={fields} />
      <Said project={project.id} task={row.task} name={name} />
    </section>
  );
  const leading = leadingOf(row);
  if (mode === 'override') {
    return (
      <div className="case">
        <OverrideForm
          work={work}
          first={drafts.get(row.task, project.schema) ?? groups[shown]?.label ?? leading}
          drafts={drafts}
          item={item}
          groups={groups}
          deciding={deciding}
          onCancel={() => {
            deciding.clear();
            setMode('choose');
          }}
        />
      </div>
    );
  }
  return (
    <div className="case">
      <Still work={work} label={groups[shown]?.label ?? leading}>
        {item}
      </Still>
      <DecisionPanel
        row={row}
        fields={fields}
        item={work.item}
        leading={leading}
        user={user}
        project={project.id}
        decides={decides}
        mode={mode}
        onMode={(next) => {
          deciding.clear();
          setMode(next);
        }}
        deciding={deciding}
        skillMissing={skillMissing}
        onNext={onNext}
      />
    </div>
  );
}

function showKeys(groups: readonly Group[], show: (at: number) => void): Runs {
  return Object.fromEntries(
    optionActions.slice(0, groups.length).map((action, at) => [action, () => show(at)]),
  ) as Runs;
}

const namedPlace = 'assay.review.names';

/** Whether names are shown; hidden until asked for, for who said something is no reason to believe it. */
function useNamed(): [boolean, (named: boolean) => void] {
  const [named, setNamed] = useState(() => localStorage.getItem(namedPlace) === 'shown');
  return [
    named,
    (next) => {
      localStorage.setItem(namedPlace, next ? 'shown' : 'hidden');
      setNamed(next);
    },
  ];
}
