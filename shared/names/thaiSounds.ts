import { cached } from '../text/cache.ts'
import { CONSONANTS, LEADS, type Letter, readLetters, VOWELS } from './thaiLetters.ts'

const VOWEL_SOUNDS = /[aiueEoOUX]/

/** A Thai text as a row of sounds (the alphabet of sounds.json), each with the place in the text that writes it. `|` breaks. */
export interface ThaiSounds {
  readonly sounds: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

class Reader {
  sounds = ''
  readonly starts: number[] = []
  readonly ends: number[] = []
  private readonly letters: readonly Letter[]
  private at = 0
  /** Where a vowel's silent carrier อ began: the vowel's sound begins there. */
  private carrier = -1

  constructor(letters: readonly Letter[]) {
    this.letters = letters
  }

  private peek(ahead = 0): string {
    return this.letters[this.at + ahead]?.letter ?? ''
  }

  private isConsonant(ahead = 0): boolean {
    return this.letters[this.at + ahead]?.isConsonant ?? false
  }

  private isVowel(ahead = 0): boolean {
    return this.letters[this.at + ahead]?.isVowel ?? false
  }

  /** Takes the next `count` letters as the writing of `sounds`. */
  private take(sounds: string, count: number, start = this.letters[this.at]!.start): void {
    const end = this.letters[this.at + count - 1]!.end
    this.hear(sounds, start, end)
    if (sounds === '' && this.ends.length) this.ends[this.ends.length - 1] = end
    this.at += count
  }

  private hear(sounds: string, start: number, end: number): void {
    for (const sound of sounds) {
      this.sounds += sound
      this.starts.push(this.carrier < 0 ? start : Math.min(this.carrier, start))
      this.ends.push(end)
    }
    if (sounds) this.carrier = -1
  }

  private takeConsonant(start?: number): void {
    const letter = this.peek()
    if (letter === 'อ') {
      const hiatus = VOWEL_SOUNDS.test(this.sounds.at(-1) ?? '')
      const from = start ?? this.letters[this.at]!.start
      if (hiatus) this.take('?', 1, from)
      else {
        this.carrier = from
        this.at++
      }
      return
    }
    this.take(CONSONANTS.get(letter)!, 1, start)
  }

  /** Whether the two consonants after a leading vowel (at 0 and 1) begin the syllable together. */
  private cluster(lead: string): boolean {
    const first = this.letters[this.at]!
    const second = this.letters[this.at + 1]
    if (!second || second.start !== first.end || first.tone || !CONSONANTS.has(second.letter) || first.letter === 'อ')
      return false
    const raised = first.letter === 'ห' && 'งนมยรลวญ'.includes(second.letter)
    if (!raised && !'วรล'.includes(second.letter)) return false
    if (raised || second.tone) return true
    if (lead === 'ไ' || lead === 'ใ') return false
    if (this.isVowel(2)) return true
    if (this.peek(2) === 'อ' && (!this.isVowel(3) || this.peek(3) === 'ะ')) return true
    return this.isConsonant(2) && !this.isVowel(3)
  }

  private takeRaised(start: number): number {
    if (this.peek() === 'ห' && 'งนมยรลวญ'.includes(this.peek(1)) && this.peek(1) !== '') this.at++
    return start
  }

  private takeAfterE(start: number): void {
    const next = this.peek()
    const put = (sounds: string, count: number) => this.take(sounds, count, start)
    if (next === 'ี' && this.peek(1) === 'ย') put('ia', 2)
    else if (next === 'ื' && this.peek(1) === 'อ') put('Ua', 2)
    else if (next === 'ิ') put('X', 1)
    else if (next === 'า') put(this.peek(1) === 'ะ' ? 'O' : 'aw', this.peek(1) === 'ะ' ? 2 : 1)
    else if (next === 'อ' && (!this.isVowel(1) || this.peek(1) === 'ะ')) put('X', 1)
    else if (next === 'ย' && !this.isVowel(1)) put('Xy', 1)
    else this.spoken('e', start)
    if (this.peek() === 'ะ') this.take('', 1)
  }

  /** A vowel written before its consonants is heard after them, and stands where they stand. */
  private spoken(sounds: string, start: number): void {
    this.hear(sounds, start, this.letters[this.at - 1]!.end)
  }

  private takeLead(): void {
    const lead = this.peek()
    const start = this.letters[this.at++]!.start
    if (!this.isConsonant()) return
    const both = this.cluster(lead)
    if (both) this.takeRaised(start)
    const raised = this.letters[this.at - 1]!.letter === 'ห'
    const glide = raised && this.peek(1) === 'ว' && this.isVowel(2)
    this.takeConsonant(start)
    if (both && (!raised || glide)) this.takeConsonant(start)
    if (lead === 'เ') this.takeAfterE(start)
    else {
      this.spoken(LEADS[lead]!, start)
      if (this.peek() === 'ะ' || (LEADS[lead] === 'ay' && this.peek() === 'ย' && !this.isVowel(1))) this.take('', 1)
    }
  }

  private takeVowel(): void {
    const letter = this.peek()
    if (letter === 'ั' && this.peek(1) === 'ว' && !this.isVowel(2)) this.take('ua', 2)
    else if (letter === 'ั' && this.peek(1) === 'ว' && this.peek(2) === 'ะ') this.take('ua', 3)
    else if (letter === 'ื' && this.peek(1) === 'อ') this.take('U', 2)
    else this.take(VOWELS[letter]!, 1)
  }

  private takeBareConsonant(): void {
    const afterConsonant = /[a-zA-Z]/.test(this.sounds.at(-1) ?? '') && !VOWEL_SOUNDS.test(this.sounds.at(-1)!)
    if (this.peek() === 'อ' && afterConsonant && !this.isVowel(1) && this.peek(1) !== 'อ') this.take('O', 1)
    else if (this.peek() === 'อ' && this.peek(-1) === 'อ' && !this.isVowel(1)) this.take('O', 1)
    else if (
      this.peek() === 'ห' &&
      !this.letters[this.at]!.tone &&
      (this.isVowel(2) || this.letters[this.at + 1]?.tone || this.isConsonant(2))
    ) {
      const start = this.letters[this.at]!.start
      this.takeRaised(start)
      this.takeConsonant(start)
    } else this.takeConsonant()
  }

  read(): ThaiSounds {
    while (this.at < this.letters.length) {
      const letter = this.peek()
      if (letter in LEADS) this.takeLead()
      else if (this.isVowel()) this.takeVowel()
      else if (this.isConsonant()) this.takeBareConsonant()
      else if (letter === 'ฤ') this.take('rU', 1)
      else this.take('|', 1)
    }
    return { sounds: this.sounds, starts: this.starts, ends: this.ends }
  }
}

/**
 * Hears a Thai text: leading vowels put after their consonants, tones, silenced letters and spaces left out, letters of one
 * sound alike. Names borrowed from Vietnamese read this way give the sounds that sounds.json lists.
 */
export const thaiSounds = cached((text: string): ThaiSounds => new Reader(readLetters(text)).read())
