import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Role } from '../api/client';
import { t } from '../text/en';

/**
 * A page of the workspace. To add one, add it here: the shell makes the route, the tab, and the check of the role.
 * `ops/docs/architecture/web.md` says more.
 */
export interface Page {
  /** Pattern of the address after `#`; `:project` is known to the shell. */
  path: string;
  /** Said in the tab and in the window's title. */
  title: string;
  /** Who sees it; left out where everyone signed in does. The server decides all the same. */
  roles?: readonly Role[];
  /** Whether it is a tab: of the project where the path has one, else of the home pages. */
  tab?: boolean;
  /** Takes the whole window, without margins. */
  full?: boolean;
  /** Gets what the path's parameters stand for. */
  component: LazyExoticComponent<ComponentType<{ params: Record<string, string> }>>;
}

export const pages: readonly Page[] = [
  {
    path: '/',
    title: t.home.title,
    tab: true,
    component: lazy(() => import('../home/HomePage')),
  },
  {
    path: '/new',
    title: t.setup.tab,
    roles: ['MANAGER', 'ADMIN'],
    tab: true,
    full: true,
    component: lazy(() => import('../setup/SetupPage')),
  },
  {
    path: '/projects/:project/label',
    title: t.desk.tab,
    roles: ['LABELER'],
    tab: true,
    full: true,
    component: lazy(() => import('../label/LabelPage')),
  },
  {
    path: '/projects/:project/review',
    title: t.review.tab,
    roles: ['REVIEWER', 'MANAGER', 'AUDITOR', 'ADMIN'],
    tab: true,
    full: true,
    component: lazy(() => import('../review/ReviewPage')),
  },
  {
    path: '/projects/:project/audit',
    title: t.audit.tab,
    roles: ['AUDITOR', 'MANAGER', 'REVIEWER', 'ANALYST', 'ADMIN'],
    tab: true,
    component: lazy(() => import('../audit/AuditPage')),
  },
  {
    path: '/projects/:project/audit/stage/:stage',
    title: t.audit.tab,
    roles: ['AUDITOR', 'MANAGER', 'REVIEWER', 'ANALYST', 'ADMIN'],
    component: lazy(() => import('../audit/AuditPage')),
  },
  {
    path: '/projects/:project/audit/:task',
    title: t.audit.history,
    roles: ['AUDITOR', 'MANAGER', 'REVIEWER', 'ANALYST', 'ADMIN'],
    component: lazy(() => import('../audit/HistoryPage')),
  },
  {
    path: '/projects/:project/overview',
    title: t.overview.tab,
    roles: ['MANAGER', 'REVIEWER', 'LABELER', 'AUDITOR', 'ANALYST', 'ADMIN'],
    tab: true,
    component: lazy(() => import('../overview/OverviewPage')),
  },
  {
    path: '/projects/:project/quality',
    title: t.quality.tab,
    roles: ['MANAGER', 'REVIEWER', 'AUDITOR', 'ANALYST', 'ADMIN'],
    tab: true,
    component: lazy(() => import('../quality/QualityPage')),
  },
  {
    path: '/projects/:project/before',
    title: t.before.tab,
    roles: ['MANAGER', 'REVIEWER', 'AUDITOR', 'ANALYST', 'ADMIN'],
    tab: true,
    component: lazy(() => import('../before/BeforePage')),
  },
  {
    path: '/projects/:project/walkthrough',
    title: t.before.mine,
    roles: ['LABELER', 'REVIEWER'],
    tab: true,
    full: true,
    component: lazy(() => import('../before/MinePage')),
  },
  {
    path: '/projects/:project/instructions',
    title: t.guide.tab,
    roles: ['MANAGER', 'REVIEWER', 'AUDITOR', 'ANALYST', 'ADMIN'],
    tab: true,
    component: lazy(() => import('../guide/GuidePage')),
  },
  {
    path: '/projects/:project/models',
    title: t.models.tab,
    roles: ['MANAGER', 'REVIEWER', 'AUDITOR', 'ANALYST', 'ADMIN'],
    tab: true,
    component: lazy(() => import('../models/ModelsPage')),
  },
  {
    path: '/projects/:project/policy',
    title: t.policy.tab,
    roles: ['MANAGER', 'AUDITOR', 'ANALYST', 'ADMIN'],
    tab: true,
    component: lazy(() => import('../policy/PolicyPage')),
  },
  {
    path: '/projects/:project/people',
    title: t.people.tab,
    roles: ['MANAGER', 'REVIEWER', 'AUDITOR', 'ANALYST', 'ADMIN'],
    tab: true,
    component: lazy(() => import('../people/PeoplePage')),
  },
  {
    path: '/projects/:project/team',
    title: t.team.tab,
    roles: ['MANAGER', 'REVIEWER', 'AUDITOR', 'ANALYST', 'ADMIN'],
    tab: true,
    component: lazy(() => import('../team/TeamPage')),
  },
  {
    path: '/projects/:project/progress',
    title: t.team.mine,
    roles: ['LABELER'],
    tab: true,
    component: lazy(() => import('../team/MinePage')),
  },
  {
    path: '/projects/:project/data',
    title: t.data.tab,
    roles: ['MANAGER', 'AUDITOR', 'ANALYST', 'ADMIN'],
    tab: true,
    component: lazy(() => import('../data/DataPage')),
  },
];

/** Tabs to show beside each other: those of a project, or those of none. */
export function tabsOf(project: string | undefined): readonly Page[] {
  return pages.filter((page) => page.tab && page.path.includes(':project') === (project !== undefined));
}

/** A page's address. */
export function address(path: string, params: Record<string, string> = {}): string {
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
}
