import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useCallback, useContext, useMemo } from 'react';
import { api, body, type Role, type User } from '../api/client';
import { kind, type Problem, toProblem } from '../api/problem';

/** Who is signed in, as far as is known, and the ways in and out. */
export interface Session {
  user: User | null;
  loading: boolean;
  problem: Problem | null;
  signIn(token: string): Promise<void>;
  signOut(): Promise<void>;
}

const Context = createContext<Session | null>(null);

async function me(): Promise<User | null> {
  try {
    return await body(api.GET('/api/v1/me'));
  } catch (failure) {
    if (kind(toProblem(failure)) === 'unauthenticated') {
      return null;
    }
    throw failure;
  }
}

/** What was loaded for one user is not for the next. */
function forget(client: QueryClient): void {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
}

export function SessionProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const query = useQuery({ queryKey: ['me'], queryFn: me, staleTime: 60_000 });
  const signIn = useCallback(
    async (token: string) => {
      const answer = await body(api.POST('/api/v1/sign-in', { body: { token } }));
      forget(client);
      client.setQueryData(['me'], answer.user);
    },
    [client],
  );
  const signOut = useCallback(async () => {
    await api.POST('/api/v1/sign-out', { body: {} });
    forget(client);
    client.setQueryData(['me'], null);
  }, [client]);
  const session = useMemo(
    () => ({
      user: query.data ?? null,
      loading: query.isPending,
      problem: query.error ? toProblem(query.error) : null,
      signIn,
      signOut,
    }),
    [query.data, query.isPending, query.error, signIn, signOut],
  );
  return <Context.Provider value={session}>{children}</Context.Provider>;
}

export function useSession(): Session {
  const session = useContext(Context);
  if (!session) {
    throw new Error('outside of SessionProvider');
  }
  return session;
}

/** The signed-in user; only for what is shown inside the shell. */
export function useUser(): User {
  const { user } = useSession();
  if (!user) {
    throw new Error('nobody is signed in');
  }
  return user;
}

/** Whether a user holds one of the roles in a project; an administrator is none but `ADMIN`. */
export function holds(user: User, roles: readonly Role[], project?: string): boolean {
  return user.grants.some(
    (grant) =>
      roles.includes(grant.role) && (grant.role === 'ADMIN' || project === undefined || grant.project === project),
  );
}
