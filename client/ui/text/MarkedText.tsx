import { memo } from 'react'
import { CodedText } from './CodedText.tsx'
import { splitAtMarks, type TextMark } from './marks.ts'

/** A text with its marks, set exactly as the editor sets it, so that a row is as high before and after it is active. */
export const MarkedText = memo(function MarkedText({
  text,
  marks,
  lang,
}: {
  readonly text: string
  readonly marks: readonly TextMark[]
  readonly lang: string
}) {
  return (
    <div className="segment-text" lang={lang} data-text>
      {splitAtMarks(text, marks).map((part) =>
        part.className ? (
          <span key={part.start} className={part.className} title={part.title}>
            <CodedText text={part.text} />
          </span>
        ) : (
          <CodedText key={part.start} text={part.text} />
        ),
      )}
      {text === '' && <br />}
    </div>
  )
})
