import {
  boundedText,
  ConnectorPayload,
  NewActivity,
  ObjectFact,
  Refusal,
  TranslateContext,
  Translation,
} from '@value-stream/backstage-plugin-value-stream-node';
import { ImportOptions } from '../options/ImportOptions';
import { FileRow } from '../reading/FileRow';
import { rowCells, RowCells } from './RowCells';
import { RowProblem } from './RowProblem';
import { attributesOf, RowReader, rowReader } from './RowReader';
import { translateActivityRow } from './translateActivityRow';
import { translateLinkRow } from './translateLinkRow';
import { translateMove } from './translateMove';
import { translateObjectRow } from './translateObjectRow';

/** Turns rows into facts; each bad row is refused with its line and reason, good rows are kept. */
export function translateRows(
  payload: ConnectorPayload,
  context: TranslateContext<ImportOptions>,
): Translation {
  const activities = new Map<string, NewActivity>();
  const objects: ObjectFact[] = [];
  const refused: Refusal[] = [];
  const body = readBody(payload);
  if (typeof body === 'string') {
    return { activities: [], objects: [], refused: [{ reason: body }] };
  }
  for (const row of body.rows) {
    const line = Number.isSafeInteger(row?.line) ? row.line : undefined;
    try {
      const facts = translateRow(row, body.header, context);
      facts.activities.forEach(activity => keepEarliest(activities, activity));
      objects.push(...facts.objects);
    } catch (error) {
      if (!(error instanceof RowProblem)) {
        throw error;
      }
      refused.push({
        reason: error.message,
        ...(line !== undefined && { line }),
        ...(error.excerpt && { excerpt: boundedText(error.excerpt, 200) }),
      });
    }
  }
  return { activities: [...activities.values()], objects, refused };
}

function translateRow(
  row: FileRow,
  header: readonly string[],
  context: TranslateContext<ImportOptions>,
): Omit<Translation, 'refused'> {
  if (typeof row !== 'object' || row === null) {
    throw new RowProblem('the row is not an object');
  }
  const cells: RowCells = rowCells(row, header);
  const reader: RowReader = rowReader(cells, context);
  switch (context.options.kind) {
    case 'moves':
      return translateMove(reader, context);
    case 'activities':
      return translateActivityRow(
        reader,
        context,
        attributesOf(cells, context.options),
      );
    case 'links':
      return translateLinkRow(reader, context);
    default:
      return translateObjectRow(reader, context);
  }
}

function keepEarliest(
  activities: Map<string, NewActivity>,
  activity: NewActivity,
): void {
  const known = activities.get(activity.identity);
  if (!known || (activity.revision ?? 0) > (known.revision ?? 0)) {
    activities.set(activity.identity, activity);
  }
}

function readBody(
  payload: ConnectorPayload,
): { header: readonly string[]; rows: readonly FileRow[] } | string {
  if (payload.type !== 'rows') {
    return `unknown payload '${String(payload.type).slice(
      0,
      60,
    )}'; import knows rows`;
  }
  const body = payload.body as { header?: unknown; rows?: unknown } | null;
  if (typeof body !== 'object' || body === null || !Array.isArray(body.rows)) {
    return "the body has no list 'rows'";
  }
  const header = body.header ?? [];
  if (!Array.isArray(header) || !header.every(n => typeof n === 'string')) {
    return "'header' is not a list of column names";
  }
  return { header, rows: body.rows };
}
