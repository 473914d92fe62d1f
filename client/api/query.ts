import { QueryClient, queryOptions } from '@tanstack/react-query'
import type { AnyEndpoint, InputOf, ResponseOf } from '../../shared/api/endpoint.ts'
import { call, isUnreachable } from './http.ts'

/** The cache key of a request: path first, so that `[endpoint.path]` names every request of that route. */
export function keyOf<E extends AnyEndpoint>(endpoint: E, input: InputOf<E>) {
  const { params = {}, query = {} } = input as { params?: object; query?: object }
  return [endpoint.path, params, query] as const
}

/** What `useQuery` and `ensureQueryData` need for a GET endpoint. */
export function read<E extends AnyEndpoint>(endpoint: E, input: InputOf<E>) {
  return queryOptions<ResponseOf<E>>({
    queryKey: keyOf(endpoint, input),
    queryFn: ({ signal }) => call(endpoint, input, { signal }),
  })
}

/** The one cache. Requests are sent even where the browser thinks it is offline: only the server's silence counts. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 5_000,
      retry: (failures, error) => isUnreachable(error) && failures < 3,
      retryDelay: (failures) => Math.min(500 * 2 ** failures, 5_000),
    },
    mutations: { networkMode: 'always' },
  },
})
