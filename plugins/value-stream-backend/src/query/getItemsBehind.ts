import { EvidenceAnswer } from '@value-stream/backstage-plugin-value-stream-common';
import {
  computeEvidence,
  FigureRef,
  mapOfColumns,
} from '@value-stream/flow-engine';
import { InputError } from '@backstage/errors';
import {
  countReasons,
  describeEvidenceItems,
  greatestFirst,
} from './describeEvidenceItems';
import { findScope } from './findScope';
import { isoWindow } from './isoInstant';
import { loadColumns } from './loadColumns';
import { loadItems } from './loadItems';
import { MapQuery } from './MapQuery';
import { QueryContext } from './QueryContext';

/** Which rows of the evidence are asked for. */
export interface EvidencePage {
  readonly part: 'counted' | 'left-out';
  readonly limit: number;
  readonly offset: number;
}

/**
 * The items behind one figure of the map: those counted, the greatest first,
 * or those left out with the reason. Items whose entities the reader may not read are counted
 * but shown without title and key.
 *
 * @throws NotFoundError, InputError
 */
export async function getItemsBehind(
  context: QueryContext,
  entityRef: string,
  query: MapQuery,
  ref: FigureRef,
  page: EvidencePage,
): Promise<EvidenceAnswer> {
  const scope = await findScope(context, entityRef);
  const { window, clock, basis, asOf } = query;
  const items = await loadItems(context, scope, {
    ...query,
    since: window.from,
    earlierToo: true,
  });
  if (!items) {
    throw new InputError(
      `${entityRef} belongs to no stream, so there are no items behind its figures; name one in the annotation value-stream/stream`,
    );
  }
  checkStage(
    ref,
    items.stream.stages.map(({ id }) => id),
  );
  const options = { window, clock, basis, asOf };
  const columns = await loadColumns(context, scope, {
    ...query,
    since: window.from,
  });
  const evidence = computeEvidence(
    ref,
    items.timelines,
    items.stream,
    options,
    // As many items are made a map of much faster from columns.
    () => mapOfColumns(columns?.given ?? [], items.stream, options),
  );
  const part = page.part === 'counted' ? evidence.counted : evidence.leftOut;
  const shown = [...part]
    .sort(greatestFirst)
    .slice(page.offset, page.offset + page.limit);
  return {
    figure: ref.figure,
    stage: ref.stageId,
    toStage: ref.toStageId,
    variant: ref.variant,
    result: evidence.result,
    formula: evidence.formula,
    window: isoWindow(window),
    clock,
    basis,
    countedTotal: evidence.counted.length,
    leftOutTotal: evidence.leftOut.length,
    leftOut: countReasons(evidence.leftOut),
    items: await describeEvidenceItems(context, shown, page.offset),
  };
}

function checkStage(ref: FigureRef, stageIds: readonly string[]): void {
  const needed =
    ref.figure === 'return' || ref.figure === 'edge'
      ? { stage: ref.stageId, toStage: ref.toStageId }
      : ref.figure.startsWith('stage-') && { stage: ref.stageId };
  for (const [name, id] of Object.entries(needed || {})) {
    if (id === undefined || !stageIds.includes(id)) {
      throw new InputError(
        `The figure '${ref.figure}' needs '${name}', one of ${stageIds.join(
          ', ',
        )}${id === undefined ? '' : `; '${id}' is none of them`}`,
      );
    }
  }
}
