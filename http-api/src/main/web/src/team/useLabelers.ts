import { api, body, type Schemas } from '../api/client';
import { type Listed, usePages } from '../ui/pages';

/** Everybody who labeled in a project, as far as the list was asked for. */
export function useLabelers(project: string): Listed<Schemas['Activity']> {
  return usePages<Schemas['Activity']>(['labelers-list', project], (query) =>
    body(api.GET('/api/v1/projects/{project}/labelers', { params: { path: { project }, query } })),
  );
}
