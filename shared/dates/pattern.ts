/** A form of dates: what a text must have for it to be worth looking for, and the form with its parts as named groups. */
export interface DatePattern {
  readonly needs: RegExp
  readonly form: RegExp
}

export const FIGURE = /\d/
export const YEAR_FIGURE = /[12]\d{3}/

/** Compiles forms of dates, each beside a far cheaper pattern that matches wherever the form does. */
export const datePatterns = (
  flags: string,
  forms: readonly (readonly [needs: RegExp, form: string])[],
): DatePattern[] => forms.map(([needs, form]) => ({ needs, form: new RegExp(form, flags) }))
