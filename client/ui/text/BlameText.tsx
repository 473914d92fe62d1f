import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Revision } from '../../../shared/api/documents.ts'
import { blame } from '../../../shared/diff/blame.ts'
import { useLocale } from '../../i18n/useLocale.ts'

const COLOURS = 6

/** A text coloured by who wrote each word; resting on a word, or reading its title, tells the name and the day. */
export function BlameText({ revisions, lang }: { readonly revisions: readonly Revision[]; readonly lang: string }) {
  const { t } = useTranslation()
  const { instant } = useLocale()
  const nameOf = ({ author, origin }: Revision) => author?.name ?? t(`states:origin.${origin}`)
  const parts = useMemo(() => blame(revisions.toSorted((a, b) => a.version - b.version)), [revisions])
  const writers = [...new Set(parts.map(({ by }) => nameOf(by)))]
  const classOf = (revision: Revision) => `blame-${writers.indexOf(nameOf(revision)) % COLOURS}`
  let offset = 0
  return (
    <div>
      <p className="diff-text" lang={lang}>
        {parts.map(({ text, by }) => {
          offset += text.length
          return (
            <span key={offset} className={classOf(by)} title={`${nameOf(by)} · ${instant(by.at)}`}>
              {text}
            </span>
          )
        })}
      </p>
      <ul className="blame-writers">
        {writers.map((name, index) => (
          <li key={name}>
            <span className={`blame-${index % COLOURS}`}>{name}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
