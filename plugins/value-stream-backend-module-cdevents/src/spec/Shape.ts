/**
 * What a field of an event's content may hold, in a short notation:
 *
 * - `text`: any text; `name`: a text that is not empty
 * - `uri`, `reference`: an address, absolute or also relative
 * - `texts`: a list of texts
 * - `a|b`: one of these words
 * - an object of fields; `?` behind a field's name makes it optional, and the
 *   entry `...` allows further fields
 */
export type Shape = string | Fields;

export interface Fields {
  readonly [field: string]: Shape;
}
