import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { Search } from 'lucide-react'
import { type KeyboardEvent, type Ref, useEffect, useRef, useState } from 'react'

interface Props {
  readonly label: string
  /** What is searched for now. */
  readonly start: string
  /** Called a moment after the last key, and at once by Enter. */
  readonly onSearch: (text: string) => void
  readonly ref?: Ref<HTMLInputElement>
  readonly placeholder?: string
  readonly autoFocus?: boolean
}

const WAIT = 250

/** A search box that keeps its own text: what is typed (Telex and VNI too) is never disturbed by what it causes. */
export function SearchInput({ label, start, onSearch, ref, ...more }: Props) {
  const [text, setText] = useState(start)
  const told = useRef(start)
  const onTheWay = useRef<string[]>([])
  const tell = (now: string) => {
    if (now === told.current) return
    told.current = now
    onTheWay.current.push(now)
    onSearch(now)
  }
  // What comes back is either what was told here, perhaps late, or was decided elsewhere and then stands in the box too.
  useEffect(() => {
    const at = onTheWay.current.indexOf(start)
    onTheWay.current = onTheWay.current.slice(at + 1)
    if (at >= 0 || start === told.current) return
    told.current = start
    setText(start)
  }, [start])
  const later = useDebouncedCallback(tell, { delay: WAIT })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || text === told.current) return
    // Whatever command the key has would act on what was searched for before: it has to be pressed again.
    event.stopPropagation()
    event.preventDefault()
    tell(text)
  }
  return (
    <TextInput
      ref={ref}
      type="search"
      label={label}
      {...more}
      w={320}
      maw="100%"
      maxLength={200}
      leftSection={<Search size={16} aria-hidden />}
      value={text}
      onKeyDown={onKeyDown}
      onChange={(event) => {
        setText(event.currentTarget.value)
        later(event.currentTarget.value)
      }}
    />
  )
}
