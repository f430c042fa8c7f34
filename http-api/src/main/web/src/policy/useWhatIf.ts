import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, body, type Schemas } from '../api/client';
import { type Problem, toProblem } from '../api/problem';
import type { Policy } from './form';
import type { RightAnswer } from './Gold';

export type Comparison = Schemas['WhatIf'];

export interface WhatIfHandle {
  /** The comparison with all pages of changes fetched so far. */
  result: Comparison | null;
  /** What it was asked with, to tell when the form has gone on. */
  asked: string;
  busy: boolean;
  problem: Problem | null;
  play(policy: Policy, gold: readonly RightAnswer[], asked: string): void;
  /** The next page; null at the end. */
  more: (() => void) | null;
}

interface Asked {
  text: string;
  policy: Policy;
  gold: readonly RightAnswer[];
  cursor?: string;
}

/** Plays a project's past under another policy. A replay is dear: only asked for, never by itself. */
export function useWhatIf(project: string): WhatIfHandle {
  const [result, setResult] = useState<Comparison | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const mutation = useMutation({
    mutationFn: ({ policy, gold, cursor }: Asked) =>
      body(
        api.POST('/api/v1/projects/{project}/what-if', {
          params: { path: { project }, query: { limit: 50, ...(cursor ? { cursor } : {}) } },
          body: { policy, ...(gold.length > 0 ? { gold: [...gold] } : {}) },
        }),
      ),
    onSuccess: (page, sent) => {
      setAsked(sent);
      setResult((now) => (sent.cursor && now ? { ...page, items: [...now.items, ...page.items] } : page));
    },
  });
  return {
    result,
    asked: asked?.text ?? '',
    busy: mutation.isPending,
    problem: mutation.error ? toProblem(mutation.error) : null,
    play: (policy, gold, text) => mutation.mutate({ policy, gold, text }),
    more: asked && result?.next ? () => mutation.mutate({ ...asked, cursor: result.next as string }) : null,
  };
}
