import { EvidenceAnswer } from '@value-stream/backstage-plugin-value-stream-common';
import {
  computeEvidence,
  EvidenceItem,
  FigureRef,
} from '@value-stream/flow-engine';
import { InputError } from '@backstage/errors';
import { findScope } from './findScope';
import { isoInstant, isoWindow } from './isoInstant';
import { loadItems } from './loadItems';
import { MapQuery } from './MapQuery';
import { QueryContext } from './QueryContext';
import { readableObjects } from './readableObjects';

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
  const evidence = computeEvidence(ref, items.timelines, items.stream, {
    window,
    clock,
    basis,
    asOf,
  });
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
    items: await describeItems(context, shown, page.offset),
  };
}

/** By contribution, then the latest, then by key, so that pages do not shift. */
function greatestFirst(a: EvidenceItem, b: EvidenceItem): number {
  return (
    (b.value ?? -1) - (a.value ?? -1) ||
    (b.to ?? Infinity) - (a.to ?? Infinity) ||
    (a.itemKey < b.itemKey ? -1 : 1)
  );
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

function countReasons(
  leftOut: readonly EvidenceItem[],
): EvidenceAnswer['leftOut'] {
  const counts = new Map<NonNullable<EvidenceItem['leftOut']>, number>();
  for (const { leftOut: reason } of leftOut) {
    if (reason) {
      counts.set(reason, (counts.get(reason) ?? 0) + 1);
    }
  }
  return [...counts.entries()].map(([reason, n]) => ({ reason, n }));
}

async function describeItems(
  context: QueryContext,
  items: readonly EvidenceItem[],
  offset: number,
): Promise<EvidenceAnswer['items']> {
  const keys = items.map(({ itemKey }) => itemKey);
  const readable = await readableObjects(context, keys);
  const urls = new Map<string, string>(
    (
      await context.database('object').whereIn('key', keys).select('key', 'url')
    ).map((row: { key: string; url: string }) => [row.key, row.url]),
  );
  return items.map((item, index) => {
    const shared = {
      ...(item.value !== undefined && { value: item.value }),
      ...(item.from !== null && { from: isoInstant(item.from) }),
      ...(item.to !== null && { to: isoInstant(item.to) }),
      ...(item.leftOut && { leftOut: item.leftOut }),
    };
    return readable.has(item.itemKey)
      ? {
          key: item.itemKey,
          title: item.title,
          type: item.type,
          url: urls.get(item.itemKey) ?? undefined,
          ...shared,
        }
      : {
          key: `restricted-${offset + index + 1}`,
          restricted: true,
          ...shared,
        };
  });
}
