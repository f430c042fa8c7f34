import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { api, body, wholeTask } from '../api/client';
import type { ReviewRow } from './answers';

const anew = 10_000;

/** A row's name: a task comes back under another one when it is labeled again. */
export function nameOf(row: ReviewRow): string {
  return `${row.task}#${row.round}`;
}

/** What a reviewer is asked to show. */
export function taskQuery(project: string, task: string, revision: number) {
  return {
    queryKey: ['task', project, task, revision],
    queryFn: () =>
      wholeTask(api.GET('/api/v1/projects/{project}/tasks/{task}', { params: { path: { project, task } } })),
  };
}

export function historyQuery(project: string, task: string) {
  return {
    queryKey: ['history', project, task],
    queryFn: () =>
      body(
        api.GET('/api/v1/projects/{project}/tasks/{task}/history', {
          params: { path: { project, task }, query: { limit: 1000 } },
        }),
      ),
  };
}

export interface Queue {
  rows: ReviewRow[];
  /** The row that is looked at; it stays when somebody else decides it. */
  current: ReviewRow | null;
  /** Whether the current row still waits. */
  waits: boolean;
  choose(row: ReviewRow): void;
  step(by: number): ReviewRow | null;
  /** Takes a decided row off and goes on; gives the row gone on to. */
  decided(row: ReviewRow): ReviewRow | null;
  /** Takes rows off, to be decided in a moment or by now. */
  hide(rows: readonly ReviewRow[]): void;
  /** Puts rows back that were not decided after all. */
  back(rows: readonly ReviewRow[]): void;
  /** Remembers a skill that the reviewer does not hold: rows that need it are passed over. */
  lacks(skill: string): void;
  lacking: ReadonlySet<string>;
  query: ReturnType<typeof useRows>;
}

function useRows(project: string) {
  return useInfiniteQuery({
    queryKey: ['reviews', project],
    queryFn: ({ pageParam }) =>
      body(
        api.GET('/api/v1/projects/{project}/reviews', {
          params: { path: { project }, query: { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    refetchInterval: anew,
  });
}

/** The queue as one reviewer goes through it. The view lags a little, so what is decided is taken off at once. */
export function useQueue(project: string): Queue {
  const query = useRows(project);
  const client = useQueryClient();
  const [held, setHeld] = useState<ReviewRow | null>(null);
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [lacking, setLacking] = useState<ReadonlySet<string>>(new Set());
  const all = (query.data?.pages ?? []).flatMap((page) => (page.items ?? []) as ReviewRow[]);
  const rows = all.filter((row) => !gone.has(nameOf(row)));
  const first = rows.find((row) => !lacking.has(row.skill ?? '')) ?? rows[0] ?? null;
  const current = held ?? first;
  const at = current ? rows.findIndex((row) => nameOf(row) === nameOf(current)) : -1;
  const next = stepFrom(rows, at, lacking, 1);

  useEffect(() => {
    setHeld((now) => now ?? first);
  }, [first]);
  const nextTask = next?.task;
  const nextRevision = next?.revision;
  useEffect(() => {
    if (nextTask !== undefined && nextRevision !== undefined) {
      void client.prefetchQuery({ ...taskQuery(project, nextTask, nextRevision), staleTime: 30_000 });
    }
  }, [client, project, nextTask, nextRevision]);

  const step = (by: number) => {
    const to = stepFrom(rows, at, lacking, by);
    setHeld(to);
    return to;
  };
  return {
    rows,
    current,
    waits: at >= 0,
    choose: setHeld,
    step,
    decided: (row) => {
      setGone((now) => new Set(now).add(nameOf(row)));
      const from = rows.findIndex((one) => nameOf(one) === nameOf(row));
      const rest = rows.filter((one) => nameOf(one) !== nameOf(row));
      const to = stepFrom(rest, from < 0 ? -1 : from - 1, lacking, 1);
      setHeld(to);
      void client.invalidateQueries({ queryKey: ['progress', project] });
      return to;
    },
    hide: (taken) => {
      const names = new Set(taken.map(nameOf));
      setGone((now) => new Set([...now, ...names]));
      if (current && names.has(nameOf(current))) {
        setHeld(rows.find((row) => !names.has(nameOf(row))) ?? null);
      }
    },
    back: (returned) => {
      const names = new Set(returned.map(nameOf));
      setGone((now) => new Set([...now].filter((name) => !names.has(name))));
    },
    lacks: useCallback((skill: string) => setLacking((now) => new Set(now).add(skill)), []),
    lacking,
    query,
  };
}

/** The row a step away, around the ends, passing over what the reviewer may not decide; null when there is none. */
export function stepFrom(
  rows: readonly ReviewRow[],
  at: number,
  lacking: ReadonlySet<string>,
  by: number,
): ReviewRow | null {
  const count = rows.length;
  const start = at < 0 && by < 0 ? count : at;
  for (let steps = 1; steps <= count; steps++) {
    const row = rows[(((start + by * steps) % count) + count) % count];
    if (row && !lacking.has(row.skill ?? '')) {
      return row;
    }
  }
  return rows[(Math.max(at, -1) + 1) % Math.max(count, 1)] ?? null;
}
