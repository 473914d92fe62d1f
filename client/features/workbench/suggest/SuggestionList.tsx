import { Kbd } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { withoutCodes } from '../../../../shared/text/codes.ts'
import { ariaKeys, shownKeys } from '../../../ui/commands/keys.ts'
import { CodedText } from '../../../ui/text/CodedText.tsx'
import { useBench } from '../context.ts'
import { take } from './actions.ts'
import { useSuggestions } from './context.ts'
import styles from './suggest.module.css'
import type { Suggestion } from './suggestions.ts'

/** What can be taken with a number key. As high with nothing in it as with five lines: nothing below it ever moves. */
export function SuggestionList() {
  const { t } = useTranslation()
  const { suggestions } = useSuggestions()
  return (
    <section className={styles.suggestions} aria-label={t('suggest:list')}>
      {suggestions.length === 0 && <p className={styles.none}>{t('suggest:none')}</p>}
      <ul>
        {suggestions.map((suggestion) => (
          <Line key={suggestion.id} suggestion={suggestion} />
        ))}
      </ul>
    </section>
  )
}

function Line({ suggestion }: { readonly suggestion: Suggestion }) {
  const { t } = useTranslation()
  const bench = useBench()
  const { number, kind, text, instead, score } = suggestion
  const keys = `alt+${number}`
  return (
    <li>
      <button
        type="button"
        className={styles.line}
        title={instead ? `${instead} → ${text}` : withoutCodes(text, bench.active?.codes)}
        aria-keyshortcuts={ariaKeys(keys)}
        disabled={!bench.mayEdit}
        onClick={() => take(bench, suggestion)}
      >
        <Kbd size="xs">{shownKeys(keys)}</Kbd>
        <span className={styles.kind}>
          {t(`suggest:kind.${kind}`)}
          {score !== undefined && ` ${t('suggest:score', { score: Math.floor(score * 100) })}`}
        </span>
        <span className={styles.words} lang="th">
          {instead && <del>{instead}</del>} {text ? <CodedText text={text} /> : t('workbench:fix.remove')}
        </span>
      </button>
    </li>
  )
}
