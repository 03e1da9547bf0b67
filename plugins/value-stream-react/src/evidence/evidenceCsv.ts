import {
  ApiSchemas,
  FigureId,
  FlowEvidenceAnswer,
  FlowFigureId,
} from '@value-stream/backstage-plugin-value-stream-common';
import { unitOfFigure } from './unitOfFigure';

type EvidenceItem = ApiSchemas['EvidenceItem'];

const COLUMNS = [
  'key',
  'title',
  'type',
  'value',
  'unit',
  'from',
  'to',
  'left_out',
  'url',
];

/**
 * Items as CSV (RFC 4180), values as the API gives them. A cell that a
 * spreadsheet would run as a formula is prefixed with an apostrophe.
 */
export function evidenceCsv(
  figure: FigureId | FlowFigureId,
  items: readonly EvidenceItem[],
  answered?: FlowEvidenceAnswer['unit'],
): string {
  const unit = answered ?? unitOfFigure(figure);
  const rows = items.map(item => [
    item.key,
    item.title,
    item.type,
    item.value,
    item.value === undefined ? undefined : unit,
    item.from,
    item.to,
    item.leftOut,
    item.url,
  ]);
  return [COLUMNS, ...rows]
    .map(row => row.map(cell).join(','))
    .join('\r\n')
    .concat('\r\n');
}

function cell(value: string | number | undefined): string {
  if (value === undefined) {
    return '';
  }
  if (typeof value === 'number') {
    return String(value);
  }
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
