import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, body, type Schemas } from '../api/client';
import { toProblem } from '../api/problem';
import { useProject } from '../app/Shell';
import { holds, useUser } from '../app/session';
import { models as t } from '../text/models';
import { Estimate } from '../ui/Estimate';
import { ListCard } from '../ui/ListCard';
import { Failure } from '../ui/Notice';
import { Pick } from '../ui/Pick';
import { usePages } from '../ui/pages';
import { ago } from '../ui/time';
import { Waiting } from '../ui/Waiting';
import { CheckCard } from './CheckCard';
import { UploadCard } from './UploadCard';
import '../data/data.css';
import './models.css';

type Version = Schemas['ModelVersion'];

/** What models said, how right they were, and what follows where one is sure and the label says otherwise. */
export default function ModelsPage({ params }: { params: Record<string, string> }) {
  const id = params.project ?? '';
  const user = useUser();
  const project = useProject(id);
  const check = useQuery({
    queryKey: ['model-check', id],
    queryFn: () => body(api.GET('/api/v1/projects/{project}/model-check', { params: { path: { project: id } } })),
  });
  const failure = project.error ?? check.error;
  if (failure) {
    return <Failure problem={toProblem(failure)} />;
  }
  if (!project.data || !check.data) {
    return <Waiting />;
  }
  const manages = holds(user, ['MANAGER', 'ADMIN'], id);
  return (
    <>
      <h1>{t.title}</h1>
      <VersionsCard project={id} sure={check.data.policy.minConfidence ?? 0.95} />
      <CheckCard project={project.data} check={check.data} manages={manages} />
      {manages && <UploadCard project={id} />}
    </>
  );
}

function VersionsCard({ project, sure }: { project: string; sure: number }) {
  const [from, setFrom] = useState(String(sure));
  const options = [...new Set([String(sure), '0.5', '0.8', '0.9', '0.95', '0.99'])].map((one) => [one, one] as const);
  const versions = usePages<Version>(['models', project, from], (query) =>
    body(
      api.GET('/api/v1/projects/{project}/models', {
        params: { path: { project }, query: { ...query, minConfidence: Number(from) }, header: { Prefer: 'wait=5' } },
      }),
    ),
  );
  return (
    <ListCard
      title={t.versions}
      text={t.versionsText(from)}
      tools={<Pick label={t.sureFrom} value={from} options={options} onPick={setFrom} />}
      list={versions}
      empty={{ title: t.none, text: t.noneText }}
    >
      {(rows, titleId) => (
        <table className="table" aria-labelledby={titleId}>
          <thead>
            <tr>
              <th scope="col">{t.model}</th>
              <th scope="col" className="number">
                {t.predictions}
              </th>
              <th scope="col" className="number">
                {t.compared}
              </th>
              <th scope="col">{t.accuracy}</th>
              <th scope="col" className="number">
                {t.clashes}
              </th>
              <th scope="col">{t.sent}</th>
              <th scope="col">{t.last}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={`${row.model}/${row.version}`} row={row} />
            ))}
          </tbody>
        </table>
      )}
    </ListCard>
  );
}

function Row({ row }: { row: Version }) {
  return (
    <tr data-model={`${row.model}/${row.version}`}>
      <th scope="row" className="who">
        {row.model}
        <div className="muted small">{row.version}</div>
      </th>
      <td className="number">{row.predictions.toLocaleString('en')}</td>
      <td className="number">{row.compared.toLocaleString('en')}</td>
      <td>
        {row.compared === 0 ? (
          <span className="muted small">{t.nothingSettled}</span>
        ) : (
          <Estimate value={row.agreement} low={row.interval.low} high={row.interval.high} missing={undefined} />
        )}
      </td>
      <td className="number">{row.sureClashes.toLocaleString('en')}</td>
      <td>
        {row.escalated.toLocaleString('en')}
        {row.escalated > 0 && <div className="muted small">{t.outcome(row.upheld, row.overturned)}</div>}
      </td>
      <td title={row.at}>
        {ago(row.at)} <span className="muted small">{t.by(row.sentBy)}</span>
      </td>
    </tr>
  );
}
