import { useMutation } from '@tanstack/react-query'
import type { AnyEndpoint, InputOf } from '../../../shared/api/endpoint.ts'
import type { ImportPreview } from '../../../shared/api/imports.ts'
import { call } from '../../api/http.ts'
import { type FileReport, useImport } from './importStore.ts'

/** Has the server read something, and opens what it read for pairing. Nothing is stored. */
export function usePreview<E extends AnyEndpoint>(endpoint: E) {
  return useMutation({
    mutationFn: ({ input, files }: { input: InputOf<E>; files?: readonly File[] }) =>
      call(endpoint, input, files ? { files } : {}) as Promise<{ previews: ImportPreview[]; files?: FileReport[] }>,
    onSuccess: ({ previews, files = [] }) => {
      useImport.getState().begin(previews)
      useImport.getState().report(files)
    },
  })
}
