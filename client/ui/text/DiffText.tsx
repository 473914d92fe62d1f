import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { diffWords } from '../../../shared/diff/diffWords.ts'
import { CodedText } from './CodedText.tsx'

interface Props {
  readonly before: string
  readonly after: string
  readonly lang: string
}

/** What changed between two texts, by words: struck out and underlined as well as coloured. */
export function DiffText({ before, after, lang }: Props) {
  const { t } = useTranslation()
  const parts = useMemo(() => diffWords(before, after), [before, after])
  let offset = 0
  return (
    <p className="diff-text" lang={lang}>
      {parts.map(({ kind, text }) => {
        offset += text.length
        if (kind === 'same') return <CodedText key={offset} text={text} />
        const Part = kind === 'removed' ? 'del' : 'ins'
        return (
          <Part key={`${kind} ${offset}`} title={t(`common:diff.${kind}`)}>
            <CodedText text={text} />
          </Part>
        )
      })}
    </p>
  )
}
