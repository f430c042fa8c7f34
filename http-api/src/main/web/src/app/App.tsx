import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, Suspense, useEffect } from 'react';
import { Route, Router, Switch, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { kind, toProblem } from '../api/problem';
import { SettingsProvider } from '../settings/SettingsDialog';
import { t } from '../text/en';
import { Empty } from '../ui/Empty';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { Failure } from '../ui/Notice';
import { Waiting } from '../ui/Waiting';
import { InvitationPage, invitationAddress } from './InvitationPage';
import { type Page, pages } from './pages';
import { Shell } from './Shell';
import { SignInPage, signInAddress } from './SignInPage';
import { holds, SessionProvider, useSession, useUser } from './session';

const hopeless = new Set(['unauthenticated', 'forbidden', 'project-not-found', 'task-not-found', 'not-found']);

const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (failure) => {
      if (kind(toProblem(failure)) === 'unauthenticated') {
        queries.setQueryData(['me'], null);
      }
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 2_000,
      retry: (count, failure) => count < 2 && !hopeless.has(kind(toProblem(failure))),
    },
  },
});

export function App() {
  return (
    <QueryClientProvider client={queries}>
      <SessionProvider>
        <SettingsProvider>
          <Router hook={useHashLocation}>
            <Door />
          </Router>
        </SettingsProvider>
      </SessionProvider>
    </QueryClientProvider>
  );
}

/** Nobody gets past here unknown. */
function Door() {
  const { user, loading, problem } = useSession();
  const [location] = useLocation();
  if (loading) {
    return <Waiting />;
  }
  if (problem && !user) {
    return <Failure problem={problem} />;
  }
  if (location.startsWith(`${invitationAddress}/`)) {
    return <InvitationPage />;
  }
  if (!user || location.startsWith(signInAddress)) {
    return <SignInPage />;
  }
  return (
    <Switch>
      {pages.map((page) => (
        <Route key={page.path} path={page.path}>
          {(params) => <Placed page={page} params={params as Record<string, string>} />}
        </Route>
      ))}
      <Route>
        <Shell title={t.lost.title}>
          <Empty title={t.lost.title} text={t.lost.text} />
        </Shell>
      </Route>
    </Switch>
  );
}

function Placed({ page, params }: { page: Page; params: Record<string, string> }) {
  const user = useUser();
  const { project } = params;
  const Content = page.component;
  const allowed = !page.roles || holds(user, page.roles, project);
  return (
    <Shell title={page.title} project={project} full={page.full && allowed}>
      {allowed ? (
        <Guarded key={JSON.stringify(params)}>
          <Content params={params} />
        </Guarded>
      ) : (
        <Empty title={t.forbidden.title} text={t.forbidden.text(page.roles ?? [])} />
      )}
    </Shell>
  );
}

function Guarded({ children }: { children: ReactNode }) {
  useEffect(() => {
    document.getElementById('content')?.scrollTo(0, 0);
  }, []);
  return (
    <ErrorBoundary>
      <Suspense fallback={<Waiting />}>{children}</Suspense>
    </ErrorBoundary>
  );
}
