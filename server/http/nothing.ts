/**
 * Where a text within a value holds U+0000, which nobody types and PostgreSQL cannot keep.
 * @returns the way to it, e.g. `paragraphs.2.text`; undefined where there is none
 */
export function placeOfNothing(value: unknown): string | undefined {
  if (typeof value === 'string') return value.includes('\u0000') ? '' : undefined
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, inner] of Object.entries(value)) {
    const place = placeOfNothing(inner)
    if (place !== undefined) return place === '' ? key : `${key}.${place}`
  }
  return undefined
}
