import { Group, Stack, Text, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocale } from '../../i18n/useLocale.ts'
import { goTo } from './goTo.ts'
import type { Draft } from './importStore.ts'
import styles from './PairTable.module.css'
import { isDoubtful } from './pairing.ts'

/** So many are named; the key for the next one reaches the rest. */
const SHOWN = 24

/** How many pairs need looking at, and a way to each. */
export function DoubtfulRows({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation()
  const { percent } = useLocale()
  const doubtful = draft.rows.flatMap((row, index) => (isDoubtful(row) ? [{ row, index }] : []))
  return (
    <Stack gap="xs">
      <Text role="status">
        {t(doubtful.length === 0 ? 'import:sure' : 'import:doubtful', { count: doubtful.length })}
      </Text>
      {doubtful.length > 0 && (
        <Group component="nav" gap="xs" aria-label={t('import:doubtfulRows')}>
          {doubtful.slice(0, SHOWN).map(({ row, index }) => (
            <UnstyledButton
              key={index}
              className={styles.jump}
              title={draft.preview.source[row.source[0] ?? -1]?.text ?? draft.preview.target[row.target[0] ?? -1]?.text}
              onClick={() => goTo(index)}
            >
              {t('import:pair', { number: index + 1 })}{' '}
              <Text component="span" size="sm">
                {percent(row.score)}
              </Text>
            </UnstyledButton>
          ))}
        </Group>
      )}
    </Stack>
  )
}
