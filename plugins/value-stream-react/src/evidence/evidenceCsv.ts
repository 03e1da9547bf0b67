import {
  ApiSchemas,
  FigureId,
  FlowEvidenceAnswer,
  FlowFigureId,
} from '@value-stream/backstage-plugin-value-stream-common';
import { csvText } from '../csv/csvText';
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

/** Items as CSV, values as the API gives them. */
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
  return csvText([COLUMNS, ...rows]);
}
