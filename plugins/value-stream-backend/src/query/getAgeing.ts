import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import {
  createCalendar,
  elapsedMs,
  stageTimes,
  workItemAges,
} from '@value-stream/flow-engine';
import { askFlow } from './askFlow';
import { isoInstant } from './isoInstant';
import { loadBlockReasons } from './loadBlockReasons';
import { MapQuery } from './MapQuery';
import { QueryContext } from './QueryContext';
import { readableObjects } from './readableObjects';
import { timelinesByKey } from './timelinesByKey';

const MOST_ITEMS = 500;

/**
 * What is in flow now, the oldest first, against how long items done in the
 * window stood in each stage; and what is blocked. Items that the reader may
 * not read are counted, not listed.
 *
 * @throws NotFoundError, InputError
 */
export async function getAgeing(
  context: QueryContext,
  entityRef: string,
  query: MapQuery,
): Promise<ApiSchemas['AgeingAnswer']> {
  const { stream, timelines, options, asked } = await askFlow(
    context,
    entityRef,
    query,
    { earlierToo: true },
  );
  const { clock, asOf, window } = options;
  const times = stageTimes(timelines, stream, options);
  const stages = stream.stages.map(({ id, name, mode }, order) => ({
    stageId: id,
    name,
    mode,
    leadTimeQuantiles: times[order],
  }));
  const limits = new Map(
    stages.map(({ stageId, leadTimeQuantiles: { p85 } }) => [
      stageId,
      p85.kind === 'value' ? p85.value : Infinity,
    ]),
  );
  const ages = workItemAges(timelines, stream, clock, asOf);
  const past = ages.filter(
    ({ stageId, stageAgeMs }) =>
      stageId !== null && stageAgeMs > (limits.get(stageId) ?? Infinity),
  );
  const isPast = new Set(past);
  const readable = await readableObjects(
    context,
    ages.map(({ itemKey }) => itemKey),
  );
  const calendar = createCalendar(stream.calendar);
  const inFlow = new Set(ages.map(({ itemKey }) => itemKey));
  const blocked = timelines.flatMap(timeline => {
    const span =
      inFlow.has(timeline.itemKey) &&
      timeline.blocked.find(
        ({ from, to }) => from <= asOf && (to === null || to > asOf),
      );
    return span && readable.has(timeline.itemKey) ? [{ timeline, span }] : [];
  });
  const reasons = await loadBlockReasons(
    context.database,
    blocked.map(({ timeline }) => timeline.itemKey),
  );
  const readableCauses = await readableObjects(
    context,
    [...reasons.values()].flatMap(({ blockedBy }) => blockedBy),
  );
  const lost = (from: number, to: number) =>
    elapsedMs({ from, to }, clock, calendar);
  const blockers = blocked
    .map(({ timeline: { itemKey, title, blocked: spans }, span }) => {
      const { blockedBy = [], note } = reasons.get(itemKey) ?? {};
      const by = blockedBy.find(key => readableCauses.has(key));
      return {
        itemKey,
        title,
        since: isoInstant(span.from),
        ms: lost(span.from, asOf),
        // All its stretches, as far as they lie in the window.
        lostMs: spans
          .map(({ from, to }) =>
            lost(
              Math.max(from, window.from),
              Math.min(to ?? asOf, asOf, window.to),
            ),
          )
          .reduce((sum, ms) => sum + Math.max(0, ms), 0),
        reason: blockedBy.length > 0 ? ('item' as const) : ('flag' as const),
        ...(by !== undefined && { blockedBy: by }),
        ...(note !== undefined && { note }),
      };
    })
    .sort((x, y) => y.ms - x.ms || (x.itemKey < y.itemKey ? -1 : 1));
  const isBlocked = new Set(blockers.map(({ itemKey }) => itemKey));
  const items = timelinesByKey(timelines);
  const standing = new Map<string, number>();
  for (const { stageId } of ages) {
    if (stageId !== null) {
      standing.set(stageId, (standing.get(stageId) ?? 0) + 1);
    }
  }
  return {
    asked,
    stages: stages.map(({ stageId, name, mode, leadTimeQuantiles }) => ({
      stageId,
      name,
      mode,
      quantiles: leadTimeQuantiles,
      inProgress: standing.get(stageId) ?? 0,
    })),
    items: ages
      .filter(({ itemKey }) => readable.has(itemKey))
      .slice(0, MOST_ITEMS)
      .map(age => ({
        itemKey: age.itemKey,
        title: age.title,
        type: items.get(age.itemKey)?.type,
        stageId: age.stageId ?? undefined,
        ageMs: age.ageMs,
        stageAgeMs: age.stageAgeMs,
        pastExpectation: isPast.has(age),
        blocked: isBlocked.has(age.itemKey),
      })),
    total: ages.length,
    pastExpectation: past.length,
    blockers,
  };
}
