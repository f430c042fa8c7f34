import { useInfiniteQuery } from '@tanstack/react-query';
import { api, body, type Schemas } from '../api/client';

export type ImportRow = Schemas['ImportRow'];

/** A project's imports; asked for each second while one is being sent. */
export function useImports(project: string, sending = false) {
  return useInfiniteQuery({
    queryKey: ['imports', project],
    queryFn: ({ pageParam }) =>
      body(
        api.GET('/api/v1/projects/{project}/imports', {
          params: { path: { project }, query: { limit: 20, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    refetchInterval: sending ? 1_000 : false,
  });
}
