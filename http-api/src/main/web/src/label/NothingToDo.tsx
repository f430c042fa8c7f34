import { t } from '../text/en';
import { Empty } from '../ui/Empty';
import { Waiting } from '../ui/Waiting';
import type { DeskState } from './desk/state';

/** No task on the table, and why; the server goes on looking, so there is nothing to press. */
export function NothingToDo({ state }: { state: DeskState }) {
  const reason = state.idle as keyof typeof t.desk.idle | null;
  if (state.link === 'ended') {
    return <div />;
  }
  if (!reason || state.link !== 'online') {
    return <Waiting />;
  }
  const texts = t.desk.idle[reason] ?? t.desk.idle.NO_OPEN_TASK;
  return (
    <div className="no-task">
      <Empty title={texts.title} text={texts.text} />
    </div>
  );
}
