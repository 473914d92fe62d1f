/** The day where the reader is, YYYY-MM-DD: due dates are days of the calendar on the wall, not of UTC. */
export function today(now = new Date()): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
