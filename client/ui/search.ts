type Value = string | number | boolean

/** The search part of an address with some of it changed; what becomes undefined is left out. */
export function changedSearch(
  now: Readonly<Record<string, Value>>,
  more: Readonly<Record<string, Value | undefined>>,
): Record<string, Value> {
  const entries = Object.entries({ ...now, ...more })
  return Object.fromEntries(entries.filter((entry): entry is [string, Value] => entry[1] !== undefined))
}
