import { Pill, PillsInput } from '@mantine/core'
import type { ClipboardEvent, KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { finished, type TypedList, typed, typedList } from './typedList.ts'

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

const settle = (list: TypedList) => typedList(finished(list))

/** Forms as tags: Enter or a semicolon finishes one, Backspace takes the last away. What is half typed is kept with the rest. */
export function TypedListInput({ label, description, lang, value, onChange, readOnly, autoFocus, required }: Props) {
  const { t } = useTranslation()
  const onKeyDown = (event: KeyboardEvent) => {
    const modified = event.ctrlKey || event.metaKey || event.altKey
    if (readOnly || modified || event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && value.typing.trim() !== '') {
      event.preventDefault()
      onChange(settle)
    }
    if (event.key === 'Backspace' && value.typing === '' && value.done.length > 0) {
      event.preventDefault()
      onChange((now) => ({ ...now, done: now.done.slice(0, -1) }))
    }
  }
  // A field of one line would make spaces of the line breaks of a pasted list.
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    if (readOnly || !/[\r\n]/.test(text.trim())) return
    event.preventDefault()
    onChange((now) => settle({ ...now, typing: now.typing + text }))
  }
  return (
    <PillsInput label={label} description={description} required={required}>
      <Pill.Group>
        {value.done.map((form) => (
          <Pill
            key={form}
            lang={lang}
            withRemoveButton={!readOnly}
            removeButtonProps={{ 'aria-label': t('knowledge:remove', { form }), 'aria-hidden': false, tabIndex: 0 }}
            onRemove={() => onChange((now) => ({ ...now, done: now.done.filter((other) => other !== form) }))}
          >
            {form}
          </Pill>
        ))}
        <PillsInput.Field
          lang={lang}
          maxLength={200}
          readOnly={readOnly}
          autoFocus={autoFocus}
          required={required && value.done.length === 0}
          value={value.typing}
          onChange={(event) => {
            const text = event.currentTarget.value
            onChange((now) => typed(now, text))
          }}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          onBlur={() => value.typing.trim() !== '' && onChange(settle)}
        />
      </Pill.Group>
    </PillsInput>
  )
}
