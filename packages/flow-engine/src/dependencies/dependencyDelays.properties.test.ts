import fc from 'fast-check';
import { day, DAY } from '../__testUtils__/history';
import { statusItem } from '../__testUtils__/statusItem';
import { STREAM } from '../__testUtils__/stream';
import { dependencyDelays } from './dependencyDelays';
import { cause, NOTHING, options, OWN } from './__testUtils__/causeOf';

describe('dependencyDelays', () => {
  it('agrees with a sweep of every half day', () => {
    const halves = fc.integer({ min: 0, max: 24 });
    const arbitraryCause = fc.record({
      party: fc.constantFrom('us', 'risk', 'platform', 'api'),
      from: halves,
      length: fc.integer({ min: 0, max: 12 }),
      open: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(arbitraryCause, { maxLength: 6 }),
        fc.array(fc.integer({ min: 1, max: 6 }), {
          minLength: 3,
          maxLength: 3,
        }),
        (given, lengths) => {
          const [ready, dev, wait] = lengths;
          const ends = [ready, ready + dev, ready + dev + wait].map(n => n / 2);
          const swept = statusItem(
            'A',
            `ready 0, dev ${ends[0]}, wait ${ends[1]}, done ${ends[2]}`,
          );
          const causes = given.map(({ party, from, length, open }) =>
            cause(party, from / 2, open ? null : (from + length) / 2),
          );
          const answer = dependencyDelays(
            [swept],
            { ...NOTHING, causes: new Map([['A', causes]]) },
            OWN,
            STREAM,
            options,
          );
          const expected = new Map<string, number>();
          let total = 0;
          for (let half = 0; half < 2 * ends[2]; half++) {
            const on = half / 2;
            if (on >= ends[0] && on < ends[1]) continue;
            const parties = new Set(
              causes
                .filter(c => c.from <= day(on) && (c.to ?? Infinity) > day(on))
                .map(c => c.party),
            );
            if (parties.size === 0) parties.add('nobody');
            for (const party of parties) {
              expected.set(
                party,
                (expected.get(party) ?? 0) + DAY / 2 / parties.size,
              );
            }
            total += DAY / 2;
          }
          const found = new Map(
            answer.edges.map(edge => [edge.party, edge.delayMs]),
          );
          found.set('us', answer.selfMs);
          found.set('nobody', answer.unexplainedMs);
          for (const party of ['us', 'risk', 'platform', 'api', 'nobody']) {
            expect(found.get(party) ?? 0).toBeCloseTo(
              expected.get(party) ?? 0,
              3,
            );
          }
          expect(answer.totalWaitMs).toBe(total);
        },
      ),
    );
  });
});
