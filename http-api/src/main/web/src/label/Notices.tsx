import { itemName } from '../api/client';
import { kind } from '../api/problem';
import { t } from '../text/en';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import type { Break } from './break';
import type { Desk } from './desk/Desk';
import type { DeskState, Returned } from './desk/state';
import { LessonNotice } from './Lesson';

/** Problems after which nobody can label the task any more. */
const over = new Set(['no-longer-open', 'already-labeled', 'already-skipped', 'task-not-found']);

interface Props {
  project: string;
  state: DeskState;
  desk: Desk;
  pause: Break;
}

/** What the labeler must know, and can do something about. */
export function Notices({ project, state, desk, pause }: Props) {
  return (
    <div className="notices">
      {state.link === 'offline' && (
        <Notice tone="warn" title={t.desk.offline}>
          {t.desk.offlineText}
        </Notice>
      )}
      {state.ended && (
        <Notice
          tone="bad"
          title={t.desk.ended[state.ended].title}
          actions={<Button onClick={() => window.location.reload()}>{t.problem.reload}</Button>}
        >
          {t.desk.ended[state.ended].text}
        </Notice>
      )}
      {state.failure && state.link !== 'offline' && (
        <Notice tone="warn" title={state.failure.title}>
          {state.failure.detail}
        </Notice>
      )}
      {state.elsewhere && <Notice>{t.desk.elsewhere}</Notice>}
      {state.lessons.map((lesson) => (
        <LessonNotice
          key={lesson.sent.id}
          project={project}
          lesson={lesson}
          onSeen={() => desk.learned(lesson.sent.id)}
        />
      ))}
      {state.returned.map((one) => (
        <Back key={one.sent.id} one={one} desk={desk} />
      ))}
      {pause.due !== null && (
        <Notice title={t.desk.breakTitle} actions={<Button onClick={pause.later}>{t.desk.breakLater}</Button>}>
          {t.desk.breakText(pause.due)}
        </Notice>
      )}
    </div>
  );
}

/** A label that came back. */
function Back({ one, desk }: { one: Returned; desk: Desk }) {
  const { sent, problem } = one;
  const again = !over.has(kind(problem)) && sent.type === 'submit';
  return (
    <Notice
      tone="bad"
      title={t.desk.cameBack(itemName(sent.work), problem.title)}
      actions={
        <span className="row tight">
          {again && (
            <Button primary onClick={() => desk.reclaim(sent.work.task, sent.label ?? {})}>
              {t.desk.takeAgain}
            </Button>
          )}
          <Button onClick={() => desk.abandon(sent.work.task)}>{t.desk.letGo}</Button>
        </span>
      }
    >
      {problem.detail} {again && t.desk.answerKept}
    </Notice>
  );
}
