import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { ItemContent, Label, LabelField, User } from '../api/client';
import { holds } from '../app/session';
import { titleOf } from '../label/model';
import { combo, useShortcuts } from '../settings/shortcuts';
import { review as t } from '../text/review';
import { Button } from '../ui/Button';
import { Kbd } from '../ui/Kbd';
import { Failure, Notice } from '../ui/Notice';
import { type ReviewRow, tiedFields } from './answers';
import type { Mode } from './Case';
import type { Deciding } from './useDecision';
import { saying } from './Why';

interface Props {
  row: ReviewRow;
  fields: readonly LabelField[];
  item: ItemContent;
  leading: Label;
  user: User;
  project: string;
  decides: boolean;
  mode: Mode;
  onMode(mode: Mode): void;
  deciding: Deciding;
  skillMissing: string | null;
  onNext: (() => void) | null;
}

/** What can be done with the item, each by one key. */
export function DecisionPanel(props: Props) {
  const { row, user, project, decides, mode, onMode, deciding, skillMissing, onNext } = props;
  return (
    <aside className="side" aria-label={t.decision}>
      {row.skill && skillMissing === null && (
        <Notice tone="warn" title={t.skill(row.skill)}>
          {t.skillText}
        </Notice>
      )}
      {skillMissing !== null && (
        <Notice
          tone="bad"
          title={t.skillMissing(skillMissing)}
          actions={onNext && <Button onClick={onNext}>{t.next}</Button>}
        >
          {t.skillMissingText}
        </Notice>
      )}
      {deciding.problem && skillMissing === null && !deciding.changed && <Failure problem={deciding.problem} />}
      {!decides && <Notice>{t.seeOnly}</Notice>}
      {mode === 'reject' || mode === 'relabel' ? (
        <Reason key={mode} mode={mode} deciding={deciding} onCancel={() => onMode('choose')} />
      ) : (
        <Choices {...props} relabels={holds(user, ['REVIEWER', 'MANAGER', 'ADMIN'], project)} />
      )}
    </aside>
  );
}

function Choices(props: Props & { relabels: boolean }) {
  const { row, fields, item, leading, decides, relabels, onMode, deciding } = props;
  const tied = tiedFields(row, leading).map((name) => `“${titleIn(fields, name)}”`);
  const acceptable = decides && tied.length === 0 && !deciding.busy;
  useShortcuts({
    ...(acceptable ? { accept: () => deciding.decide({ kind: 'accept' }) } : {}),
    ...(decides ? { override: () => onMode('override'), sendBack: () => onMode('reject') } : {}),
    ...(relabels ? { relabel: () => onMode('relabel') } : {}),
  });
  return (
    <div className="question stack">
      <h2>{t.decision}</h2>
      {tied.length === 0 ? (
        <div className="stack tight">
          <p className="muted small">{t.acceptThis}</p>
          <dl className="settles">
            {Object.entries(leading).map(([name, value]) => (
              <div key={name}>
                <dt className="muted small" dir="auto">
                  {titleIn(fields, name)}
                </dt>
                <dd dir="auto">{saying(fields, name, value, item)}</dd>
              </div>
            ))}
          </dl>
        </div>
      ) : (
        <p className="muted small">{t.cannotAccept(tied.join(', '))}</p>
      )}
      <div className="stack tight decide">
        {decides && (
          <>
            <Button primary disabled={!acceptable} onClick={() => deciding.decide({ kind: 'accept' })}>
              {deciding.busy ? t.sending : t.accept} <Kbd combo={combo('accept')} />
            </Button>
            <Button disabled={deciding.busy} onClick={() => onMode('override')}>
              {t.override} <Kbd combo={combo('override')} />
            </Button>
            <Button disabled={deciding.busy} onClick={() => onMode('reject')}>
              {t.reject} <Kbd combo={combo('sendBack')} />
            </Button>
          </>
        )}
        {relabels && (
          <Button disabled={deciding.busy} onClick={() => onMode('relabel')}>
            {t.relabel} <Kbd combo={combo('relabel')} />
          </Button>
        )}
      </div>
    </div>
  );
}

function titleIn(fields: readonly LabelField[], name: string): string {
  const field = fields.find((one) => one.name === name);
  return field ? titleOf(field) : name;
}

/** A decision that needs a sentence. */
function Reason({ mode, deciding, onCancel }: { mode: 'reject' | 'relabel'; deciding: Deciding; onCancel(): void }) {
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const input = useRef<HTMLTextAreaElement>(null);
  const [title, why, label, go] =
    mode === 'reject'
      ? [t.rejectTitle, t.rejectText, t.rejectWhy, t.reject]
      : [t.relabelTitle, t.relabelText, t.relabelWhy, t.relabel];
  useEffect(() => input.current?.focus(), []);
  const submit = () => {
    if (text.trim() === '') {
      setAsked(true);
      input.current?.focus();
      return;
    }
    deciding.decide(
      mode === 'reject' ? { kind: 'reject', comment: text.trim() } : { kind: 'relabel', reason: text.trim() },
    );
  };
  useShortcuts({ submitFromText: submit });
  return (
    <form
      className="question stack"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event: KeyboardEvent) => event.key === 'Escape' && onCancel()}
    >
      <h2>{title}</h2>
      <p className="muted small">{why}</p>
      <div className="field">
        <label htmlFor="reason">{label}</label>
        <textarea
          id="reason"
          ref={input}
          className="input"
          dir="auto"
          maxLength={4000}
          value={text}
          aria-invalid={asked && text.trim() === ''}
          aria-describedby={asked ? 'reason-missing' : undefined}
          onChange={(event) => setText(event.target.value)}
        />
        {asked && text.trim() === '' && (
          <span id="reason-missing" role="alert" className="small wrong">
            {t.needsComment}
          </span>
        )}
      </div>
      <div className="row tight">
        <Button onClick={onCancel}>{t.cancel}</Button>
        <Button primary type="submit" disabled={deciding.busy}>
          {deciding.busy ? t.sending : go} <Kbd combo={combo('submitFromText')} />
        </Button>
      </div>
    </form>
  );
}
