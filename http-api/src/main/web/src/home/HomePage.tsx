import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { api, body, type ProjectRow } from '../api/client';
import { toProblem } from '../api/problem';
import { address, tabsOf } from '../app/pages';
import { holds, useUser } from '../app/session';
import { t } from '../text/en';
import { Button } from '../ui/Button';
import { Empty } from '../ui/Empty';
import { Failure } from '../ui/Notice';
import { Waiting } from '../ui/Waiting';

/** Every project the user has a role in, with a way to each thing they can do there. */
export default function HomePage() {
  const user = useUser();
  const projects = useInfiniteQuery({
    queryKey: ['projects'],
    queryFn: ({ pageParam }) =>
      body(
        api.GET('/api/v1/projects', {
          params: { query: { limit: 100, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
  if (projects.isPending) {
    return <Waiting />;
  }
  if (projects.error) {
    return <Failure problem={toProblem(projects.error)} />;
  }
  const creates = holds(user, ['MANAGER', 'ADMIN']);
  const rows = projects.data.pages.flatMap((page) => (page.items ?? []) as ProjectRow[]);
  return (
    <>
      <div className="page-head">
        <h1>{t.home.title}</h1>
        <span className="muted">{t.home.count(rows.length, projects.hasNextPage)}</span>
      </div>
      {rows.length === 0 ? (
        <Empty title={t.home.empty} text={creates ? t.home.emptyAdmin : t.home.emptyText}>
          {creates && (
            <Link href="/new" className="button primary">
              {t.setup.tab}
            </Link>
          )}
        </Empty>
      ) : (
        <ul className="project-grid">
          {rows.map((row) => (
            <ProjectCard key={row.id} row={row} />
          ))}
        </ul>
      )}
      {projects.hasNextPage && <Button onClick={() => void projects.fetchNextPage()}>{t.home.more}</Button>}
    </>
  );
}

function ProjectCard({ row }: { row: ProjectRow }) {
  const user = useUser();
  const roles = user.grants
    .filter((grant) => grant.project === row.id || grant.role === 'ADMIN')
    .map((grant) => grant.role);
  const ways = tabsOf(row.id).filter((page) => !page.roles || holds(user, page.roles, row.id));
  return (
    <li className="card project-card">
      <div className="spread">
        <h2>{row.name}</h2>
        {row.status !== 'ACTIVE' && <span className="badge warn">{t.status[row.status]}</span>}
      </div>
      <p className="muted small">{t.home.roles(roles)}</p>
      <div className="actions">
        {ways.map((page, index) => (
          <Link
            key={page.path}
            href={address(page.path, { project: row.id })}
            className={index === 0 ? 'button small primary' : 'button small'}
            aria-label={`${page.title}: ${row.name}`}
          >
            {page.title}
          </Link>
        ))}
      </div>
    </li>
  );
}
