import { DAY } from '../__testUtils__/history';
import { stays } from '../__testUtils__/stays';
import { STREAM } from '../__testUtils__/stream';
import { StreamDefinition, Timeline } from '../model';
import { computeEvidence } from './computeEvidence';
import { computeMap } from './computeMap';
import { optionsOf } from '../__testUtils__/optionsOf';
import { valueOf } from '../__testUtils__/valueOf';

const OPTIONS = optionsOf(10, 20, 40);

const mapOf = (
  timelines: readonly Timeline[],
  reopenPolicy: StreamDefinition['reopenPolicy'] = 'last-done',
) => computeMap(timelines, { ...STREAM, reopenPolicy }, OPTIONS);

describe('the way of an item to done', () => {
  it('stands on its own steps before the start, and on the commitment where it goes back before it', () => {
    const map = mapOf([
      stays(
        'A',
        'backlog 0, analysis 2, ready 5, dev 8, backlog< 9, dev 11, done 14',
      ),
    ]);
    expect(
      map.ladder.steps.flatMap(({ stageId, waitMs, workMs }) =>
        waitMs + workMs > 0
          ? [`${stageId} ${waitMs / DAY} ${workMs / DAY}`]
          : [],
      ),
    ).toEqual(['backlog 2 0', 'analysis 0 3', 'ready 5 0', 'development 0 4']);
    // From the start, day 5, to day 14.
    expect(valueOf(map.meanFlowTime)).toBe(9 * DAY);
    const [backlog, analysis] = map.stages;
    expect([backlog.visits, backlog.items]).toEqual([2, 1]);
    expect(valueOf(backlog.leadTime)).toBe(4 * DAY);
    expect(valueOf(analysis.processTime)).toBe(3 * DAY);
  });

  it('has no flow while done where the policy counts active time alone', () => {
    const again = [stays('A', 'dev 8, done 10, dev< 13, done 16')];
    const flow = (policy: StreamDefinition['reopenPolicy']) => {
      const { meanFlowTime, waitTime, processTime } = mapOf(again, policy);
      return [meanFlowTime, waitTime, processTime].map(
        f => Number(valueOf(f)) / DAY,
      );
    };
    expect(flow('last-done')).toEqual([8, 3, 5]);
    expect(flow('cumulative-active')).toEqual([5, 0, 5]);
    expect(flow('first-done')).toEqual([2, 0, 2]);
  });

  it('ends where the policy has it done, and so do its returns', () => {
    const again = [stays('A', 'dev 8, done 12, dev< 13, done 16')];
    const of = (policy: StreamDefinition['reopenPolicy']) => {
      const { firstTimeRight, stages } = mapOf(again, policy);
      const development = stages.find(s => s.stageId === 'development')!;
      return [valueOf(firstTimeRight), development.visits];
    };
    expect(of('first-done')).toEqual([1, 1]);
    expect(of('last-done')).toEqual([0, 2]);
  });

  it('charges a return to the first active stage that it comes to', () => {
    const map = mapOf([
      stays('A', 'dev 8, review 10, ready< 11, dev 12, review 14, done 16'),
    ]);
    const complete = Object.fromEntries(
      map.stages.map(s => [s.stageId, valueOf(s.percentCompleteAccurate)]),
    );
    expect(complete).toMatchObject({
      ready: 'wait-stage',
      development: 0,
      review: 1,
      'build-and-test': 'zero-denominator',
    });
    expect(valueOf(map.firstTimeRight)).toBe(0);
    expect(
      computeEvidence(
        { figure: 'stage-complete-accurate', stageId: 'ready' },
        [stays('A', 'dev 8, review 10, ready< 11, done 16')],
        STREAM,
        OPTIONS,
      ).counted.map(({ value }) => value),
    ).toEqual([1]);
  });

  it('leaves a stage forward only to a later one', () => {
    const of = (steps: string) =>
      valueOf(
        mapOf([stays('A', steps)]).stages.find(s => s.stageId === 'review')!
          .percentCompleteAccurate,
      );
    expect(of('dev 8, review 10, dev< 12, done 16')).toBe('zero-denominator');
    expect(of('review 8, ? 9, review 9.1, dev< 10, done 19')).toBe(
      'zero-denominator',
    );
    expect(of('review 8, test 9, done 12')).toBe(1);
    expect(
      computeEvidence(
        { figure: 'stage-complete-accurate', stageId: 'backlog' },
        [stays('A', 'backlog 0, dev 8, done 12')],
        STREAM,
        OPTIONS,
      ).counted.map(({ value }) => value),
    ).toEqual([1]);
  });

  it('tells the quantiles of a stage by its visitors', () => {
    const lasting = [1, 2, 3, 4, 7].map((days, i) =>
      stays(`I${i}`, `ready 8, dev 9, done ${9 + days}`),
    );
    const stage = mapOf(lasting).stages.find(s => s.stageId === 'development')!;
    expect(stage.items).toBe(5);
    expect(stage.leadTimeQuantiles.p50).toEqual({
      kind: 'value',
      value: 3 * DAY,
      unit: 'ms',
      n: 5,
      method: 'quantile R-7',
    });
  });
});

describe('hand-offs', () => {
  const handoffs = (
    steps: string,
    policy: StreamDefinition['reopenPolicy'] = 'last-done',
    before: readonly Timeline[] = [],
  ) =>
    mapOf([...before, stays('Z', steps)], policy).stages.flatMap(s =>
      s.handoffs === 0 ? [] : [`${s.stageId} ${s.handoffs}`],
    );

  it('are entries to a stage by another team than the one before', () => {
    expect(
      handoffs(
        'ready@red 8, dev@blue 10, review@blue 12, test@red 14, done 16',
      ),
    ).toEqual(['development 1', 'build-and-test 1']);
    expect(
      handoffs('analysis@red 0, backlog<@blue 2, dev@red 8, done 12'),
    ).toEqual(['backlog 1', 'development 1']);
  });

  it('look past stays of no known team', () => {
    expect(handoffs('dev@red 8, review 10, test@red 12, done 14')).toEqual([]);
    expect(handoffs('dev@red 8, review 10, test@blue 12, done 14')).toEqual([
      'build-and-test 1',
    ]);
    expect(handoffs('ready 8, dev@red 10, done 14')).toEqual([]);
  });

  it('are not told of an unknown stage, but its team counts', () => {
    expect(
      handoffs('dev@red 8, ?Limbo@blue 10, dev@blue 10.2, done 19'),
    ).toEqual([]);
    expect(
      handoffs('dev@red 8, ?Limbo@blue 10, dev@red 10.2, done 19'),
    ).toEqual(['development 1']);
  });

  it('end where the policy has the item done', () => {
    const again = 'dev@red 8, done@blue 12, dev<@red 14, done 16';
    expect(handoffs(again)).toEqual(['development 1', 'released 1']);
    expect(handoffs(again, 'first-done')).toEqual(['released 1']);
  });

  it('are those of each item by itself', () => {
    const longer = stays('A', 'dev@red 1, review@blue 2, test@red 3, done 12');
    expect(
      handoffs('ready@blue 11, dev@blue 12, done 19', 'last-done', [longer]),
    ).toEqual(['review 1', 'build-and-test 1']);
  });
});
