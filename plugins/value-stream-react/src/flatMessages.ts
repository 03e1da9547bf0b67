/** Messages in groups, as translations are written. @public */
export type NestedMessages = {
  readonly [key in string]: NestedMessages | string;
};

/** The same messages with their groups in their names, `group.message`. @public */
export type FlatMessages<T extends NestedMessages> = {
  readonly [Path in PathsOf<T>]: string;
};

/** Names of messages with their groups. @public */
export type PathsOf<T> = {
  [Key in keyof T & string]: T[Key] extends string
    ? Key
    : `${Key}.${PathsOf<T[Key]>}`;
}[keyof T & string];

/**
 * Writes the groups of messages into their names, as the translation of a
 * further language has to be given. Its type has every name, so that one that
 * English has and the language has not does not compile.
 *
 * @public
 */
export function flatMessages<const T extends NestedMessages>(
  messages: T,
): FlatMessages<T> {
  return Object.fromEntries(entriesOf(messages, '')) as FlatMessages<T>;
}

function entriesOf(
  messages: NestedMessages,
  group: string,
): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[group + key, value] as [string, string]]
      : entriesOf(value, `${group}${key}.`),
  );
}
