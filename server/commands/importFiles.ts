import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Database, Reader } from '../db/database.ts'
import { storeDocument } from '../documents/createDocument.ts'
import { previewFile, previewPair, readImport } from '../imports/preview.ts'
import { keeping } from '../imports/previewFiles.ts'
import { settlePreview } from '../imports/settlePreview.ts'
import { allAccounts } from '../people/repository.ts'
import { projectsOf } from '../projects/repository.ts'
import { CommandError, command, print, withServices } from './withServices.ts'

interface Options {
  readonly source?: string
  readonly as?: string
}

/** Stores files as new documents of a project (by id or name) and prints their ids. */
export const importFiles = (project: string, files: readonly string[], options: Options): Promise<void> =>
  command(async () => {
    if (options.source !== undefined && files.length !== 1)
      throw new CommandError('--source goes with one translation.')
    await withServices(async ({ database }) => {
      const personId = await actingPerson(database.kysely, options.as)
      const projectId = await projectNamed(database.kysely, project)
      for (const file of files) {
        for (const preview of await previewsOf(database, projectId, file, options.source)) {
          const document = settlePreview(preview, basename(file))
          print((await storeDocument(database, { projectId, personId }, document)).id)
        }
      }
    })
  })

async function previewsOf(database: Database, projectId: string, file: string, source: string | undefined) {
  const read = async (path: string, side?: 'source' | 'target') => {
    const given = { name: basename(path), bytes: await readFile(path) }
    return { ...(await readImport(given.bytes, { name: given.name, ...(side ? { side } : {}) })), file: given }
  }
  const translation = await read(file, source === undefined ? undefined : 'target')
  const previews =
    source === undefined ? previewFile(translation) : [previewPair(await read(source, 'source'), translation)]
  return keeping(database, projectId, translation, previews)
}

async function actingPerson(db: Reader, email: string | undefined): Promise<string> {
  const accounts = await allAccounts(db)
  const person = accounts.find((account) =>
    email === undefined ? account.admin : account.email === email.toLowerCase(),
  )
  if (!person) throw new CommandError(email === undefined ? 'There is no admin yet.' : `${email} has no account.`)
  return person.id
}

async function projectNamed(db: Reader, named: string): Promise<string> {
  const projects = await projectsOf(db, { id: '', admin: true }, '')
  const found = projects.filter(({ id, name }) => id === named || name === named)
  if (found.length !== 1) {
    if (projects.length === 0) throw new CommandError('There is no project yet. Start one in the browser.')
    const why = found.length === 0 ? 'There is no project' : 'There is more than one project'
    const all = projects.map(({ id, name }) => `${name} (${id})`)
    throw new CommandError(`${why} ${named}. There are: ${all.join(', ')}`)
  }
  return found[0]!.id
}
