import {
  identityOf,
  isObjectKind,
  isVerbOf,
  TranslateContext,
  Translation,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Attributes, ObjectKind } from '@value-stream/flow-engine';
import { ImportOptions } from '../options/ImportOptions';
import { RowProblem } from './RowProblem';
import { RowReader } from './RowReader';

/** One activity of any kind, known by its `id` where mapped, else by all that it says. */
export function translateActivityRow(
  row: RowReader,
  { options }: TranslateContext<ImportOptions>,
  attributes: Attributes,
): Omit<Translation, 'refused'> {
  const key = row.key('item');
  const at = row.instant('at');
  const kind = readKind(row, 'kind', options);
  const verb = row.required('verb');
  if (!isVerbOf(kind, verb)) {
    throw new RowProblem(
      `'verb' is not known for a ${kind}; foreign verbs start with 'x:'`,
      verb,
    );
  }
  const actor = row.actor();
  const team = row.optional('team');
  const related = row.related();
  const id = row.optional('id');
  return {
    activities: [
      {
        identity:
          id === undefined
            ? identityOf(
                'activity',
                key,
                kind,
                verb,
                at,
                actor ?? null,
                JSON.stringify([related, attributes]),
              )
            : identityOf('activity-id', key, id),
        kind,
        verb,
        occurredAt: at,
        ...(actor && { actor }),
        ...(team && { team }),
        objects: [{ key, qualifier: 'subject' }, ...related],
        attributes,
      },
    ],
    objects: [
      {
        key,
        kind,
        observedAt: at,
        ...row.description(row.optional('status')),
        attributes: row.description(undefined).attributes,
      },
    ],
  };
}

/** @throws RowProblem where the row names a kind that is not of the model. */
export function readKind(
  row: RowReader,
  field: 'kind' | 'fromKind',
  options: ImportOptions,
): ObjectKind {
  const kind = row.optional(field) ?? options.itemKind;
  if (!isObjectKind(kind)) {
    throw new RowProblem(
      `'${field}' is no kind of object; foreign kinds start with 'x:'`,
      kind,
    );
  }
  return kind;
}
