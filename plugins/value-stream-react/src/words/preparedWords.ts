/** Stands for the beginning and the end of a name in a message; in no text. */
const MARK = '\u0001';

type Values = Readonly<Record<string, unknown>>;
type Words = (key: string, values?: Values) => string;

/**
 * Messages that are looked up and taken apart once, and then only filled in: a
 * drawing writes hundreds of them, and looking one up takes a tenth of a
 * millisecond. What is not text or a number is left to the translation itself.
 */
export function preparedWords<T extends (...args: never[]) => unknown>(
  t: T,
): T {
  const lookUp = t as unknown as Words;
  const parts = new Map<string, readonly string[]>();
  const words: Words = (key, values = {}) => {
    const names = Object.keys(values);
    if (!names.every(name => isPlain(values[name]))) {
      return lookUp(key, values);
    }
    // Which form of a plural it is hangs on the count alone.
    const form = `${key} ${values.count ?? ''} ${names}`;
    let prepared = parts.get(form);
    if (!prepared) {
      prepared = lookUp(key, marked(values, names)).split(MARK);
      parts.set(form, prepared);
    }
    let text = prepared[0];
    for (let i = 1; i < prepared.length; i += 2) {
      text += values[prepared[i]] + prepared[i + 1];
    }
    return text;
  };
  return words as unknown as T;
}

function isPlain(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number';
}

function marked(values: Values, names: readonly string[]): Values {
  return Object.fromEntries(
    names.map(name => [
      name,
      name === 'count' ? values[name] : MARK + name + MARK,
    ]),
  );
}
