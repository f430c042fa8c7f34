import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { api, body, type Schemas } from '../api/client';
import { freshId } from '../api/ids';
import { toProblem } from '../api/problem';
import { address } from '../app/pages';
import { before as t } from '../text/before';
import { Button } from '../ui/Button';
import { Justify } from '../ui/Justify';
import { ListCard } from '../ui/ListCard';
import { usePages } from '../ui/pages';
import { goldKey } from './GoldSetCard';
import { inWords, stratumWords } from './words';

type Proposal = Schemas['GoldProposal'];
interface Answering {
  task: string;
  take: boolean;
}

/** What refreshes proposed, and for managers the two answers. */
export function ProposalsCard({ project, manages }: { project: string; manages: boolean }) {
  const [answering, setAnswering] = useState<Answering | null>(null);
  const proposals = usePages<Proposal>([...goldKey(project), 'proposals'], (query) =>
    body(api.GET('/api/v1/projects/{project}/gold-set/proposals', { params: { path: { project }, query } })),
  );
  return (
    <>
      <ListCard
        title={t.proposals}
        text={t.proposalsText}
        list={proposals}
        empty={{ title: t.noProposals, text: t.noProposalsText }}
      >
        {(rows, titleId) => (
          <table className="table" aria-labelledby={titleId}>
            <thead>
              <tr>
                {[t.task, t.stratum, t.expected, t.settledBy, t.state].map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
                {manages && (
                  <th scope="col">
                    <span className="visually-hidden">{t.take}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row
                  key={`${row.refresh}/${row.task}`}
                  project={project}
                  row={row}
                  onAnswer={manages ? setAnswering : null}
                />
              ))}
            </tbody>
          </table>
        )}
      </ListCard>
      {answering && <Answer project={project} answering={answering} onClose={() => setAnswering(null)} />}
    </>
  );
}

interface RowProps {
  project: string;
  row: Proposal;
  onAnswer: ((answering: Answering) => void) | null;
}

function Row({ project, row, onAnswer }: RowProps) {
  return (
    <tr data-proposal={row.state}>
      <th scope="row">
        <Link href={address('/projects/:project/audit/:task', { project, task: row.task })}>{row.task}</Link>
      </th>
      <td dir="auto">{stratumWords(row.stratum)}</td>
      <td dir="auto">{inWords(row.expected)}</td>
      <td>{row.settledBy}</td>
      <td>
        <span className={row.member ? 'badge good' : 'badge'}>{t.standing[row.state]}</span>
        {row.answeredBy && row.why && (
          <div className="muted small" dir="auto">
            {t.answeredBy(row.answeredBy, row.why)}
          </div>
        )}
      </td>
      {onAnswer && (
        <td className="number">
          {row.state === 'WAITING' && (
            <span className="row tight">
              <Button
                small
                aria-label={`${t.take} ${row.task}`}
                onClick={() => onAnswer({ task: row.task, take: true })}
              >
                {t.take}
              </Button>
              <Button
                small
                quiet
                aria-label={`${t.decline} ${row.task}`}
                onClick={() => onAnswer({ task: row.task, take: false })}
              >
                {t.decline}
              </Button>
            </span>
          )}
        </td>
      )}
    </tr>
  );
}

function Answer({ project, answering, onClose }: { project: string; answering: Answering; onClose(): void }) {
  const client = useQueryClient();
  const [key] = useState(freshId);
  const { task, take } = answering;
  const answer = useMutation({
    mutationFn: (justification: string) =>
      body(
        api.POST('/api/v1/projects/{project}/gold-set/proposals/answers', {
          params: { path: { project }, header: { 'Idempotency-Key': key } },
          body: { ...(take ? { accept: [task] } : { decline: [task] }), justification },
        }),
      ),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: goldKey(project) });
      onClose();
    },
  });
  return (
    <Justify
      title={take ? t.takeTitle(task) : t.declineTitle(task)}
      text={take ? t.takeText : t.declineText}
      go={take ? t.take : t.decline}
      busy={answer.isPending}
      problem={answer.error ? toProblem(answer.error) : null}
      onGo={answer.mutate}
      onClose={onClose}
    />
  );
}
