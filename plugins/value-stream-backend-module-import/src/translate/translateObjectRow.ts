import {
  TranslateContext,
  Translation,
} from '@value-stream/backstage-plugin-value-stream-node';
import { ImportOptions } from '../options/ImportOptions';
import { RowReader } from './RowReader';
import { readKind } from './translateActivityRow';

/** What is known of one object. Without a date, anything dated overrules it. */
export function translateObjectRow(
  row: RowReader,
  { options }: TranslateContext<ImportOptions>,
): Omit<Translation, 'refused'> {
  return {
    activities: [],
    objects: [
      {
        key: row.key('item'),
        kind: readKind(row, 'kind', options),
        observedAt: row.optionalInstant('at') ?? 0,
        ...row.description(row.optional('status')),
      },
    ],
  };
}
