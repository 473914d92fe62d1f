import { CloseButton, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Annotation } from '../../../shared/api/discussion.ts'
import { SeverityMark } from '../marks/SeverityMark.tsx'
import styles from './discussion.module.css'

interface Props {
  readonly label: string
  readonly annotations: readonly Annotation[]
  /** Left out for whoever may not take marks back. */
  readonly onDelete?: ((annotation: Annotation) => void) | undefined
}

/** The errors that people marked in a paragraph. */
export function AnnotationList({ label, annotations, onDelete }: Props) {
  const { t } = useTranslation()
  if (annotations.length === 0) return null
  return (
    <ul className={styles.annotations} aria-label={label}>
      {annotations.map((annotation) => (
        <li key={annotation.id}>
          <Text size="sm" span>
            <SeverityMark severity={annotation.severity} /> {t(`mqm:${annotation.category}`)} · {annotation.by.name}
            {annotation.note && ` · ${annotation.note}`}
          </Text>
          {onDelete && (
            <CloseButton
              size="xs"
              aria-label={t('discussion:annotation.delete', { category: t(`mqm:${annotation.category}`) })}
              onClick={() => onDelete(annotation)}
            />
          )}
        </li>
      ))}
    </ul>
  )
}
