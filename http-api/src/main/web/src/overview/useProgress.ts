import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, body, type Progress } from '../api/client';
import { newer } from './figures';

const poll = 5_000;

/** A project's progress: pushed by the server as it changes, asked for as long as the feed is down. */
export function useProgress(project: string) {
  const client = useQueryClient();
  const [live, setLive] = useState(false);
  const key = ['progress', project];
  const query = useQuery({
    queryKey: key,
    queryFn: async () => {
      const now = await body(api.GET('/api/v1/projects/{project}/progress', { params: { path: { project } } }));
      return newer(client.getQueryData<Progress>(['progress', project]), now);
    },
    refetchInterval: live ? false : poll,
  });
  useEffect(() => {
    const source = new EventSource(`/api/v1/projects/${encodeURIComponent(project)}/progress/events`);
    source.addEventListener('open', () => setLive(true));
    source.addEventListener('error', () => setLive(false));
    source.addEventListener('progress', (event) => {
      const now = JSON.parse((event as MessageEvent<string>).data) as Progress;
      client.setQueryData<Progress>(['progress', project], (before) => newer(before, now));
    });
    return () => source.close();
  }, [client, project]);
  return { query, live };
}
