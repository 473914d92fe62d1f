export const LEAD = { email: 'bench@example.org', password: 'correct horse battery' }

export type Ask = <T>(method: string, path: string, body?: object) => Promise<T>

/** The lead of a bench's project, signed in at a server and asking over HTTP. */
export async function signedIn(root: string): Promise<Ask> {
  const headers = { 'content-type': 'application/json' }
  const session = await fetch(`${root}/api/session`, { method: 'POST', headers, body: JSON.stringify(LEAD) })
  const cookie = session.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  return async (method, path, body) => {
    const answer = await fetch(root + path, {
      method,
      headers: { ...headers, cookie },
      ...(body && { body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }
}

export async function timed(act: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await act()
  return performance.now() - started
}

export const percentile = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length * share)] ?? Number.NaN
