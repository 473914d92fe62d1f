import type { RequestHandler } from 'express'
import type { Logger } from 'pino'
import { pinoHttp } from 'pino-http'

/** An address for the log: invitation links carry their token in the path, and searches are nobody else's business. */
const loggedPath = (url: string): string => url.replace(/\?.*$/s, '').replace(/(\/invitations?\/)[^/]+/g, '$1…')

interface LoggedRequest {
  readonly id: unknown
  readonly method: string
  readonly url: string
}

/** Logs each request at level debug by what is no secret: neither headers (cookies), nor bodies, nor tokens in paths. */
export const requestLog = (log: Logger): RequestHandler =>
  pinoHttp({
    logger: log,
    useLevel: 'debug',
    serializers: {
      req: ({ id, method, url }: LoggedRequest) => ({ id, method, path: loggedPath(url) }),
      res: ({ statusCode }: { readonly statusCode: number }) => ({ status: statusCode }),
    },
  })
