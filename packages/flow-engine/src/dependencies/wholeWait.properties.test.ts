import fc from 'fast-check';
import { ItemHistory, StreamDefinition, Timeline } from '../model';
import { composeTimelines } from '../timeline';
import { arbitraryHistories } from '../__testUtils__/arbitraryHistory';
import { day, DAY } from '../__testUtils__/history';
import { STREAM } from '../__testUtils__/stream';
import { dependencyDelays } from './dependencyDelays';
import { WaitCause } from './WaitCause';
import { optionsOf } from '../__testUtils__/optionsOf';

const MINUTE = 60_000;
const MINUTES_A_DAY = DAY / MINUTE;
const OWN = new Set(['shop', 'shop/cart']);
const PARTIES = ['shop', 'shop/cart', 'risk', 'platform', 'group:board'];

const options = optionsOf(0, 90);

/** Causes from any minute to any other: of an item, by a party or one of its two entities, perhaps for another item. */
const arbitraryCauses = fc.array(
  fc.record({
    item: fc.integer({ min: 0, max: 2 }),
    party: fc.constantFrom(...PARTIES),
    entity: fc.constantFrom(undefined, 'one', 'two'),
    from: fc.integer({ min: 0, max: 50 * MINUTES_A_DAY }),
    length: fc.integer({ min: 0, max: 20 * MINUTES_A_DAY }),
    open: fc.boolean(),
    other: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }),
  }),
  { maxLength: 14 },
);

type Drawn = typeof arbitraryCauses extends fc.Arbitrary<infer T> ? T : never;

function causesOf(drawn: Drawn): Map<string, WaitCause[]> {
  const causes = new Map<string, WaitCause[]>();
  for (const { item, party, entity, from, length, open, other } of drawn) {
    const key = `I${item}`;
    causes.set(key, [
      ...(causes.get(key) ?? []),
      {
        party,
        ...(entity && { entity: `${party}:${entity}` }),
        evidence: 'blocked-by',
        from: day(0) + from * MINUTE,
        to: open ? null : day(0) + (from + length) * MINUTE,
        ...(other !== undefined && { itemKey: `I${other}` }),
      },
    ]);
  }
  return causes;
}

/**
 * The same by going minute by minute through each item's life: whether it
 * waits then, and among whom the minute divides.
 */
function sweep(
  timelines: readonly Timeline[],
  causes: ReadonlyMap<string, readonly WaitCause[]>,
  stream: StreamDefinition,
) {
  const modes = new Map(stream.stages.map(stage => [stage.id, stage.mode]));
  const sums = new Map<string, number>();
  let total = 0;
  let autonomous = 0;
  for (const timeline of timelines) {
    const { startedAt, endedAt, visits, blocked, itemKey } = timeline;
    let others = false;
    for (let minute = startedAt!; minute < endedAt!; minute += MINUTE) {
      const visit = visits.find(
        ({ from, to }) => from <= minute && (to === null || minute < to),
      )!;
      const mode =
        visit.stageId === null ? undefined : modes.get(visit.stageId);
      const isBlocked = blocked.some(
        ({ from, to }) => from <= minute && (to === null || minute < to),
      );
      if (mode === undefined || (mode === 'active' && !isBlocked)) continue;
      total += 1;
      const parties = new Set(
        (causes.get(itemKey) ?? [])
          .filter(({ from, to }) => from <= minute && (to ?? Infinity) > minute)
          .map(({ party }) => party),
      );
      others ||= [...parties].some(party => !OWN.has(party));
      if (parties.size === 0) parties.add('nobody');
      for (const party of parties) {
        sums.set(party, (sums.get(party) ?? 0) + 1 / parties.size);
      }
    }
    if (!others) autonomous++;
  }
  return { sums, total, autonomous };
}

const doneIn = (histories: readonly ItemHistory[]) =>
  histories
    .flatMap(history => composeTimelines(history, STREAM))
    .filter(
      ({ state, endedAt, container, startedAt }) =>
        state === 'done' && !container && startedAt !== null && endedAt! >= 0,
    );

describe('the delays of all edges', () => {
  it('add up over random histories to the waiting on others, with self and unexplained to all waiting, as a brute-force sweep of every minute has it', () => {
    fc.assert(
      fc.property(
        arbitraryHistories(3),
        arbitraryCauses,
        (histories, drawn) => {
          const causes = causesOf(drawn);
          const timelines = doneIn(histories);
          const answer = dependencyDelays(
            timelines,
            { causes, workedOn: new Map() },
            OWN,
            STREAM,
            options,
          );
          const sum = answer.edges.reduce((ms, { delayMs }) => ms + delayMs, 0);
          expect(sum + answer.selfMs + answer.unexplainedMs).toBeCloseTo(
            answer.totalWaitMs,
            3,
          );
          // Items left out for unknown time are no part of the answer.
          fc.pre(answer.items === timelines.length);
          const { sums, total, autonomous } = sweep(timelines, causes, STREAM);
          expect(answer.totalWaitMs / MINUTE).toBeCloseTo(total, 3);
          // Of no items the share is unknown.
          expect(answer.autonomy).toMatchObject(
            answer.items > 0
              ? { value: autonomous / answer.items }
              : { kind: 'unknown' },
          );
          const self = (sums.get('shop') ?? 0) + (sums.get('shop/cart') ?? 0);
          expect(answer.selfMs / MINUTE).toBeCloseTo(self, 3);
          for (const party of ['risk', 'platform', 'group:board']) {
            const edge = answer.edges.find(one => one.party === party);
            expect((edge?.delayMs ?? 0) / MINUTE).toBeCloseTo(
              sums.get(party) ?? 0,
              3,
            );
          }
          for (const edge of answer.edges) {
            const ofEntities = edge.entities.reduce(
              (ms, { delayMs }) => ms + delayMs,
              0,
            );
            expect(ofEntities).toBeLessThanOrEqual(edge.delayMs + 1e-3);
            expect(edge.workMs + edge.queueMs).toBeCloseTo(edge.delayMs, 3);
            expect(edge.aloneMs).toBeLessThanOrEqual(edge.delayMs + 1e-3);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('count no item twice in nested or crossing streams, whoever looks: a group around a party turns its edge into self and leaves the others', () => {
    fc.assert(
      fc.property(
        arbitraryHistories(5),
        arbitraryCauses,
        (histories, drawn) => {
          const timelines = doneIn(histories);
          const look = (group: readonly string[]) =>
            dependencyDelays(
              // Given twice, as by a stream and one that it is nested in.
              [...timelines, ...timelines],
              { causes: causesOf(drawn), workedOn: new Map() },
              new Set(group),
              STREAM,
              options,
            );
          const narrow = look(['shop']);
          const wide = look(['shop', 'risk']);
          const risk = narrow.edges.find(({ party }) => party === 'risk');
          expect(wide.selfMs).toBeCloseTo(
            narrow.selfMs + (risk?.delayMs ?? 0),
            3,
          );
          expect(wide.totalWaitMs).toBe(narrow.totalWaitMs);
          expect(wide.items).toBe(narrow.items);
          expect(
            wide.edges.map(({ party, delayMs, items }) => [
              party,
              delayMs,
              items,
            ]),
          ).toEqual(
            narrow.edges
              .filter(({ party }) => party !== 'risk')
              .map(({ party, delayMs, items }) => [party, delayMs, items]),
          );
        },
      ),
      { numRuns: 150 },
    );
  });
});
