import { createHash } from 'node:crypto'
import { foldVietnamese } from '../../shared/text/normalise.ts'
import { vietnameseSyllables } from '../../shared/text/words.ts'

/** Marks inside a figure, as letters: the databases' own tokenisers would cut there, each in another way. */
const INSIDE: Readonly<Record<string, string>> = { '.': 'd', ',': 'c', ':': 'k' }
const MOST_LETTERS = 64

/** The syllables of a Vietnamese text as the index holds them: letters and digits only, compared as search compares. */
export const indexedSyllables = (text: string): string[] =>
  vietnameseSyllables(foldVietnamese(text.normalize('NFC'))).flatMap((piece) => {
    const letters = piece.text.replace(/[^\p{L}\p{M}\p{N}]/gu, (mark) => INSIDE[mark] ?? '')
    return letters === '' ? [] : [letters.slice(0, MOST_LETTERS)]
  })

/** A text as the index holds it. */
export const indexedText = (text: string): string => indexedSyllables(text).join(' ')

/** A number by which the same text is found again: 48 bits of its SHA-1. */
export const hashOf = (text: string): number =>
  createHash('sha1').update(text.normalize('NFC')).digest().readUIntBE(0, 6)
