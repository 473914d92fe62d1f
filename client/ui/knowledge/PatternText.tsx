import { Badge, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Pattern } from '../../../shared/api/sweeps.ts'
import '../text/text.css'

/** A replacement in words: wrong → right, and when. */
export function PatternText({ pattern }: { readonly pattern: Pattern }) {
  const { t } = useTranslation()
  const { wrong, right, regex, wholeWords, sourcePresent, sourceAbsent } = pattern
  return (
    <div>
      <span className="diff-text" lang="th">
        <del>{wrong}</del> → {right === '' ? <em>{t('sweeps:nothing')}</em> : <ins>{right}</ins>}
      </span>
      <Group gap={6}>
        {regex && (
          <Badge variant="default" tt="none">
            {t('sweeps:field.regex')}
          </Badge>
        )}
        {wholeWords && (
          <Badge variant="default" tt="none">
            {t('sweeps:field.wholeWords')}
          </Badge>
        )}
        {sourcePresent.length > 0 && (
          <Text size="sm" c="dimmed">
            {t('sweeps:when', { words: sourcePresent.join(', ') })}
          </Text>
        )}
        {sourceAbsent.length > 0 && (
          <Text size="sm" c="dimmed">
            {t('sweeps:unless', { words: sourceAbsent.join(', ') })}
          </Text>
        )}
      </Group>
    </div>
  )
}
