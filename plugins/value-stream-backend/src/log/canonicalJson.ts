/**
 * JSON text with sorted keys, so that equal values have equal text on every
 * database. Absent members are left out; text that no database can keep (NUL,
 * lone surrogates) is replaced by U+FFFD.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, sortAndClean) ?? 'null';
}

/** The same text as every database can keep it. */
export function storableText(text: string): string {
  // eslint-disable-next-line no-control-regex
  return /[\u0000\ud800-\udfff]/.test(text)
    ? text
        // eslint-disable-next-line no-control-regex
        .replace(/\u0000/g, '\ufffd')
        .replace(
          /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
          '\ufffd',
        )
    : text;
}

function sortAndClean(_key: string, value: unknown): unknown {
  if (typeof value === 'string') {
    return storableText(value);
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    return value;
  }
  const record = value as Record<string, unknown>;
  const keys = Object.keys(record);
  const sorted: Record<string, unknown> = {};
  for (const key of keys.sort()) {
    sorted[key] = record[key];
  }
  return sorted;
}
