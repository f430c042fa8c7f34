import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, body, type Project, type Schemas } from '../api/client';
import { quality as t } from '../text/quality';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { Justify } from '../ui/Justify';
import { useEdit } from '../ui/revision';

type Screening = Schemas['Screening'];
type Step = Screening['steps'][number];

/** How a project watches its labelers. */
export function useScreening(project: string) {
  return useQuery({
    queryKey: ['screening', project],
    queryFn: () => body(api.GET('/api/v1/projects/{project}/screening', { params: { path: { project } } })),
  });
}

interface Props {
  project: Project | null;
  screening: Screening | null;
}

/** Says what suspicions lead to, and lets managers change it. */
export function Watching({ project, screening }: Props) {
  const [changing, setChanging] = useState(false);
  if (!screening) {
    return null;
  }
  const watched = screening.steps.length > 0;
  return (
    <>
      {watched ? t.watched(screening.steps.map((step) => t.steps[step] ?? step)) : t.unwatched}{' '}
      {project && (
        <Button small onClick={() => setChanging(true)}>
          {watched ? t.watchChange : t.watch}
        </Button>
      )}
      {project && changing && <Change project={project} screening={screening} onClose={() => setChanging(false)} />}
    </>
  );
}

interface ChangeProps {
  project: Project;
  screening: Screening;
  onClose(): void;
}

function Change({ project, screening, onClose }: ChangeProps) {
  const client = useQueryClient();
  const [steps, setSteps] = useState<(Step | '')[]>(() => {
    const now = screening.steps;
    return now.length === 0 ? ['WARN', 'WARN', 'SUSPEND'] : t.nth.map((_, at) => now[at] ?? '');
  });
  const edit = useEdit(
    project,
    (intent: { screening: Screening; change: string }, header) =>
      body(
        api.POST('/api/v1/projects/{project}/screening', {
          params: { path: { project: project.id }, header },
          body: intent,
        }),
      ),
    () => {
      void client.invalidateQueries({ queryKey: ['screening', project.id] });
      onClose();
    },
  );
  const end = steps.indexOf('');
  const chosen = (end < 0 ? steps : steps.slice(0, end)) as Step[];
  return (
    <Justify
      title={t.watch}
      text={t.watchText}
      go={t.watchSet}
      busy={edit.busy}
      problem={edit.problem}
      onGo={(change) => edit.send({ screening: { ...screening, steps: chosen }, change })}
      onClose={onClose}
    >
      {t.nth.map((name, at) => (
        <Field key={name} label={name}>
          {(wired) => (
            <select
              {...wired}
              className="input"
              disabled={end >= 0 && at > end}
              value={end >= 0 && at > end ? '' : steps[at]}
              onChange={(event) =>
                setSteps(steps.map((one, i) => (i === at ? (event.target.value as Step | '') : one)))
              }
            >
              <option value="">{t.nothing}</option>
              <option value="WARN">{t.steps.WARN}</option>
              <option value="GOLD">{t.steps.GOLD}</option>
              <option value="SUSPEND">{t.steps.SUSPEND}</option>
            </select>
          )}
        </Field>
      ))}
    </Justify>
  );
}
