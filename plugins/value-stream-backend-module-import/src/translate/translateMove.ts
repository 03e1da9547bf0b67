import {
  identityOf,
  NewActivity,
  TranslateContext,
  Translation,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Attributes } from '@value-stream/flow-engine';
import { ImportOptions } from '../options/ImportOptions';
import { RowReader } from './RowReader';
import { RowProblem } from './RowProblem';

const CATEGORIES = new Set(['to-do', 'in-progress', 'done']);

/**
 * One status change. Identities come from what the row says, so a file
 * exported again, with rows added anywhere, tells the same facts.
 *
 * A row that comes from no status begins the item: of several, in however
 * many files, the earliest is kept, because its revision is the greatest.
 */
export function translateMove(
  row: RowReader,
  { options }: TranslateContext<ImportOptions>,
): Omit<Translation, 'refused'> {
  const key = row.key('item');
  const at = row.instant('at');
  const to = row.required('to');
  const from = row.optional('from');
  const created = row.optionalInstant('created');
  const actor = row.actor();
  const team = row.optional('team');
  const fact = (
    verb: string,
    occurredAt: number,
    identity: string,
    attributes: Attributes,
  ): NewActivity => ({
    identity,
    kind: options.itemKind,
    verb,
    occurredAt,
    ...(actor && { actor }),
    ...(team && { team }),
    objects: [{ key, qualifier: 'subject' }],
    attributes,
  });

  const activities: NewActivity[] = [];
  const begins = created ?? (from === undefined ? at : undefined);
  if (begins !== undefined) {
    activities.push({
      ...fact('created', begins, identityOf('created', key), {}),
      revision: Number.MAX_SAFE_INTEGER - begins,
    });
  }
  const category = categoryOf(row.optional('category'), to, options);
  activities.push(
    fact('moved', at, identityOf('moved', key, at, from ?? null, to), {
      ...(from !== undefined && { from }),
      to,
      ...(category && { category }),
    }),
  );
  const resolution = options.resolutions.get(to.toLowerCase());
  const before = from && options.resolutions.get(from.toLowerCase());
  if (resolution) {
    activities.push(
      fact('closed', at, identityOf('closed', key, at, to), {
        resolution,
        status: to,
      }),
    );
  } else if (before) {
    activities.push(
      fact('reopened', at, identityOf('reopened', key, at, to), { status: to }),
    );
  }
  return {
    activities,
    objects: [
      { key, kind: options.itemKind, observedAt: at, ...row.description(to) },
    ],
  };
}

function categoryOf(
  given: string | undefined,
  status: string,
  options: ImportOptions,
): string | undefined {
  if (given === undefined) {
    return options.categories.get(status.toLowerCase());
  }
  const category = given.toLowerCase().replace(/[\s_]+/g, '-');
  if (!CATEGORIES.has(category)) {
    throw new RowProblem(
      "'category' is none of to-do, in-progress, done",
      given,
    );
  }
  return category;
}
