import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router'
import { z } from 'zod'
import { getDocument, listSegments } from '../../shared/api/documents.ts'
import { queryClient, read } from '../api/query.ts'
import { Loading } from '../ui/Loaded.tsx'
import { ErrorPage, NotFoundPage } from './ErrorPage.tsx'
import { requireSession } from './guard.ts'
import { ProjectLayout } from './ProjectLayout.tsx'
import { Shell } from './Shell.tsx'

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage })

/** Everything that needs a session. */
const inside = createRoute({ getParentRoute: () => root, id: 'inside', beforeLoad: requireSession, component: Shell })

const home = createRoute({
  getParentRoute: () => inside,
  path: '/',
  component: lazyRouteComponent(() => import('../features/dashboard/DashboardPage.tsx'), 'DashboardPage'),
})
const project = createRoute({ getParentRoute: () => inside, path: '/projects/$projectId', component: ProjectLayout })
/** Filters and sorting of the list stand in the address. */
const listSearch = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).catch({})
const documents = createRoute({
  getParentRoute: () => project,
  path: '/',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('../features/documents/DocumentsPage.tsx'), 'DocumentsPage'),
})
const importing = createRoute({
  getParentRoute: () => project,
  path: '/import',
  component: lazyRouteComponent(() => import('../features/documents/ImportPage.tsx'), 'ImportPage'),
})
const progress = createRoute({
  getParentRoute: () => project,
  path: '/progress',
  component: lazyRouteComponent(() => import('../features/dashboard/ProgressPage.tsx'), 'ProgressPage'),
})
const queue = createRoute({
  getParentRoute: () => project,
  path: '/review',
  component: lazyRouteComponent(() => import('../features/review/QueuePage.tsx'), 'QueuePage'),
})
const settings = createRoute({
  getParentRoute: () => project,
  path: '/settings',
  component: lazyRouteComponent(() => import('../features/settings/ProjectSettingsPage.tsx'), 'ProjectSettingsPage'),
})
const terms = createRoute({
  getParentRoute: () => project,
  path: '/terms',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('../features/terms/TermsPage.tsx'), 'TermsPage'),
})
const names = createRoute({
  getParentRoute: () => project,
  path: '/names',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('../features/names/NamesPage.tsx'), 'NamesPage'),
})
const memory = createRoute({
  getParentRoute: () => project,
  path: '/memory',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('../features/memory/MemoryPage.tsx'), 'MemoryPage'),
})
const rules = createRoute({
  getParentRoute: () => project,
  path: '/rules',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('../features/sweeps/RulesPage.tsx'), 'RulesPage'),
})
const rule = createRoute({
  getParentRoute: () => project,
  path: '/rules/$ruleId',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('../features/sweeps/RulePage.tsx'), 'RulePage'),
})
const find = createRoute({
  getParentRoute: () => project,
  path: '/find',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('../features/sweeps/FindPage.tsx'), 'FindPage'),
})
/** Asks for an article while the page that shows it is still being loaded, or only pointed at; the page waits for it itself. */
function beginReading({ params }: { readonly params: { readonly documentId: string } }): void {
  void queryClient.prefetchQuery(read(getDocument, { params }))
  void queryClient.prefetchQuery({ ...read(listSegments, { params }), staleTime: 30_000 })
}
/** Which segment to open at. */
const segmentSearch = z.object({ segment: z.string().optional() })
/** And whether to show what is said about it. */
const benchSearch = segmentSearch.extend({ panel: z.literal('comments').optional().catch(undefined) })
const workbench = createRoute({
  getParentRoute: () => inside,
  path: '/documents/$documentId',
  validateSearch: benchSearch,
  loader: beginReading,
  component: lazyRouteComponent(() => import('../features/workbench/WorkbenchPage.tsx'), 'WorkbenchPage'),
})
const review = createRoute({
  getParentRoute: () => inside,
  path: '/documents/$documentId/review',
  validateSearch: segmentSearch,
  loader: beginReading,
  component: lazyRouteComponent(() => import('../features/review/ReviewPage.tsx'), 'ReviewPage'),
})
const pairs = createRoute({
  getParentRoute: () => inside,
  path: '/documents/$documentId/pairs',
  component: lazyRouteComponent(() => import('../features/documents/RepairPage.tsx'), 'RepairPage'),
})
const inbox = createRoute({
  getParentRoute: () => inside,
  path: '/inbox',
  component: lazyRouteComponent(() => import('../features/inbox/InboxPage.tsx'), 'InboxPage'),
})
const people = createRoute({
  getParentRoute: () => inside,
  path: '/people',
  component: lazyRouteComponent(() => import('../features/people/PeoplePage.tsx'), 'PeoplePage'),
})
const account = createRoute({
  getParentRoute: () => inside,
  path: '/account',
  component: lazyRouteComponent(() => import('../features/signin/AccountPage.tsx'), 'AccountPage'),
})
const check = createRoute({
  getParentRoute: () => inside,
  path: '/checks/$checkId',
  component: lazyRouteComponent(() => import('../features/checks/CheckPage.tsx'), 'CheckPage'),
})

const signin = createRoute({
  getParentRoute: () => root,
  path: '/signin',
  validateSearch: z.object({ next: z.string().optional() }),
  component: lazyRouteComponent(() => import('../features/signin/SignInPage.tsx'), 'SignInPage'),
})
const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  component: lazyRouteComponent(() => import('../features/signin/SetupPage.tsx'), 'SetupPage'),
})
const invite = createRoute({
  getParentRoute: () => root,
  path: '/invite/$token',
  component: lazyRouteComponent(() => import('../features/signin/InvitationPage.tsx'), 'InvitationPage'),
})

const projectPages = project.addChildren([
  documents,
  importing,
  progress,
  queue,
  terms,
  names,
  memory,
  rules,
  rule,
  find,
  settings,
])
const routeTree = root.addChildren([
  inside.addChildren([home, projectPages, workbench, review, pairs, inbox, people, account, check]),
  signin,
  setup,
  invite,
])

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultPendingComponent: Loading,
  defaultErrorComponent: ErrorPage,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
