import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api, body, type Schemas } from '../api/client';
import { freshId } from '../api/ids';
import { toProblem } from '../api/problem';
import { team as t } from '../text/team';
import { Button } from '../ui/Button';
import { Estimate } from '../ui/Estimate';
import { Failure, Notice } from '../ui/Notice';
import { Waiting } from '../ui/Waiting';
import { DevelopmentCard } from './Development';
import './team.css';

/** A labeler's own scores and development, and the weekly question how they find the work. */
export default function MinePage({ params }: { params: Record<string, string> }) {
  const id = params.project ?? '';
  return (
    <>
      <h1>{t.mineTitle}</h1>
      <ScoresCard project={id} />
      <DevelopmentCard project={id} labeler="me" />
      <MyPulseCard project={id} />
    </>
  );
}

function ScoresCard({ project }: { project: string }) {
  const scores = useQuery({
    queryKey: ['performance', project, 'me'],
    queryFn: () =>
      body(api.GET('/api/v1/projects/{project}/labelers/me/performance', { params: { path: { project } } })),
  });
  if (scores.error) {
    return <Failure problem={toProblem(scores.error)} />;
  }
  if (!scores.data) {
    return <Waiting />;
  }
  const { from, to, overall, metrics } = scores.data;
  return (
    <section className="card stack" aria-labelledby="scores-title" data-scores={scores.data.labels}>
      <div>
        <h2 id="scores-title">{t.scores}</h2>
        <p className="muted small">{t.scoresText(from.slice(0, 10), to.slice(0, 10))}</p>
      </div>
      {overall !== undefined && (
        <p>
          {t.overall}: <strong>{overall.toFixed(2)}</strong>
        </p>
      )}
      <section className="scroll-x" tabIndex={0} aria-labelledby="scores-title">
        <table className="table" aria-labelledby="scores-title">
          <thead>
            <tr>
              <th scope="col">{t.metric}</th>
              <th scope="col">{t.value}</th>
              <th scope="col">{t.goal}</th>
              {[t.weight, t.evidence].map((one) => (
                <th key={one} scope="col" className="number">
                  {one}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {metrics.map((metric) => (
              <Metric key={metric.name} metric={metric} />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function Metric({ metric }: { metric: Schemas['Performance']['metrics'][number] }) {
  const { name, value, interval, threshold, weight, evidence, needed, met } = metric;
  return (
    <tr data-metric={name}>
      <th scope="row" className="who">
        {t.metrics[name]}
        <div className="muted small">{t.means[name]}</div>
      </th>
      <td>
        {value === undefined ? (
          <span className="muted small">{t.notEnough(evidence, needed)}</span>
        ) : (
          <Estimate value={value} low={interval?.low} high={interval?.high} missing={undefined} marks={[threshold]} />
        )}
      </td>
      <td>
        {threshold}{' '}
        {value !== undefined && <span className={met ? 'badge good' : 'badge'}>{met ? t.met : t.notMet}</span>}
      </td>
      <td className="number">{weight}</td>
      <td className="number">{evidence.toLocaleString('en')}</td>
    </tr>
  );
}

type Scores = Partial<Record<Schemas['PulseQuestion'], number>>;

function MyPulseCard({ project }: { project: string }) {
  const client = useQueryClient();
  const [key] = useState(freshId);
  const [scores, setScores] = useState<Scores>({});
  const pulse = useQuery({
    queryKey: ['pulse', project, 'me'],
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
    onSuccess: (answer) => client.setQueryData(['pulse', project, 'me'], answer),
  });
  if (pulse.error) {
    return <Failure problem={toProblem(pulse.error)} />;
  }
  if (!pulse.data) {
    return <Waiting />;
  }
  const { week, given, least, most, statements } = pulse.data;
  const steps = Array.from({ length: most - least + 1 }, (_, at) => least + at);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    giving.mutate();
  };
  return (
    <section className="card stack" aria-labelledby="pulse-title" data-pulse-given={given}>
      <div>
        <h2 id="pulse-title">{t.myPulse}</h2>
        <p className="muted small">{t.myPulseText(week)}</p>
      </div>
      {given ? (
        <Notice tone="good" title={t.given}>
          {t.givenText}
        </Notice>
      ) : (
        <form className="stack" onSubmit={submit} data-no-shortcuts="">
          {statements.map(({ question, statement }) => (
            <fieldset key={question} className="block">
              <legend>{statement}</legend>
              <div className="pulse-scale">
                <span className="muted small">{t.scale.least}</span>
                {steps.map((step) => (
                  <label key={step}>
                    <input
                      type="radio"
                      name={question}
                      checked={scores[question] === step}
                      onChange={() => setScores({ ...scores, [question]: step })}
                    />
                    {step}
                  </label>
                ))}
                <span className="muted small">{t.scale.most}</span>
              </div>
            </fieldset>
          ))}
          {giving.error && <Failure problem={toProblem(giving.error)} />}
          <div>
            <Button primary type="submit" disabled={giving.isPending || Object.keys(scores).length === 0}>
              {t.give}
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}
