import { useEffect } from 'react';
import type { LabelField } from '../../api/client';
import { optionActions } from '../../settings/actions';
import { combo, type Runs, useShortcuts } from '../../settings/shortcuts';
import { t } from '../../text/en';
import { Button } from '../../ui/Button';
import { Kbd } from '../../ui/Kbd';
import { describe } from '../fields/describe';
import type { Span } from '../model';
import { isDirected, nextTarget, type Relating, type Way, waysBetween } from '../relations';

interface Props {
  field: LabelField;
  text: string;
  spans: readonly Span[];
  relating: Relating;
  onTarget(at: number): void;
  onWay(way: Way): void;
  onCancel(): void;
}

/** The two spans that are being related, and the ways in which they can be: by mouse, by digit, or by Enter if only one. */
export function RelateBar({ field, text, spans, relating, onTarget, onWay, onCancel }: Props) {
  const { from, to } = relating;
  const one = spans[from];
  const other = spans[to];
  const ways = waysBetween(field, one, other);
  const turn = (by: 1 | -1) => onTarget(nextTarget(field, spans, from, to, by));
  const runs: Runs = {
    nextMark: () => turn(1),
    previousMark: () => turn(-1),
    relate: onCancel,
    submit: () => {
      const [way] = ways;
      if (way && ways.length === 1) {
        onWay(way);
      }
      return true;
    },
  };
  optionActions.forEach((action, at) => {
    runs[action] = () => {
      const way = ways[at];
      if (way) {
        onWay(way);
      }
      return true;
    };
  });
  useShortcuts(runs);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) {
        event.preventDefault();
        onCancel();
      }
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });

  return (
    <div className="relate-bar" role="group" aria-label={t.desk.relating}>
      <p aria-live="polite">
        <bdi className="end">{one ? describe(one, text) : ''}</bdi> <span aria-hidden="true">…</span>
        <span className="visually-hidden">{t.desk.relatedTo}</span>{' '}
        {other ? (
          <bdi className="end">{describe(other, text)}</bdi>
        ) : (
          <span className="muted">{t.desk.pickTarget}</span>
        )}
        {other && ways.length === 0 && (
          <span className="wrong small"> {t.desk.noWay(one?.type ?? '', other.type)}</span>
        )}
      </p>
      <div className="row tight">
        {ways.map((way, at) => {
          const action = optionActions[at];
          return (
            <Button key={way.type.name} small onClick={() => onWay(way)}>
              {way.turned && <span aria-hidden="true">←</span>} {way.type.name}{' '}
              {!way.turned && isDirected(way.type) && <span aria-hidden="true">→</span>}
              {way.turned && <span className="visually-hidden">{t.desk.turned}</span>}
              {action && <Kbd combo={combo(action)} />}
            </Button>
          );
        })}
        <Button small quiet onClick={onCancel}>
          {t.desk.cancel} <Kbd combo="Escape" />
        </Button>
      </div>
    </div>
  );
}
