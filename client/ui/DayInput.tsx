import { TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'

interface Props {
  readonly label: string
  /** YYYY-MM-DD. */
  readonly value: string | undefined
  /** Told of a whole day, or of none. */
  readonly onChange: (day: string | undefined) => void
}

/** While 2026 is typed the field holds the years 2, 20 and 202; nothing here is as old as that. */
const isWhole = (day: string): boolean => day === '' || day >= '1900'

/** A day of the calendar. What is typed is told when it is whole, so that nothing half typed is stored, nor takes the keys away. */
export function DayInput({ label, value = '', onChange }: Props) {
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  return (
    <TextInput
      type="date"
      label={label}
      value={typed}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value)
        if (isWhole(currentTarget.value)) onChange(currentTarget.value || undefined)
      }}
      onBlur={() => !isWhole(typed) && setTyped(value)}
    />
  )
}
