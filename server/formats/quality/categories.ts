/** "Accuracy/Source language fragment" → "accuracy/source-language-fragment", as categories are written here. */
export const categoryFrom = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/_/g, ' ')
    .replace(/\s*\/\s*/g, '/')
    .replace(/\s+/g, '-')

/** "accuracy/mistranslation" → "Accuracy/Mistranslation", as Google's ratings write them. */
export const categoryTo = (category: string): string =>
  category
    .split('/')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1).replaceAll('-', ' '))
    .join('/')

export const severityFrom = (text: string): 'critical' | 'major' | 'minor' | 'neutral' => {
  const said = text.trim().toLowerCase()
  return said === 'critical' || said === 'major' || said === 'minor' ? said : 'neutral'
}

export const severityTo = (severity: string): string => severity.charAt(0).toUpperCase() + severity.slice(1)
/** Rows that say that a segment has no error, or was not rated. */
export const isNoError = (category: string): boolean => /^no[-_ ]?error$|^hotw/i.test(category.trim())
