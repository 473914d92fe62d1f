/** The value of one field of a term or a name, in words. */
export interface Field {
  readonly label: string
  readonly text: string
}

export interface FieldChange {
  readonly label: string
  readonly before: string
  readonly after: string
}

/** The fields that differ between two sets of fields; a field that one side lacks counts as empty there. */
export function changedFields(before: readonly Field[], after: readonly Field[]): FieldChange[] {
  const labels = [...new Set([...before, ...after].map(({ label }) => label))]
  const textOf = (fields: readonly Field[], label: string) => fields.find((field) => field.label === label)?.text ?? ''
  return labels
    .map((label) => ({ label, before: textOf(before, label), after: textOf(after, label) }))
    .filter((change) => change.before !== change.after)
}
