import { TagsInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { TypedList } from './typedList.ts'

interface Props {
  readonly label: string
  readonly description?: string
  readonly lang: string
  readonly value: TypedList
  readonly onChange: (change: (value: TypedList) => TypedList) => void
  readonly readOnly?: boolean
  readonly autoFocus?: boolean
  readonly required?: boolean
}

/** Forms as tags: Enter or a semicolon finishes one, Backspace takes the last away. What is half typed is kept with the rest. */
export function TypedListInput({ value, onChange, lang, ...props }: Props) {
  const { t } = useTranslation()
  return (
    <TagsInput
      {...props}
      lang={lang}
      clearable={!props.readOnly && value.done.length > 1}
      clearButtonProps={{ 'aria-label': t('knowledge:clear', { what: props.label }), tabIndex: 0 }}
      splitChars={[';', '\n']}
      maxTags={30}
      value={[...value.done]}
      searchValue={value.typing}
      onChange={(done) => onChange((now) => ({ ...now, done }))}
      onSearchChange={(typing) => onChange((now) => ({ ...now, typing }))}
    />
  )
}
