import type { Match } from './matcher.ts'
export const matchTerms = (_t: string, _l: 'vi' | 'th'): Match<{ id: string }>[] => []
