import { useEffect, useRef, useState } from 'react';
import { usePreferences } from '../settings/preferences';

const rest = 5 * 60_000;

export interface Break {
  /** Minutes worked without a break, when it is time for one. */
  due: number | null;
  later(): void;
}

/** Counts time at work since the last pause of five minutes, by the answers given. */
export function useBreak(answeredCount: number): Break {
  const { breakAfter } = usePreferences();
  const since = useRef(Date.now());
  const last = useRef(Date.now());
  const [due, setDue] = useState<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every answer is a sign of work
  useEffect(() => {
    const now = Date.now();
    if (now - last.current > rest) {
      since.current = now;
      setDue(null);
    }
    last.current = now;
    const minutes = Math.floor((now - since.current) / 60_000);
    if (breakAfter > 0 && minutes >= breakAfter) {
      setDue(minutes);
    }
  }, [answeredCount, breakAfter]);
  return {
    due,
    later: () => {
      since.current = Date.now();
      setDue(null);
    },
  };
}
