import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';

type Item = ApiSchemas['DependencyEvidenceItem'];

const COLUMNS: readonly (readonly [
  string,
  (item: Item) => string | number | undefined,
])[] = [
  ['key', item => item.key],
  ['title', item => item.title],
  ['type', item => item.type],
  ['delay_ms', item => item.value],
  ['work_ms', item => item.workMs],
  ['from', item => item.from],
  ['to', item => item.to],
  ['evidence', item => item.evidence?.join(' ')],
  [
    'waited_for',
    item => item.waitedFor?.map(({ key }) => key ?? 'restricted').join(' '),
  ],
  ['url', item => item.url],
];

/**
 * Items as CSV (RFC 4180), values as the API gives them. A cell that a
 * spreadsheet would run as a formula is prefixed with an apostrophe.
 */
export function edgeCsv(items: readonly Item[]): string {
  return [
    COLUMNS.map(([name]) => name),
    ...items.map(item => COLUMNS.map(([, value]) => cell(value(item)))),
  ]
    .map(row => row.join(','))
    .join('\r\n')
    .concat('\r\n');
}

function cell(value: string | number | undefined): string {
  if (value === undefined || typeof value === 'number') {
    return String(value ?? '');
  }
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
