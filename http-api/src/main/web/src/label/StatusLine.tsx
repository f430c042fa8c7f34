import { useQuery } from '@tanstack/react-query';
import { api, body } from '../api/client';
import { combo } from '../settings/shortcuts';
import { t } from '../text/en';
import { Button } from '../ui/Button';
import { Kbd } from '../ui/Kbd';
import type { DeskState } from './desk/state';

interface Props {
  project: string;
  state: DeskState;
  onPrevious: (() => void) | null;
  onHelp(): void;
  onInstructions: (() => void) | null;
}

/** Progress and the state of the connection, in one quiet line. */
export function StatusLine({ project, state, onPrevious, onHelp, onInstructions }: Props) {
  const progress = useQuery({
    queryKey: ['progress', project],
    queryFn: () => body(api.GET('/api/v1/projects/{project}/progress', { params: { path: { project } } })),
    refetchInterval: 15_000,
  });
  const { items = 0, settled = 0 } = progress.data ?? {};
  const share = items === 0 ? 0 : (100 * settled) / items;
  return (
    <div className="status-line">
      <span className="row tight" title={t.desk.progressTitle}>
        <span className="meter slim" aria-hidden="true">
          <span style={{ width: `${share}%` }} />
        </span>
        <span className="small">{t.desk.progress(settled, items)}</span>
      </span>
      <span className="small muted" data-answered={state.answered}>
        {t.desk.answered(state.answered)}
      </span>
      <Saving state={state} />
      <span className="grow" />
      {onInstructions && (
        <Button small quiet onClick={onInstructions}>
          {t.desk.instructions} <Kbd combo={combo('instructions')} />
        </Button>
      )}
      <Button small quiet disabled={!state.last || !onPrevious} onClick={() => onPrevious?.()}>
        {t.desk.previous} <Kbd combo={combo('previous')} />
      </Button>
      <Button small quiet onClick={onHelp}>
        {t.desk.shortcuts} <Kbd combo={combo('help')} />
      </Button>
    </div>
  );
}

function Saving({ state }: { state: DeskState }) {
  const count = state.pending.length;
  const offline = state.link !== 'online';
  const tone = offline ? 'warn' : 'good';
  return (
    <span className={`badge ${tone}`} data-link={state.link} data-pending={count}>
      {offline ? t.desk.link[state.link] : count === 0 ? t.desk.saved : t.desk.sending(count)}
      {offline && count > 0 && ` · ${t.desk.kept(count)}`}
    </span>
  );
}
