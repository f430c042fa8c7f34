import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, body, type Schemas } from '../api/client';
import { freshId } from '../api/ids';
import { toProblem } from '../api/problem';
import { Justify } from '../quality/Justify';
import { team as t } from '../text/team';
import { Button } from '../ui/Button';
import { ListCard } from '../ui/ListCard';
import { usePages } from '../ui/pages';
import { byGroup } from './figures';
import { JoinDialog } from './JoinDialog';

type Member = Schemas['GroupMember'];

/** Who is in which group, and for managers how to change that. */
export function GroupsCard({ project, manages }: { project: string; manages: boolean }) {
  const [joining, setJoining] = useState(false);
  const [leaving, setLeaving] = useState<Member | null>(null);
  const members = usePages<Member>(['groups', project], (query) =>
    body(
      api.GET('/api/v1/projects/{project}/groups', {
        params: { path: { project }, query, header: { Prefer: 'wait=5' } },
      }),
    ),
  );
  return (
    <>
      <ListCard
        title={t.groups}
        text={t.groupsText}
        tools={manages && <Button onClick={() => setJoining(true)}>{t.join}</Button>}
        list={members}
        empty={{ title: t.noGroups, text: t.noGroupsText }}
      >
        {(rows, title) => (
          <table className="table" aria-labelledby={title}>
            <thead>
              <tr>
                <th scope="col">{t.group}</th>
                <th scope="col">{t.members}</th>
              </tr>
            </thead>
            <tbody>
              {byGroup(rows).map(([group, all]) => (
                <tr key={group} data-group={group}>
                  <th scope="row">{group}</th>
                  <td>
                    <ul className="row plain-list">
                      {all.map((member) => (
                        <li key={member.labeler} className="badge">
                          {member.labeler}
                          {manages && (
                            <Button
                              small
                              quiet
                              aria-label={t.leave(member.labeler, group)}
                              onClick={() => setLeaving(member)}
                            >
                              ×
                            </Button>
                          )}
                        </li>
                      ))}
                    </ul>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </ListCard>
      {joining && (
        <JoinDialog
          project={project}
          groups={byGroup(members.rows).map(([group]) => group)}
          onClose={() => setJoining(false)}
        />
      )}
      {leaving && <LeaveDialog project={project} member={leaving} onClose={() => setLeaving(null)} />}
    </>
  );
}

function LeaveDialog({ project, member, onClose }: { project: string; member: Member; onClose(): void }) {
  const client = useQueryClient();
  const [key] = useState(freshId);
  const { group, labeler } = member;
  const taking = useMutation({
    mutationFn: (reason: string) =>
      body(
        api.POST('/api/v1/projects/{project}/groups/{group}/members/{user}/removal', {
          params: { path: { project, group, user: labeler }, header: { 'Idempotency-Key': key } },
          body: { reason },
        }),
      ),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['groups', project] });
      onClose();
    },
  });
  return (
    <Justify
      title={t.leaveTitle(labeler, group)}
      text={t.leaveText}
      go={t.leaveGo}
      busy={taking.isPending}
      problem={taking.error ? toProblem(taking.error) : null}
      onGo={taking.mutate}
      onClose={onClose}
    />
  );
}
