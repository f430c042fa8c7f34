import { useEffect } from 'react';

let asked: number | null = null;

/** An answer was given at this moment. */
export function answered(): void {
  asked = performance.now();
}

/**
 * Measures from the answer to the next task on the screen: two frames, for the first draws it and the second knows that.
 * Read by the browser test as `performance.getEntriesByName('assay:next')`.
 */
export function usePainted(task: string | null): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another task is what is waited for
  useEffect(() => {
    if (asked === null) {
      return;
    }
    const start = asked;
    asked = null;
    requestAnimationFrame(() => {
      requestAnimationFrame(() => {
        performance.measure('assay:next', { start, end: performance.now() });
      });
    });
  }, [task]);
}
