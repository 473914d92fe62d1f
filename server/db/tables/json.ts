/** A list or record kept as a JSON text. */
export type Json = string
