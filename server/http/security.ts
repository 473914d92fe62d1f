import compression from 'compression'
import type { RequestHandler } from 'express'
import { rateLimit } from 'express-rate-limit'
import helmet from 'helmet'
import type { Config } from '../config.ts'
import { AppError } from '../errors.ts'

/** Headers that keep the page to what we serve. Mantine and CodeMirror write style elements, so styles may be inline; scripts may not. */
export function securityHeaders(config: Config): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        fontSrc: ["'self'", 'data:'],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: config.httpsOnly,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
  })
}

/** Everything but streams of events, which must not wait for a full block. */
export const compressed: RequestHandler = compression({
  filter: (request, response) =>
    response.getHeader('Content-Type') !== 'text/event-stream' && compression.filter(request, response),
})

const READING = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Refuses a change that a page of another origin asked the browser for. Programs without a browser send neither header. */
export function sameOriginOnly(config: Config): RequestHandler {
  const publicOrigin = config.publicUrl ? new URL(config.publicUrl).origin : undefined
  return (request, _response, next) => {
    if (READING.has(request.method)) return next()
    const site = request.get('Sec-Fetch-Site')
    if (site && site !== 'same-origin' && site !== 'none') throw new AppError('request.crossSite')
    const origin = request.get('Origin')
    if (origin && origin !== publicOrigin && origin !== `${request.protocol}://${request.host}`) {
      throw new AppError('request.crossSite')
    }
    next()
  }
}

const WINDOW_MS = 15 * 60_000

/** Slows down whoever guesses passwords or tokens: only failures count. */
export function limitGuesses(): RequestHandler {
  return rateLimit({
    windowMs: WINDOW_MS,
    limit: 30,
    skipSuccessfulRequests: true,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: () => {
      throw new AppError('request.tooMany', { minutes: WINDOW_MS / 60_000 })
    },
  })
}
