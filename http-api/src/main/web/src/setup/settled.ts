import { useEffect, useState } from 'react';

const pause = 200;

/** A value that follows once it has not changed for a moment, so that typing does not redraw what hangs on it. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), pause);
    return () => window.clearTimeout(timer);
  }, [value]);
  return settled;
}
