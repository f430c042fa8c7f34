import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, body } from '../api/client';
import { toProblem } from '../api/problem';
import { Pick } from '../quality/Pick';
import { team as t } from '../text/team';
import { ListCard } from '../ui/ListCard';
import { Failure } from '../ui/Notice';
import { Waiting } from '../ui/Waiting';
import { Development } from './Development';
import { useLabelers } from './useLabelers';

/** How one labeler's skills develop. */
export function DevelopmentCard({ project }: { project: string }) {
  const labelers = useLabelers(project);
  const [chosen, setChosen] = useState('');
  const shown = labelers.rows.find((row) => row.labeler === chosen) ?? labelers.rows[0];
  return (
    <ListCard
      title={t.development}
      text={t.developmentText}
      tools={
        shown && (
          <Pick
            label={t.pickLabeler}
            value={shown.labeler}
            options={labelers.rows.map((row) => [row.labeler, row.labeler])}
            onPick={setChosen}
          />
        )
      }
      list={labelers}
      empty={{ title: t.noLabelers, text: t.noDevelopmentText }}
    >
      {() => shown && <Of project={project} user={shown.labeler} />}
    </ListCard>
  );
}

function Of({ project, user }: { project: string; user: string }) {
  const development = useQuery({
    queryKey: ['development', project, user],
    queryFn: () =>
      body(api.GET('/api/v1/projects/{project}/labelers/{user}/development', { params: { path: { project, user } } })),
  });
  return development.error ? (
    <Failure problem={toProblem(development.error)} />
  ) : development.data ? (
    <Development of={development.data} />
  ) : (
    <Waiting />
  );
}
