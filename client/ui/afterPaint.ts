import { startTransition, useEffect, useRef, useState } from 'react'

/** Does something when the frame that is being made is on the screen: what a person waits for comes first. @returns the way to call it off */
export function afterPaint(run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(run)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}

/** A value that follows after the frame in which it changed, the latest at most once a frame; undefined until the first frame stands. */
export function useAfterPaint<T>(value: T): T | undefined {
  const [shown, setShown] = useState<{ readonly value: T } | null>(null)
  const latest = useRef(value)
  latest.current = value
  const stop = useRef<(() => void) | null>(null)
  useEffect(() => {
    stop.current ??= afterPaint(() => {
      stop.current = null
      startTransition(() => setShown({ value: latest.current }))
    })
  }, [value])
  useEffect(
    () => () => {
      stop.current?.()
      stop.current = null
    },
    [],
  )
  return shown?.value
}
