import { type QueryKey, useInfiniteQuery } from '@tanstack/react-query';

interface PageOf {
  items?: unknown[];
  next?: string | null;
}

/** A list as far as it has been asked for. */
export interface Listed<T> {
  rows: readonly T[];
  pending: boolean;
  error: Error | null;
  /** Asks for the next page; null when there is none. */
  more: (() => void) | null;
}

/** How often a list is asked for again while somebody looks at it. */
const again = 15_000;

/** A list that comes in pages; nothing is asked for while it is not `wanted`. */
export function usePages<T>(
  key: QueryKey,
  page: (query: { limit: number; cursor?: string }) => Promise<PageOf>,
  wanted = true,
): Listed<T> {
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => page({ limit: 100, ...(pageParam ? { cursor: pageParam } : {}) }),
    enabled: wanted,
    refetchInterval: again,
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  });
  return {
    rows: (query.data?.pages ?? []).flatMap((one) => (one.items ?? []) as T[]),
    pending: query.isPending,
    error: query.error,
    more: query.hasNextPage ? () => void query.fetchNextPage() : null,
  };
}
