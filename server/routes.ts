import { discussionRoutes } from './discussion/routes.ts'
import { documentRoutes } from './documents/routes.ts'
import { eventRoutes } from './events/routes.ts'
import { exportRoutes } from './exports/routes.ts'
import type { Route } from './http/route.ts'
import { importRoutes } from './imports/routes.ts'
import { knowledgeRoutes } from './knowledge/routes.ts'
import { memoryRoutes } from './memory/routes.ts'
import { nameRoutes } from './names/routes.ts'
import { peopleRoutes } from './people/routes.ts'
import { projectRoutes } from './projects/routes.ts'
import { ruleRoutes } from './rules/routes.ts'
import { searchRoutes } from './search/routes.ts'
import { segmentRoutes } from './segments/routes.ts'
import { sweepRoutes } from './sweeps/routes.ts'
import { termRoutes } from './terms/routes.ts'

/** Every route: what the app serves, the OpenAPI document describes, and a test walks with every role. */
export const ROUTES: readonly Route[] = [
  ...peopleRoutes,
  ...projectRoutes,
  ...documentRoutes,
  ...segmentRoutes,
  ...importRoutes,
  ...exportRoutes,
  ...eventRoutes,
  ...termRoutes,
  ...nameRoutes,
  ...memoryRoutes,
  ...knowledgeRoutes,
  ...ruleRoutes,
  ...sweepRoutes,
  ...searchRoutes,
  ...discussionRoutes,
]
