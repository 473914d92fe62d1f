import styles from './discussion.module.css'
import { partsOf } from './mentions.ts'

/** What somebody said, those who are mentioned set apart. */
export function CommentText({ text }: { readonly text: string }) {
  return (
    <p className={styles.said}>
      {partsOf(text).map((part, index) =>
        'mention' in part ? <strong key={index}>@{part.mention.name}</strong> : part.text,
      )}
    </p>
  )
}
