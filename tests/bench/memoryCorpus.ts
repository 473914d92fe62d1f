import { randomFrom } from './random.ts'

const INITIALS = 'b c ch d đ g gi h kh l m n ng nh ph qu r s t th tr v x'.split(' ')
const RIMES =
  'a ai am an ang anh ao at au ay ăm ăn ăng ăt âm ân âng ât âu ây e em en eo êm ên ênh êt êu i ia iêm iên iêng iêt iêu im in inh it iu o oa oai oan oang oi om on ong ô ôi ôm ôn ông ôt ơ ơi ơm ơn ơt u ua uân uât ui um un ung uôc uôi uôn uông ư ưa ưc ưng ươc ươi ươm ươn ương ươt ưu y'.split(
    ' ',
  )
const TONES = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323']
const SYLLABLES = 6000
const WORDS = 20_000
/** News repeats itself: this share of the segments is another one with a few words changed. */
const RETOLD = 0.15

/** A syllable with its tone on the vowel that bears it. */
function syllable(initial: string, rime: string, tone: string): string {
  const at = rime.length - 1 - [...rime].reverse().findIndex((letter) => 'aăâeêioôơuưy'.includes(letter))
  const bearer = at > 0 && /[aăâeêioôơuưy]/.test(rime[at - 1]!) && !/[ăâêôơư]/.test(rime[at]!) ? at - 1 : at
  return (initial + rime.slice(0, bearer + 1) + tone + rime.slice(bearer + 1)).normalize('NFC')
}

/** Draws ranks as words of news are spread: a few very common, a long tail (Zipf's law as Mandelbrot put it). */
function zipf(size: number, random: () => number): () => number {
  const sums = new Float64Array(size)
  let sum = 0
  for (let rank = 0; rank < size; rank++) {
    sum += 1 / (rank + 9) ** 1.03
    sums[rank] = sum
  }
  return () => {
    const wanted = random() * sum
    let [low, high] = [0, size - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sums[middle]! < wanted) low = middle + 1
      else high = middle
    }
    return low
  }
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const mixed = [...items]
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!]
  }
  return mixed
}

export interface Corpus {
  readonly segments: readonly string[]
  /** A copy with up to three in ten of its syllables changed. */
  edited(text: string): string
}

/** Sentences of about 109 characters, made of words of one to three syllables, with names, figures and marks of punctuation. */
export function makeCorpus(size: number, seed: number): Corpus {
  const random = randomFrom(seed)
  const every = INITIALS.flatMap((initial) =>
    RIMES.flatMap((rime) => TONES.map((tone) => syllable(initial, rime, tone))),
  )
  const syllables = shuffled([...new Set(every)], random).slice(0, SYLLABLES)
  const drawSyllable = zipf(syllables.length, random)
  const words = Array.from({ length: WORDS }, (_, rank) => {
    const long = rank < 60 ? 1 : random() < 0.22 ? 1 : random() < 0.93 ? 2 : 3
    const parts = Array.from({ length: long }, () => syllables[drawSyllable()]!)
    const name = long > 1 && random() < 0.06
    return (name ? parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)) : parts).join(' ')
  })
  const drawWord = zipf(words.length, random)
  const word = (): string => (random() < 0.04 ? String(Math.floor(random() * 3000)) : words[drawWord()]!)
  const sentence = (): string => {
    const letters = Math.max(25, Math.round(109 + (random() + random() + random() - 1.5) * 90))
    let text = word()
    text = text.charAt(0).toUpperCase() + text.slice(1)
    while (text.length < letters) text += (random() < 0.06 ? ', ' : ' ') + word()
    return `${text}.`
  }
  /** A text with up to so many of its syllables replaced, left out or added to. */
  const changed = (text: string, share: number): string => {
    const parts = text.slice(0, -1).split(' ')
    for (let edits = Math.floor(random() * share * parts.length) + 1; edits > 0; edits--) {
      const at = Math.floor(random() * parts.length)
      const kind = random()
      if (kind < 0.6) parts[at] = syllables[drawSyllable()]!
      else if (kind < 0.8) parts.splice(at, 0, syllables[drawSyllable()]!)
      else if (parts.length > 3) parts.splice(at, 1)
    }
    return `${parts.join(' ')}.`
  }
  const segments: string[] = []
  while (segments.length < size) {
    const old = segments[Math.floor(random() * segments.length)]
    segments.push(old && random() < RETOLD ? changed(old, 0.3) : sentence())
  }
  return { segments, edited: (text) => changed(text, 0.3) }
}
