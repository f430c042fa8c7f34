import type { ReactNode } from 'react';
import { percent } from '../review/grounds';
import { overview as t } from '../text/overview';
import type { Ratio } from './figures';

interface Props {
  name: string;
  means: string;
  explained: boolean;
  children: ReactNode;
}

/** One number with its name and, when asked for, its definition. */
export function Figure({ name, means, explained, children }: Props) {
  return (
    <div className="figure">
      <dt className="muted small">{name}</dt>
      <dd>
        <span className="value">{children}</span>
        {explained && <span className="muted small means">{means}</span>}
      </dd>
    </div>
  );
}

/** A share with the counts it is made of: 100 % of two says less than 90 % of a thousand. */
export function Share({ ratio: { part, whole } }: { ratio: Ratio }) {
  return whole === 0 ? (
    <span className="muted none">{t.none}</span>
  ) : (
    <>
      {percent(part / whole)} <span className="muted small of">{t.outOf(part, whole)}</span>
    </>
  );
}
