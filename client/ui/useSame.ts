import { replaceEqualDeep } from '@tanstack/react-query'
import { useRef } from 'react'

/** A value made anew at each drawing, as the very one from before where nothing in it differs: what depends on it rests. */
export function useSame<T>(value: T): T {
  const before = useRef(value)
  before.current = replaceEqualDeep(before.current, value)
  return before.current
}
