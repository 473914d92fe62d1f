import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Comment } from '../../../shared/api/discussion.ts'
import { useLocale } from '../../i18n/useLocale.ts'
import { CommentText } from './CommentText.tsx'
import styles from './discussion.module.css'

interface Props {
  readonly comments: readonly Comment[]
  /** Left out for whoever may only read. */
  readonly onResolve?: ((comment: Comment, resolved: boolean) => void) | undefined
}

/** The talk about a paragraph: what is open, then what is resolved. */
export function CommentList({ comments, onResolve }: Props) {
  const { t } = useTranslation()
  const open = comments.filter(({ resolvedAt }) => resolvedAt === null)
  const resolved = comments.filter(({ resolvedAt }) => resolvedAt !== null)
  if (comments.length === 0) return <Text size="sm">{t('discussion:comment.none')}</Text>
  return (
    <>
      <ul className={styles.comments} aria-label={t('discussion:comment.open')}>
        {open.map((comment) => (
          <Item key={comment.id} comment={comment} onResolve={onResolve} />
        ))}
      </ul>
      {resolved.length > 0 && (
        <details>
          <summary>{t('discussion:comment.resolved', { count: resolved.length })}</summary>
          <ul className={styles.comments} aria-label={t('discussion:comment.resolved', { count: resolved.length })}>
            {resolved.map((comment) => (
              <Item key={comment.id} comment={comment} onResolve={onResolve} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function Item({ comment, onResolve }: { readonly comment: Comment } & Pick<Props, 'onResolve'>) {
  const { t } = useTranslation()
  const { instant } = useLocale()
  const resolved = comment.resolvedAt !== null
  return (
    <li>
      <Text size="sm">
        <strong>{comment.author.name}</strong> · {instant(comment.at)}
      </Text>
      <CommentText text={comment.text} />
      {resolved && comment.resolvedBy && (
        <Text size="sm" c="dimmed">
          {t('discussion:comment.resolvedBy', { who: comment.resolvedBy.name })}
        </Text>
      )}
      {onResolve && (
        <Group gap={6}>
          <Button size="compact-xs" variant="default" onClick={() => onResolve(comment, !resolved)}>
            {t(resolved ? 'discussion:comment.reopen' : 'discussion:comment.resolve')}
          </Button>
        </Group>
      )}
    </li>
  )
}
