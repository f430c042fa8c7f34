import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api, body, type Schemas } from '../api/client';
import { freshId } from '../api/ids';
import { toProblem } from '../api/problem';
import { team as t } from '../text/team';
import { Button } from '../ui/Button';
import { Failure, Notice } from '../ui/Notice';
import { Waiting } from '../ui/Waiting';

type Question = Schemas['PulseQuestion'];

/** Once a week a labeler may say how the work was. */
export function MyPulse({ project }: { project: string }) {
  const client = useQueryClient();
  const [scores, setScores] = useState<Partial<Record<Question, number>>>({});
  const [key] = useState(freshId);
  const pulse = useQuery({
    queryKey: ['my-pulse', project],
    queryFn: () => body(api.GET('/api/v1/projects/{project}/labelers/me/pulse', { params: { path: { project } } })),
  });
  const giving = useMutation({
    mutationFn: () =>
      body(
        api.POST('/api/v1/projects/{project}/labelers/me/pulse', {
          params: { path: { project }, header: { 'Idempotency-Key': key } },
          body: { scores },
        }),
      ),
    onSuccess: (said) => client.setQueryData(['my-pulse', project], said),
  });
  if (pulse.error) {
    return <Failure problem={toProblem(pulse.error)} />;
  }
  if (!pulse.data) {
    return <Waiting />;
  }
  const { week, given, least, most, statements } = pulse.data;
  const scale = Array.from({ length: most - least + 1 }, (_, at) => least + at);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    giving.mutate();
  };
  return (
    <section className="card stack" aria-labelledby="pulse-title">
      <h2 id="pulse-title">{t.mine}</h2>
      {given ? (
        <Notice tone="good">{t.given(week)}</Notice>
      ) : (
        <form className="stack" onSubmit={submit}>
          <p className="muted">{t.mineText(week)}</p>
          {statements.map((one) => (
            <fieldset key={one.question} className="pulse-question" data-question={one.question}>
              <legend>{one.statement}</legend>
              <span className="muted small" aria-hidden="true">
                {t.least}
              </span>
              {scale.map((value) => (
                <label key={value}>
                  <input
                    type="radio"
                    name={one.question}
                    checked={scores[one.question] === value}
                    onChange={() => setScores({ ...scores, [one.question]: value })}
                  />
                  {value}
                  {value === least && <span className="visually-hidden">: {t.least}</span>}
                  {value === most && <span className="visually-hidden">: {t.most}</span>}
                </label>
              ))}
              <span className="muted small" aria-hidden="true">
                {t.most}
              </span>
            </fieldset>
          ))}
          {giving.error && <Failure problem={toProblem(giving.error)} />}
          <div>
            <Button primary type="submit" disabled={giving.isPending || Object.keys(scores).length === 0}>
              {t.say}
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}
