import type { Compilable, CompiledQuery } from 'kysely'
import type { Reader } from './database.ts'

/** Stands in a statement where a value comes at every run. */
class Placeholder {
  readonly name: string

  constructor(name: string) {
    this.name = name
  }
}

/** The named value of a run, as the statement is written down. */
export type ValueOf<Values> = <Name extends keyof Values & string>(name: Name) => Values[Name]

const placeholder = <Value>(name: string) => new Placeholder(name) as unknown as Value

/**
 * A statement that is run at every save: built and compiled once for each kind of database, then only given its values.
 * Building and compiling cost more than SQLite needs to run it.
 */
export function statement<Values extends object, Row>(
  build: (db: Reader, value: ValueOf<Values>) => Compilable<Row>,
): (db: Reader, values: Values) => Promise<{ rows: Row[]; changed: number }> {
  const compiled = new WeakMap<object, CompiledQuery<Row>>()
  return async (db, values) => {
    const { adapter } = db.getExecutor()
    const known = compiled.get(adapter) ?? build(db, placeholder).compile()
    compiled.set(adapter, known)
    const parameters = known.parameters.map((each) =>
      each instanceof Placeholder ? values[each.name as keyof Values] : each,
    )
    const { rows, numAffectedRows } = await db.executeQuery<Row>({ ...known, parameters })
    return { rows, changed: Number(numAffectedRows ?? 0n) }
  }
}
