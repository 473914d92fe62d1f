/** Where a run of characters of one class ends that goes on at an offset (characters of the basic plane). */
export function endOfRun(text: string, at: number, isOf: (code: number) => boolean): number {
  let end = at
  while (isOf(text.charCodeAt(end))) end++
  return end
}

/**
 * Whether a code point is of a class, by a table that fills as code points are met: the pattern is asked once for each letter
 * of an alphabet, not once for each letter of a text.
 * @param pattern matches a character of the class
 * @returns false for what `charCodeAt` gives outside a text (NaN)
 */
export function charClass(pattern: RegExp): (code: number) => boolean {
  const known = new Int8Array(0x10000)
  const ask = (code: number): boolean => code >= 0 && pattern.test(String.fromCodePoint(code))
  return (code) => {
    const answer = known[code]
    if (!answer) {
      const is = ask(code)
      if (code < known.length) known[code] = is ? 1 : -1
      return is
    }
    return answer > 0
  }
}
