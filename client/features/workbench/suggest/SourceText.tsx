import { useTranslation } from 'react-i18next'
import type { TextMark } from '../../../ui/text/marks.ts'
import { SelectableText } from '../../../ui/text/SelectableText.tsx'
import { useSuggest } from './store.ts'

interface Props {
  readonly text: string
  readonly marks: readonly TextMark[]
  /** Number of the paragraph as it is shown. */
  readonly number: number
  readonly active: boolean
}

/**
 * The source of a paragraph. What is selected in that of the active one is remembered while the focus is in the editor, for a
 * new term and for looking it up.
 */
export function SourceText({ text, marks, number, active }: Props) {
  const { t } = useTranslation()
  return (
    <SelectableText
      text={text}
      marks={marks}
      lang="vi"
      label={t('suggest:source', { number })}
      idle={!active}
      onSelect={
        active ? (start, end) => useSuggest.getState().set({ sourceText: text.slice(start, end).trim() }) : undefined
      }
    />
  )
}
