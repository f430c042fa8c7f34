import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { Link, useLocation } from 'wouter';
import { api, body } from '../api/client';
import { SettingsButton } from '../settings/SettingsDialog';
import mark from '../style/mark.svg';
import { t } from '../text/en';
import { Button } from '../ui/Button';
import { address, tabsOf } from './pages';
import { holds, useSession, useUser } from './session';

interface Props {
  title: string;
  project?: string | undefined;
  full?: boolean | undefined;
  children: ReactNode;
}

/** What surrounds every page: where one is, where one can go, who one is. */
export function Shell({ title, project, full, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Assay`;
  }, [title]);
  return (
    <>
      {/* biome-ignore lint/a11y/useValidAnchor: a real place on this page; the address after # is the router's */}
      <a
        className="skip-link"
        href="#content"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('content')?.focus();
        }}
      >
        {t.shell.skip}
      </a>
      <header className="topbar">
        <Link href="/" className="mark">
          <img src={mark} alt="" />
          Assay
        </Link>
        <div className="where">
          {project && <ProjectName id={project} />}
          <Tabs project={project} />
        </div>
        <SettingsButton />
        <Me />
      </header>
      <main id="content" tabIndex={-1} className={full ? 'page full' : 'page'}>
        {children}
      </main>
    </>
  );
}

/** The project a page is about; pages and the shell share one request. */
export function useProject(id: string) {
  return useQuery({
    queryKey: ['project', id],
    queryFn: () => body(api.GET('/api/v1/projects/{project}', { params: { path: { project: id } } })),
    staleTime: 30_000,
  });
}

function ProjectName({ id }: { id: string }) {
  const project = useProject(id);
  return (
    <span className="project" title={id}>
      {project.data?.name ?? id}
    </span>
  );
}

function Tabs({ project }: { project: string | undefined }) {
  const user = useUser();
  const [location] = useLocation();
  const shown = tabsOf(project).filter((page) => !page.roles || holds(user, page.roles, project));
  if (shown.length < 2) {
    return null;
  }
  return (
    <nav className="tabs" aria-label={t.shell.pages}>
      {shown.map((page) => {
        const href = address(page.path, project ? { project } : {});
        return (
          <Link
            key={page.path}
            href={href}
            aria-current={location === href || location.startsWith(`${href}/`) ? 'page' : undefined}
          >
            {page.title}
          </Link>
        );
      })}
    </nav>
  );
}

function Me() {
  const user = useUser();
  const { signOut } = useSession();
  return (
    <div className="row">
      <span className="muted small">{user.name ?? user.id}</span>
      <Button small quiet onClick={() => void signOut()}>
        {t.shell.signOut}
      </Button>
    </div>
  );
}
