import './label.css';
import { useCallback, useEffect, useState } from 'react';
import { itemName } from '../api/client';
import { useProject } from '../app/Shell';
import { useUser } from '../app/session';
import { prefer, usePreferences } from '../settings/preferences';
import { useShortcuts } from '../settings/shortcuts';
import { t } from '../text/en';
import { Waiting } from '../ui/Waiting';
import { useBreak } from './break';
import type { Desk } from './desk/Desk';
import type { Drafts } from './desk/drafts';
import type { Sent } from './desk/protocol';
import { useDesk, useDeskState } from './desk/useDesk';
import { Instructions } from './instructions/Instructions';
import { ToRead } from './instructions/ToRead';
import { NothingToDo } from './NothingToDo';
import { Notices } from './Notices';
import { ShortcutList } from './ShortcutList';
import { StatusLine } from './StatusLine';
import { TaskView } from './TaskView';
import { usePainted } from './timing';

/** Where a labeler spends the day. */
export default function LabelPage({ params }: { params: Record<string, string> }) {
  const user = useUser();
  const project = params.project ?? '';
  const made = useDesk(user.id, project);
  return made ? <Table project={project} desk={made.desk} drafts={made.drafts} /> : <Waiting />;
}

function Table({ project, desk, drafts }: { project: string; desk: Desk; drafts: Drafts }) {
  const state = useDeskState(desk);
  const about = useProject(project);
  const { instructions } = usePreferences();
  const [changing, setChanging] = useState<Sent | null>(null);
  const [help, setHelp] = useState(false);
  const pause = useBreak(state.answered);
  const current = state.hand[0];
  const task = changing?.work.task ?? current?.work.task ?? null;
  usePainted(task);

  const previous = useCallback(() => {
    if (!state.last) {
      return false;
    }
    setChanging(state.last);
    return true;
  }, [state.last]);
  useShortcuts({
    instructions: () => prefer({ instructions: !instructions }),
    help: () => setHelp(true),
    previous,
  });
  useLeaving(state.pending.length > 0);

  const work = changing?.work ?? current?.work;
  const toShow = work?.instructions.version ?? about.data?.versions.instructions ?? 0;
  return (
    <div className={instructions ? 'desk' : 'desk no-instructions'}>
      <StatusLine
        project={project}
        state={state}
        onPrevious={changing ? null : previous}
        onHelp={() => setHelp(true)}
        onInstructions={instructions ? null : () => prefer({ instructions: true })}
      />
      <Notices project={project} state={state} desk={desk} pause={pause} />
      {instructions && toShow > 0 && (
        <Instructions
          key={toShow}
          project={project}
          version={toShow}
          matter={work?.instructions.sections ?? null}
          onHide={() => prefer({ instructions: false })}
        />
      )}
      {changing ? (
        <TaskView
          key={`change-${changing.id}`}
          project={project}
          held={{ work: changing.work, lost: false }}
          first={changing.label ?? {}}
          drafts={drafts}
          submitText={t.desk.change}
          onSubmit={(label) => {
            desk.revise(changing.work, label);
            setChanging(null);
          }}
          onSkip={null}
          onCancel={() => {
            drafts.drop(changing.work.task);
            setChanging(null);
          }}
          desk={desk}
        />
      ) : current ? (
        <TaskView
          key={current.work.assignment.id + (current.problem?.traceId ?? '')}
          project={project}
          held={current}
          first={null}
          drafts={drafts}
          submitText={t.desk.submit}
          onSubmit={(label) => desk.submit(label)}
          onSkip={(reason) => desk.skip(reason)}
          onCancel={null}
          desk={desk}
        />
      ) : state.unread !== null ? (
        <ToRead project={project} version={state.unread} onRead={() => desk.acknowledge(state.unread ?? 0)} />
      ) : (
        <NothingToDo state={state} />
      )}
      {help && <ShortcutList onClose={() => setHelp(false)} />}
      <p className="visually-hidden" role="status">
        {task ? t.desk.taskShown(current ? itemName(current.work) : '') : ''}
      </p>
    </div>
  );
}

/** Asks before the page is left while an answer has not arrived; it is stored, but should not wait for the next visit. */
function useLeaving(unsent: boolean): void {
  useEffect(() => {
    if (!unsent) {
      return;
    }
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsent]);
}
