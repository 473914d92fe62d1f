const two = (value: number) => String(value).padStart(2, '0')

/** A calendar day in ISO 8601, or null where there is no such day. Thai Buddhist years (2400 to 2699) are turned into Gregorian ones. */
function isoDay(day: number, month: number, year: number): string | null {
  const gregorian = year >= 2400 && year < 2700 ? year - 543 : year
  const date = new Date(Date.UTC(gregorian, month - 1, day))
  if (gregorian < 1900 || gregorian > 2199 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return `${gregorian}-${two(month)}-${two(day)}`
}

/** The first day-first date of a text (16/11/2024, 16-11-2024, ngày 16 tháng 11 năm 2024). */
export function dayIn(text: string): string | null {
  const match =
    /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/.exec(text) ??
    /(?<!\d)(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm|,)?\s+(\d{4})(?!\d)/iu.exec(text.normalize('NFC'))
  return match ? isoDay(Number(match[1]), Number(match[2]), Number(match[3])) : null
}

/** The day of an ISO 8601 instant as its writer saw it, or null. */
export function dayOfInstant(text: string | null | undefined): string | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(text?.trim() ?? '')
  return match ? isoDay(Number(match[3]), Number(match[2]), Number(match[1])) : null
}
