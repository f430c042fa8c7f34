import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, body, type Role, type User } from '../api/client';
import { freshId } from '../api/ids';
import { toProblem } from '../api/problem';
import { t as common } from '../text/en';
import { people as t } from '../text/people';
import { Button } from '../ui/Button';
import { Empty } from '../ui/Empty';
import { Failure } from '../ui/Notice';
import { Waiting } from '../ui/Waiting';
import { GiveRole } from './GiveRole';
import { TokenDialog } from './TokenDialog';

/** Who holds which role in the project, for those who give roles out. */
export function RolesCard({ project }: { project: string }) {
  const client = useQueryClient();
  const [token, setToken] = useState<string | null>(null);
  const users = useInfiniteQuery({
    queryKey: ['users'],
    queryFn: ({ pageParam }) =>
      body(
        api.GET('/api/v1/users', {
          params: {
            query: { limit: 500, ...(pageParam ? { cursor: pageParam } : {}) },
            header: { Prefer: 'wait=5' },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
  const taking = useMutation({
    mutationFn: ({ user, role }: { user: string; role: Role }) =>
      body(
        api.DELETE('/api/v1/users/{user}/grants', {
          params: { path: { user }, query: { role, project }, header: { 'Idempotency-Key': freshId() } },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: ['users'] }),
  });
  if (users.isPending) {
    return <Waiting />;
  }
  if (users.error) {
    return <Failure problem={toProblem(users.error)} />;
  }
  const all = users.data.pages.flatMap((page) => (page.items ?? []) as User[]);
  const here = all.filter((user) => user.grants.some((grant) => grant.project === project));
  return (
    <section className="card stack" aria-labelledby="roles-title">
      <div>
        <h2 id="roles-title">{t.roles}</h2>
        <p className="muted small">{t.rolesText}</p>
      </div>
      {here.length === 0 ? (
        <Empty title={t.none} text={t.noneText} />
      ) : (
        <Holders
          users={here}
          project={project}
          onTake={(user, role) => taking.mutate({ user, role })}
          onToken={setToken}
        />
      )}
      {users.hasNextPage && (
        <div>
          <Button onClick={() => void users.fetchNextPage()}>{t.more}</Button>
        </div>
      )}
      {taking.error && <Failure problem={toProblem(taking.error)} />}
      <GiveRole project={project} known={all} />
      {token && <TokenDialog user={token} onClose={() => setToken(null)} />}
    </section>
  );
}

interface HoldersProps {
  users: readonly User[];
  project: string;
  onTake(user: string, role: Role): void;
  onToken(user: string): void;
}

function Holders({ users, project, onTake, onToken }: HoldersProps) {
  return (
    <div className="scroll-x">
      <table className="table" aria-labelledby="roles-title">
        <thead>
          <tr>
            <th scope="col">{t.person}</th>
            <th scope="col">{t.role}</th>
            <th scope="col">
              <span className="visually-hidden">{t.token}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {users.map((user) => (
            <tr key={user.id} data-person={user.id}>
              <th scope="row" className="who">
                <span dir="auto">{user.name ?? user.id}</span>{' '}
                {user.name && user.name !== user.id && <span className="muted">{user.id}</span>}
              </th>
              <td>
                <span className="row tight">
                  {user.grants
                    .filter((grant) => grant.project === project)
                    .map(({ role }) => (
                      <span key={role} className="badge held">
                        {common.role[role]}
                        <Button
                          small
                          quiet
                          aria-label={t.take(common.role[role], user.id)}
                          onClick={() => onTake(user.id, role)}
                        >
                          ×
                        </Button>
                      </span>
                    ))}
                </span>
              </td>
              <td className="number">
                <Button small aria-label={t.tokenFor(user.id)} onClick={() => onToken(user.id)}>
                  {t.token}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
