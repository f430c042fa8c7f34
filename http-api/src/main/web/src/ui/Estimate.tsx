import { t } from '../text/en';
import './estimate.css';

interface Props {
  value: number | undefined;
  low: number | undefined;
  high: number | undefined;
  /** Why there is no value. */
  missing: string | undefined;
  /** Values that part good from bad, drawn into the bar. */
  marks?: readonly number[];
}

const share = (value: number) => `${(Math.min(1, Math.max(0, value)) * 100).toFixed(1)}%`;

/** A coefficient with its interval: as numbers, and as a bar from 0 to 1. */
export function Estimate({ value, low, high, missing, marks = [] }: Props) {
  if (value === undefined) {
    return <span className="muted small">{t.estimate.undefined[missing ?? ''] ?? '–'}</span>;
  }
  return (
    <div className="estimate">
      <strong className="number">{value.toFixed(2)}</strong>
      {low !== undefined && high !== undefined && (
        <>
          <span className="muted small number">
            {low.toFixed(2)} – {high.toFixed(2)}
          </span>
          <span className="interval-bar" aria-hidden="true">
            {marks.map((mark) => (
              <i key={mark} style={{ insetInlineStart: share(mark) }} />
            ))}
            <b style={{ insetInlineStart: share(low), insetInlineEnd: share(1 - high) }} />
            <u style={{ insetInlineStart: share(value) }} />
          </span>
        </>
      )}
    </div>
  );
}
