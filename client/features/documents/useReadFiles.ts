import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { InputOf } from '../../../shared/api/endpoint.ts'
import { type ImportPreview, previewFiles } from '../../../shared/api/imports.ts'
import { type SideOfFile, together } from '../../../shared/formats/together.ts'
import { ApiError, call } from '../../api/http.ts'
import { type FileReport, useImport } from './importStore.ts'

interface Given {
  readonly file: File
  readonly side: SideOfFile
}
type Columns = InputOf<typeof previewFiles>['body']['columns']

/**
 * Has the server read files, those that belong together at a time, so that it can be told how far it is and a refused one stops
 * no other; opens what could be read for pairing. Nothing is stored.
 */
export function useReadFiles(projectId: string) {
  const [reports, setReports] = useState<readonly FileReport[]>([])
  const read = async ({ files, columns }: { files: readonly Given[]; columns: Columns }) => {
    setReports([])
    const previews: ImportPreview[] = []
    const said: FileReport[] = []
    for (const group of together(files.map((given) => ({ ...given, name: given.file.name })))) {
      const answer = await readGroup(group, projectId, columns)
      previews.push(...answer.previews)
      said.push(...answer.files)
      setReports([...said])
    }
    return { previews, files: said }
  }
  const reading = useMutation({
    mutationFn: read,
    onSuccess: ({ previews, files }) => {
      if (previews.length === 0) return
      useImport.getState().begin(previews)
      useImport.getState().report(files)
    },
  })
  return { reading, reports }
}

async function readGroup(group: readonly Given[], projectId: string, columns: Columns) {
  try {
    const body = { sides: group.map(({ side }) => side), columns }
    return await call(previewFiles, { params: { projectId }, body }, { files: group.map(({ file }) => file) })
  } catch (error) {
    // What cannot be read is told of its file; a server that does not answer is no fault of the file.
    if (!(error instanceof ApiError) || error.status === 0 || error.status >= 500) throw error
    const { code, params } = error
    return {
      previews: [],
      files: group.map(({ file }) => ({ name: file.name, articles: 0, problem: { code, params } })),
    }
  }
}
