import express, { type Express, Router } from 'express'
import { serveClient } from './http/client.ts'
import { openApi } from './http/openapi.ts'
import { answerProblems, unknownRoute } from './http/problem.ts'
import { requestLog } from './http/requestLog.ts'
import { compressed, limitGuesses, sameOriginOnly, securityHeaders } from './http/security.ts'
import { ROUTES } from './routes.ts'
import type { Services } from './services.ts'

/** Where passwords and tokens could be guessed. */
const GUESSABLE = ['/api/session', '/api/setup', '/api/me/password', '/api/invitations']

/** The whole HTTP side. @param clientFolder the built client; without it only the API is served */
export function createApp(services: Services, clientFolder?: string): Express {
  const { config, log } = services
  const app = express()
  app.disable('x-powered-by')
  // Answers are never stored, so there is nothing to compare them with.
  app.disable('etag')
  app.set('trust proxy', config.trustProxy)
  app.use(requestLog(log))
  app.use(securityHeaders(config), compressed)
  app.use('/api', apiRouter(services))
  if (clientFolder) app.use(serveClient(clientFolder))
  app.use(unknownRoute)
  app.use(answerProblems(log))
  return app
}

function apiRouter(services: Services): Router {
  const router = Router()
  router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store')
    next()
  })
  router.use(sameOriginOnly(services.config))
  const guesses = limitGuesses()
  for (const path of GUESSABLE) router.use(path.slice('/api'.length), guesses)
  router.use(express.json({ limit: '10mb' }))
  const document = openApi(ROUTES.map(({ contract }) => contract))
  router.get('/openapi.json', (_request, response) => {
    response.json(document)
  })
  for (const route of ROUTES) route.mount(router, services)
  router.use(unknownRoute)
  return router
}
