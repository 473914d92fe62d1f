import { Fragment } from 'react'
import { codeNumber } from '../../../shared/text/codes.ts'

const CODES = /([\uE000-\uF8FF])/

/**
 * A text whose inline codes are shown as numbered chips. The characters stay in the page, so that offsets and what is
 * copied are those of the text.
 */
export function CodedText({ text }: { readonly text: string }) {
  if (!CODES.test(text)) return text
  let at = 0
  // Empty pieces would have the keys of their neighbours.
  const parts = text.split(CODES).filter((part) => part !== '')
  return parts.map((part) => {
    at += part.length
    if (!CODES.test(part)) return <Fragment key={at}>{part}</Fragment>
    return (
      <span key={at} className="code-chip" data-code={codeNumber(part)}>
        {part}
      </span>
    )
  })
}
