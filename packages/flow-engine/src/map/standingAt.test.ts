import { day } from '../__testUtils__/history';
import { stays } from '../__testUtils__/stays';
import { STREAM } from '../__testUtils__/stream';
import { Timeline } from '../model';
import { rankItems } from './Ranked';
import { stageTable } from './StageTable';
import { addStanding, createStanding, inFlowAt } from './standingAt';

const TABLE = stageTable(STREAM);
const at = day(10);

/** By stage: how many stand there, how many of them blocked, and since which day the oldest. */
function standing(...timelines: Timeline[]) {
  const found = createStanding(at, TABLE);
  for (const item of rankItems(timelines, TABLE)) addStanding(found, item);
  return TABLE.stages.flatMap(({ id }, s) =>
    found.items[s] > 0
      ? [
          `${id} ${found.items[s]} ${found.blocked[s]} ${
            (found.oldestSince[s] - day(0)) / (day(1) - day(0))
          }`,
        ]
      : [],
  );
}

describe('what stands at an instant', () => {
  it('has entered by then and not left', () => {
    expect(standing(stays('A', 'ready 4, dev 10, review 12'))).toEqual([
      'development 1 0 10',
    ]);
    expect(standing(stays('A', 'ready 4, dev 10.5'))).toEqual(['ready 1 0 4']);
    expect(standing(stays('A', 'ready 10.5, dev 11'))).toEqual([]);
    expect(standing(stays('A', 'ready 4, done 10'))).toEqual([]);
    expect(standing(stays('A', 'ready 4, abandoned 9'))).toEqual([]);
    expect(standing(stays('A', 'ready 4, abandoned 11'))).toEqual([
      'ready 1 0 4',
    ]);
  });

  it('is not in a stage while its status is unmapped', () => {
    expect(standing(stays('A', 'ready 4, ?Limbo 8, dev 12'))).toEqual([]);
  });

  it('is counted in each stage, with the entry of the longest-standing', () => {
    expect(
      standing(
        stays('A', 'dev 7'),
        stays('B', 'dev 3, wait 12'),
        stays('C', 'dev 5'),
        stays('D', 'dev 0, ready< 9'),
      ),
    ).toEqual(['ready 1 0 9', 'development 3 0 3']);
  });

  it('has the instant itself for the oldest where nothing stands', () => {
    expect([...createStanding(at, TABLE).oldestSince]).toEqual(
      TABLE.stages.map(() => at),
    );
  });

  it('is blocked from the beginning of a blockage until before its end', () => {
    const blocked = (...spans: [number, number | null][]) =>
      standing(
        stays('A', 'dev 0', {
          blocked: spans.map(([from, to]) => ({
            from: day(from),
            to: to === null ? null : day(to),
          })),
        }),
      );
    expect(blocked([10, 11])).toEqual(['development 1 1 0']);
    expect(blocked([9, 10])).toEqual(['development 1 0 0']);
    expect(blocked([10.5, 12])).toEqual(['development 1 0 0']);
    expect(blocked([1, 2], [3, null])).toEqual(['development 1 1 0']);
    expect(blocked([1, 2], [9, 11], [12, 13])).toEqual(['development 1 1 0']);
  });

  it('is blocked by its own blockages alone', () => {
    const whole = [{ from: day(0), to: null }];
    expect(
      standing(
        stays('A', 'ready 0', { blocked: whole }),
        stays('B', 'dev 0'),
        stays('C', 'review 0', { blocked: whole }),
      ),
    ).toEqual(['ready 1 1 0', 'development 1 0 0', 'review 1 1 0']);
  });
});

describe('an item in flow at an instant', () => {
  it('has started by then, and not ended', () => {
    const inFlow = (steps: string) => inFlowAt(stays('A', steps), at);
    expect(inFlow('backlog 0')).toBe(false);
    expect(inFlow('backlog 0, ready 10')).toBe(true);
    expect(inFlow('backlog 0, ready 11')).toBe(false);
    expect(inFlow('ready 0, done 10')).toBe(false);
    expect(inFlow('ready 0, done 11')).toBe(true);
    expect(inFlow('ready 0, abandoned 9')).toBe(false);
  });
});
