import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, body, type Project, type Schemas } from '../api/client';
import { freshId } from '../api/ids';
import { toProblem } from '../api/problem';
import { quality as t } from '../text/quality';
import { Button } from '../ui/Button';
import { Justify } from '../ui/Justify';
import { ListCard } from '../ui/ListCard';
import { Failure } from '../ui/Notice';
import { usePages } from '../ui/pages';

type Proposal = Schemas['ImprovementProposal'];
interface Decision {
  number: number;
  decision: 'TAKE_UP' | 'DECLINE';
  reason?: string;
  version?: number;
}

interface Props {
  id: string;
  /** For who may decide; null for all others. */
  project: Project | null;
}

const name = (proposal: Proposal) =>
  proposal.labeler ? t.train(proposal.labeler) : t.instructionsAbout(proposal.sections);

/** What is proposed against confusions, and what the manager says to it. */
export function LearningCard({ id, project }: Props) {
  const client = useQueryClient();
  const [declining, setDeclining] = useState<Proposal | null>(null);
  const proposals = usePages<Proposal>(['proposals', id], (query) =>
    body(api.GET('/api/v1/projects/{project}/quality/proposals', { params: { path: { project: id }, query } })),
  );
  const again = () => client.invalidateQueries({ queryKey: ['proposals', id] });
  const look = useMutation({
    mutationFn: () =>
      body(
        api.POST('/api/v1/projects/{project}/quality/proposals', {
          params: { path: { project: id }, header: { 'Idempotency-Key': freshId() } },
          body: {},
        }),
      ),
    onSuccess: again,
  });
  const decide = useMutation({
    mutationFn: ({ number, ...said }: Decision) =>
      body(
        api.POST('/api/v1/projects/{project}/quality/proposals/{proposal}/decision', {
          params: { path: { project: id, proposal: number }, header: { 'Idempotency-Key': freshId() } },
          body: said,
        }),
      ),
    onSuccess: async () => {
      await again();
      await client.invalidateQueries({ queryKey: ['effects', id] });
      setDeclining(null);
    },
  });
  const failed = look.error ?? (declining ? null : decide.error);
  return (
    <>
      <ListCard
        title={t.learning}
        text={t.learningText}
        tools={
          project && (
            <Button small disabled={look.isPending} onClick={() => look.mutate()}>
              {t.look}
            </Button>
          )
        }
        list={proposals}
        empty={{ title: t.noProposals, text: t.noProposalsText }}
      >
        {(rows, titleId) => (
          <table className="table" aria-labelledby={titleId}>
            <thead>
              <tr>
                <th scope="col">{t.proposal}</th>
                <th scope="col">{t.grounds}</th>
                {project && (
                  <th scope="col">
                    <span className="visually-hidden">{t.decide}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {rows.map((proposal) => (
                <tr key={proposal.number} data-proposal={proposal.number}>
                  <th scope="row" dir="auto">
                    {name(proposal)}
                    <div className="muted small">
                      {t.proposalStates[proposal.state]}
                      {proposal.version !== undefined && `, ${t.answeredBy(proposal.version)}`}
                    </div>
                  </th>
                  <td dir="auto">
                    {t.confused(proposal.mistake.right, proposal.mistake.given)}
                    <div className="muted small">
                      {t.wrongOf(proposal.tally.wrong, proposal.tally.of)}
                      {proposal.others.of > 0 && `, ${t.othersWrong(proposal.others.wrong, proposal.others.of)}`}
                    </div>
                  </td>
                  {project && (
                    <td className="number">
                      <Choices
                        proposal={proposal}
                        newest={project.versions.instructions}
                        busy={decide.isPending}
                        onTakeUp={(version) =>
                          decide.mutate({
                            number: proposal.number,
                            decision: 'TAKE_UP',
                            ...(version === undefined ? {} : { version }),
                          })
                        }
                        onDecline={() => setDeclining(proposal)}
                      />
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </ListCard>
      {failed && <Failure problem={toProblem(failed)} />}
      {declining && (
        <Justify
          title={t.declineTitle(name(declining))}
          text={t.declineText}
          go={t.decline}
          busy={decide.isPending}
          problem={decide.error ? toProblem(decide.error) : null}
          onGo={(reason) => decide.mutate({ number: declining.number, decision: 'DECLINE', reason })}
          onClose={() => setDeclining(null)}
        />
      )}
    </>
  );
}

interface ChoicesProps {
  proposal: Proposal;
  newest: number;
  busy: boolean;
  onTakeUp(version?: number): void;
  onDecline(): void;
}

/** What can still be said to a proposal. */
function Choices({ proposal, newest, busy, onTakeUp, onDecline }: ChoicesProps) {
  if (proposal.state === 'OPEN') {
    return (
      <>
        <Button small disabled={busy} onClick={() => onTakeUp()}>
          {t.takeUp}
        </Button>{' '}
        <Button small quiet disabled={busy} onClick={onDecline}>
          {t.decline}
        </Button>
      </>
    );
  }
  const waits = proposal.state === 'TAKEN_UP' && proposal.kind === 'INSTRUCTION' && proposal.version === undefined;
  return waits && newest > proposal.instructions ? (
    <Button small disabled={busy} onClick={() => onTakeUp(newest)}>
      {t.answersIt(newest)}
    </Button>
  ) : null;
}
