import { existsSync } from 'node:fs'
import { restore as restoreInto } from '../db/restore.ts'
import { CommandError, command, print, withDatabase, withServices } from './withServices.ts'

/** Writes a complete copy of the installation, also while its server runs. */
export const backup = (file: string): Promise<void> =>
  command(async () => {
    if (existsSync(file)) throw new CommandError(`${file} exists already; a backup overwrites nothing.`)
    await withDatabase((database) => database.backup(file))
    print(file)
  })

/** Puts a backup of either database into the configured one. */
export const restore = (file: string, options: { replace?: boolean }): Promise<void> =>
  command(() => withServices(({ database }) => restoreInto(database, file, options)))

/** Brings the database to this program's schema, as every start does. */
export const migrate = (): Promise<void> => command(() => withServices(async () => {}))
