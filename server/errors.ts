/** Every reason for which Songdesk refuses something. The client has a text for each, in each language. */
export const ERROR_CODES = [
  'request.invalid',
  'request.tooLarge',
  'request.crossSite',
  'request.tooMany',
  'route.unknown',
  'session.needed',
  'access.denied',
  'notFound',
  'setup.done',
  'signIn.wrong',
  'signIn.disabled',
  'password.wrong',
  'account.exists',
  'account.lastAdmin',
  'invitation.invalid',
  'project.lastLead',
  'person.notMember',
  'segment.stale',
  'segment.ownWork',
  'segment.notReady',
  'finding.unknown',
  'name.exists',
  'pattern.unsafe',
  'sweep.running',
  'document.unconfirmed',
  'document.notApprovable',
  'document.status',
  'document.worked',
  'import.empty',
  'import.unknownFormat',
  'import.unreadable',
  'import.files',
  'fetch.address',
  'fetch.private',
  'fetch.tooLarge',
  'fetch.timeout',
  'fetch.type',
  'fetch.failed',
  'fetch.noArticle',
  'export.format',
  'internal',
] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

/** Something that Songdesk refuses, by a stable code; `params` fill the message of that code. Knows nothing of HTTP. */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: ErrorCode
  readonly params: Readonly<Record<string, unknown>>
  readonly fields: readonly { readonly path: string; readonly message: string }[] | undefined

  constructor(code: ErrorCode, params: Readonly<Record<string, unknown>> = {}, fields?: AppError['fields']) {
    super(code)
    this.code = code
    this.params = params
    this.fields = fields
  }
}

/** The value, or the refusal that it does not exist. */
export function found<T>(value: T | undefined | null): T {
  if (value === undefined || value === null) throw new AppError('notFound')
  return value
}
