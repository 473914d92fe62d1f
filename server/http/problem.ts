import type { ErrorRequestHandler, RequestHandler } from 'express'
import multer from 'multer'
import type { Logger } from 'pino'
import type { Problem } from '../../shared/api/common.ts'
import { AppError, type ErrorCode } from '../errors.ts'

/** The one place where a refusal becomes an HTTP status. */
const STATUS: Readonly<Record<ErrorCode, number>> = {
  'request.invalid': 400,
  'request.tooLarge': 413,
  'request.crossSite': 403,
  'request.tooMany': 429,
  'route.unknown': 404,
  'session.needed': 401,
  'access.denied': 403,
  notFound: 404,
  'setup.done': 409,
  'signIn.wrong': 401,
  'signIn.disabled': 403,
  'password.wrong': 422,
  'account.exists': 409,
  'account.lastAdmin': 409,
  'invitation.invalid': 404,
  'project.lastLead': 409,
  'person.notMember': 422,
  'segment.stale': 409,
  'segment.ownWork': 403,
  'segment.notReady': 409,
  'name.exists': 409,
  'pattern.unsafe': 422,
  'sweep.running': 409,
  'finding.unknown': 404,
  'document.unconfirmed': 409,
  'document.notApprovable': 409,
  'document.status': 409,
  'document.worked': 409,
  'import.empty': 422,
  'import.unknownFormat': 422,
  'import.unreadable': 422,
  'import.files': 422,
  'fetch.address': 422,
  'fetch.private': 422,
  'fetch.tooLarge': 422,
  'fetch.timeout': 422,
  'fetch.type': 422,
  'fetch.failed': 422,
  'fetch.noArticle': 422,
  'export.format': 422,
  internal: 500,
}

/** What Express and multer throw of themselves, as one of our refusals. */
function toAppError(error: unknown): AppError | undefined {
  if (error instanceof AppError) return error
  if (error instanceof multer.MulterError) {
    return new AppError(error.code === 'LIMIT_FILE_SIZE' ? 'request.tooLarge' : 'import.files', { reason: error.code })
  }
  const type = error instanceof Error && 'type' in error ? error.type : undefined
  if (type === 'entity.too.large') return new AppError('request.tooLarge')
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 0
  // A path that climbs out of the client's folder is answered 403 by Express; to the caller it is one that leads nowhere.
  if (status === 404 || status === 403) return new AppError('route.unknown')
  if ((status >= 400 && status < 500) || error instanceof URIError) return new AppError('request.invalid')
  return undefined
}

/** Answers an error with its problem; one that nobody foresaw is logged and told to nobody. */
export function answerProblems(log: Logger): ErrorRequestHandler {
  return (error, request, response, next) => {
    if (response.headersSent) {
      log.error({ err: error, path: request.path }, 'failed after the answer began')
      next(error)
      return
    }
    const known = toAppError(error)
    if (!known) log.error({ err: error, method: request.method, path: request.path }, 'failed')
    const { code, params, fields } = known ?? new AppError('internal')
    const problem: Problem = { code, params: { ...params }, ...(fields ? { fields: [...fields] } : {}) }
    response.status(STATUS[code]).json(problem)
  }
}

export const unknownRoute: RequestHandler = () => {
  throw new AppError('route.unknown')
}
