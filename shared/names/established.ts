import { keeping } from '../text/cache.ts'
import data from './established.json' with { type: 'json' }

export interface EstablishedName {
  readonly name: string
  readonly kind: string
  /** Fixed by the Royal Gazette, so that the rules themselves ask for this form. */
  readonly gazetted?: boolean
  /** The proposed Thai form first, then others that are met in the press. */
  readonly thai: readonly string[]
}

/** Old and new placement of tone marks, and i for y, are one name: Hoà = Hòa, Thuý = Thúy. */
export const nameKey = keeping(4096, (name: string): string => {
  const bare = name
    .normalize('NFD')
    .replace(/(o|u)([\u0300\u0301\u0303\u0309\u0323])([aey])(?![\p{L}\p{M}])/giu, '$1$3$2')
  return bare
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s–-]+/g, ' ')
    .trim()
})

export const ESTABLISHED: readonly EstablishedName[] = data.names
const BY_KEY = new Map(ESTABLISHED.map((entry) => [nameKey(entry.name), entry]))
const CITY = /^(?:thành phố|tp\.?)\s*/

/** The established form of a name, where it has one; "Thành phố" and "TP" before a city's name make no difference. */
export function establishedName(name: string): EstablishedName | undefined {
  const key = nameKey(name)
  return BY_KEY.get(key) ?? (CITY.test(key) ? BY_KEY.get(key.replace(CITY, '')) : undefined)
}

/** Every Thai form known for a name. */
export function acceptedForms(name: string): readonly string[] {
  return establishedName(name)?.thai ?? []
}

/** Thai forms of Vietnamese places, the longest first; shorter ones than five letters could be anything. */
export const PLACE_FORMS: readonly string[] = ESTABLISHED.filter((entry) => entry.kind === 'place')
  .flatMap((entry) => entry.thai)
  .filter((form) => form.length > 4)
  .sort((a, b) => b.length - a.length)
