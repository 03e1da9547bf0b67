import {
  boundedText,
  isLinkRelation,
  TranslateContext,
  Translation,
} from '@value-stream/backstage-plugin-value-stream-node';
import { ImportOptions } from '../options/ImportOptions';
import { RowProblem } from './RowProblem';
import { RowReader } from './RowReader';
import { readKind } from './translateActivityRow';

/** One link. Without a date it counts as known from the beginning of time, so that the same row is the same fact. */
export function translateLinkRow(
  row: RowReader,
  { options }: TranslateContext<ImportOptions>,
): Omit<Translation, 'refused'> {
  const relation = row.optional('relation') ?? options.relation;
  if (relation === undefined || !isLinkRelation(relation)) {
    throw new RowProblem(
      "'relation' is no relation of the model; foreign ones start with 'x:'",
      relation,
    );
  }
  const method = row.optional('method');
  return {
    activities: [],
    objects: [
      {
        key: row.key('from'),
        kind: readKind(row, 'fromKind', options),
        observedAt: row.optionalInstant('at') ?? 0,
        links: [
          {
            to: row.otherKey('to'),
            relation,
            ...(method && { method }),
            confidence: readConfidence(row),
            evidence: boundedText(row.optional('evidence') ?? 'imported', 500),
          },
        ],
      },
    ],
  };
}

function readConfidence(row: RowReader): number {
  const value = row.optional('confidence');
  const confidence = value === undefined ? 1 : Number(value);
  if (!(confidence >= 0 && confidence <= 1)) {
    throw new RowProblem("'confidence' is no number from 0 to 1", value);
  }
  return confidence;
}
