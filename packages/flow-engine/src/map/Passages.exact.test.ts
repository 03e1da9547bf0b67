import { day, DAY } from '../__testUtils__/history';
import { stays } from '../__testUtils__/stays';
import { STREAM } from '../__testUtils__/stream';
import { StreamDefinition, Timeline } from '../model';
import { computeMap } from './computeMap';
import { optionsOf } from '../__testUtils__/optionsOf';

const OPTIONS = optionsOf(10, 20, 40);

const mapOf = (
  timelines: readonly Timeline[],
  stream: Partial<StreamDefinition> = {},
) => computeMap(timelines, { ...STREAM, ...stream }, OPTIONS);

/** Edges as `from>to count: first passes, returns, continuations`. */
const edges = (
  timelines: readonly Timeline[],
  stream: Partial<StreamDefinition> = {},
) =>
  mapOf(timelines, stream).edges.map(
    ({ fromStageId, toStageId, count, firstPass, returns, continuations }) =>
      `${fromStageId}>${toStageId} ${count}: ${firstPass}, ${returns}, ${continuations}`,
  );

/** Returns as `from>to items, count, mean days added, returns measured`. */
const returns = (
  timelines: readonly Timeline[],
  stream: Partial<StreamDefinition> = {},
) =>
  mapOf(timelines, stream).returns.map(
    ({ fromStageId, toStageId, items, count, addedTime }) =>
      `${fromStageId}>${toStageId} ${items}, ${count}, ${
        addedTime.kind === 'value' ? addedTime.value / DAY : addedTime.reason
      }, ${addedTime.n}`,
  );

describe('passages from stage to stage', () => {
  it('tell first passes, returns and continuations apart', () => {
    expect(
      edges([
        stays(
          'A',
          'backlog 0, dev 8, review 10, dev< 11, review 12, dev~ 13, review 14, done 16',
        ),
        stays('B', 'dev 8, review 9, done 12'),
      ]),
    ).toEqual([
      'backlog>development 1: 1, 0, 0',
      'development>review 4: 4, 0, 0',
      'review>development 2: 0, 1, 1',
      'review>released 2: 2, 0, 0',
    ]);
  });

  it('look past unknown stages, and do not lead from a stage to itself', () => {
    expect(
      edges([
        stays('A', 'dev 8, ? 9, dev 9.1, ?Limbo 10, review 10.1, done 18'),
      ]),
    ).toEqual(['development>review 1: 1, 0, 0', 'review>released 1: 1, 0, 0']);
  });

  it('begin at no stage and end where the policy has the item done', () => {
    const again = [stays('A', 'review 8, done 12, dev< 14, done 16')];
    expect(edges(again, { reopenPolicy: 'first-done' })).toEqual([
      'review>released 1: 1, 0, 0',
    ]);
    expect(edges(again)).toEqual([
      'development>released 1: 1, 0, 0',
      'review>released 1: 1, 0, 0',
      'released>development 1: 0, 1, 0',
    ]);
  });

  it('are those of each item by itself', () => {
    expect(
      edges([
        stays('A', 'ready 1, dev 2, review 3, test 4, done 12'),
        stays('B', 'ready 13, done 19'),
      ]),
    ).toEqual([
      'ready>development 1: 1, 0, 0',
      'ready>released 1: 1, 0, 0',
      'development>review 1: 1, 0, 0',
      'review>build-and-test 1: 1, 0, 0',
      'build-and-test>released 1: 1, 0, 0',
    ]);
  });
});

describe('returns', () => {
  it('add the time until the item left again the stage that sent it back', () => {
    // Back on day 11, out of review again on day 16.
    expect(
      returns([stays('A', 'dev 8, review 10, dev< 11, review 13, done 16')]),
    ).toEqual(['review>development 1, 1, 5, 1']);
    // Past review on day 14.
    expect(
      returns([stays('A', 'dev 8, review 10, dev< 11, test 14, done 16')]),
    ).toEqual(['review>development 1, 1, 3, 1']);
  });

  it('count items and times, of items that come later too', () => {
    expect(
      returns([
        stays('A', 'dev 8, review 10, done 12'),
        stays(
          'B',
          'dev 8, review 10, dev< 11, review 12, dev< 13, review 14, done 16',
        ),
        stays('C', 'dev 8, review 10, dev< 11, review 14, done 15'),
      ]),
      // B: 2 and 3 days; C: 4.
    ).toEqual(['review>development 2, 3, 3, 3']);
  });

  it('from done add the time until done again, however long that lasts', () => {
    // From 12 to 16, and from 18 to 19; done from 16 to 18 in between.
    expect(
      returns([
        stays('A', 'dev 8, done 10, dev< 12, done 16, dev< 18, done 19'),
      ]),
    ).toEqual(['released>development 1, 2, 2.5, 2']);
  });

  it('add nothing known where the item never came there again', () => {
    const stages = ['ready', 'development', 'released', 'review'].map(
      id => STREAM.stages.find(stage => stage.id === id)!,
    );
    const aside = [stays('A', 'ready 7, review 8, dev< 10, done 12')];
    expect(returns(aside, { stages })).toEqual([
      'review>development 1, 1, never-left, 1',
    ]);
    // In review again on day 14, by when it had long been done.
    const late = [
      stays('A', 'ready 7, review 8, dev< 10, done 12, review 14, done 16'),
    ];
    expect(returns(late, { stages, reopenPolicy: 'first-done' })).toEqual([
      'review>development 1, 1, 2, 1',
    ]);
    const open = [
      stays('A', 'ready 7, review 8, dev< 10, done 12, review 14', {
        state: 'done',
        firstDoneAt: day(12),
      }),
    ];
    expect(returns(open, { stages, reopenPolicy: 'first-done' })).toEqual([
      'review>development 1, 1, never-left, 1',
    ]);
  });
});
