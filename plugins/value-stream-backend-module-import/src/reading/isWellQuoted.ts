const QUOTE = '"';

/**
 * Whether the text of one CSV record quotes as RFC 4180 says: a value is
 * quoted whole or not at all, and quotes inside are doubled.
 */
export function isWellQuoted(record: string, delimiter: string): boolean {
  let at = 0;
  while (at <= record.length) {
    if (record[at] === QUOTE) {
      at = afterQuoted(record, at);
      if (at > record.length || (record[at] ?? delimiter) !== delimiter) {
        return false;
      }
    } else {
      const end = record.indexOf(delimiter, at);
      const value = record.slice(at, end === -1 ? record.length : end);
      if (value.includes(QUOTE)) {
        return false;
      }
      at += value.length;
    }
    at += 1;
  }
  return true;
}

/** Place after the closing quote; past the end where there is none. */
function afterQuoted(record: string, from: number): number {
  let at = record.indexOf(QUOTE, from + 1);
  while (at !== -1 && record[at + 1] === QUOTE) {
    at = record.indexOf(QUOTE, at + 2);
  }
  return at === -1 ? record.length + 1 : at + 1;
}
