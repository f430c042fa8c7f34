import type { ReactNode } from 'react';
import type { Problem } from '../api/problem';
import { t } from '../text/en';

interface Props {
  tone?: 'plain' | 'good' | 'warn' | 'bad';
  title?: string;
  children?: ReactNode;
  actions?: ReactNode;
}

export function Notice({ tone = 'plain', title, children, actions }: Props) {
  return (
    <div className={`notice ${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      <div className="grow">
        {title && <strong>{title}</strong>}
        {children && <div>{children}</div>}
      </div>
      {actions}
    </div>
  );
}

/** A failure with what to do about it, which values do not hold, and the name to report it by. */
export function Failure({ problem, actions }: { problem: Problem; actions?: ReactNode }) {
  return (
    <Notice tone="bad" title={problem.title} actions={actions}>
      <p>{problem.detail}</p>
      {problem.errors && (
        <ul>
          {problem.errors.map((error) => (
            <li key={error.pointer + error.message}>
              <code className="mono small">{error.pointer}</code> {error.message}
            </li>
          ))}
        </ul>
      )}
      {problem.traceId && <p className="muted small">{t.problem.trace(problem.traceId)}</p>}
    </Notice>
  );
}
