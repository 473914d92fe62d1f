import { useMutation } from '@tanstack/react-query'
import type { AnyEndpoint, InputOf } from '../../../shared/api/endpoint.ts'
import type { ImportPreview } from '../../../shared/api/imports.ts'
import { call } from '../../api/http.ts'
import { useImport } from './importStore.ts'

/** Has the server read something, and opens what it read for pairing. Nothing is stored. */
export function usePreview<E extends AnyEndpoint>(endpoint: E) {
  return useMutation({
    mutationFn: ({ input }: { input: InputOf<E> }) => call(endpoint, input) as Promise<{ previews: ImportPreview[] }>,
    onSuccess: ({ previews }) => useImport.getState().begin(previews),
  })
}
