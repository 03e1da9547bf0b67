import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import {
  createCalendar,
  elapsedMs,
  stageTimes,
  workItemAges,
} from '@value-stream/flow-engine';
import { askFlow } from './askFlow';
import { isoInstant } from './isoInstant';
import { MapQuery } from './MapQuery';
import { QueryContext } from './QueryContext';
import { readableObjects } from './readableObjects';

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
  );
  const { clock, asOf } = options;
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
  const blockers = timelines
    .filter(({ itemKey }) => inFlow.has(itemKey))
    .flatMap(({ itemKey, title, blocked }) => {
      const span = blocked.find(
        ({ from, to }) => from <= asOf && (to === null || to > asOf),
      );
      return span && readable.has(itemKey)
        ? [
            {
              itemKey,
              title,
              since: isoInstant(span.from),
              ms: elapsedMs({ from: span.from, to: asOf }, clock, calendar),
            },
          ]
        : [];
    })
    .sort((a, b) => b.ms - a.ms || (a.itemKey < b.itemKey ? -1 : 1));
  const isBlocked = new Set(blockers.map(({ itemKey }) => itemKey));
  const types = new Map(timelines.map(t => [t.itemKey, t.type]));
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
        type: types.get(age.itemKey),
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
