import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { compareMaps, mapOfColumns, Window } from '@value-stream/flow-engine';
import { windowBefore } from './askFlow';
import { describeQuestion } from './describeQuestion';
import { findScope } from './findScope';
import { isoWindow } from './isoInstant';
import { loadColumns } from './loadColumns';
import { MapQuery } from './MapQuery';
import { NO_STREAM } from './noStream';
import { QueryContext } from './QueryContext';

/**
 * How the map of an entity changed from an earlier window, by default the one
 * of the same length just before.
 *
 * @throws NotFoundError, InputError
 */
export async function getMapComparison(
  context: QueryContext,
  entityRef: string,
  query: MapQuery,
  earlier: Window = windowBefore(query.window),
): Promise<ApiSchemas['MapComparisonAnswer']> {
  const scope = await findScope(context, entityRef);
  const items = await loadColumns(context, scope, {
    ...query,
    since: Math.min(earlier.from, query.window.from),
  });
  const stream = items?.stream ?? NO_STREAM;
  const { clock, basis, asOf } = query;
  const mapIn = (window: Window) =>
    mapOfColumns(items?.given ?? [], stream, { window, clock, basis, asOf });
  const {
    windows,
    clock: measuredOn,
    basis: measuredBy,
    ...compared
  } = compareMaps(mapIn(earlier), mapIn(query.window));
  return {
    asked: describeQuestion(scope, items, stream, query),
    earlier: isoWindow(earlier),
    comparison: compared as unknown as ApiSchemas['MapComparison'],
  };
}
