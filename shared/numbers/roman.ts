const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 }
const WELL_FORMED = /^C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/

/** The value of a Roman numeral up to 399 in capitals, or not-a-number where it is none. */
export function romanValue(numeral: string): number {
  if (!numeral || !WELL_FORMED.test(numeral)) return Number.NaN
  let total = 0
  for (let i = 0; i < numeral.length; i++) {
    const value = VALUES[numeral[i]!] ?? 0
    total += value < (VALUES[numeral[i + 1]!] ?? 0) ? -value : value
  }
  return total
}
