import { day, DAY } from '../__testUtils__/history';
import { stays } from '../__testUtils__/stays';
import { STREAM } from '../__testUtils__/stream';
import { FigureRef, StreamDefinition } from '../model';
import { evidence, told } from './__testUtils__/toldEvidence';

describe('evidence of what was done', () => {
  it('gives the items what they are called', () => {
    const item = stays('A', 'ready 8, dev 12, done 14', {
      title: 'Refunds',
      type: 'story',
    });
    expect(evidence({ figure: 'flow-time' }, [item]).counted).toStrictEqual([
      {
        itemKey: 'A',
        title: 'Refunds',
        type: 'story',
        value: 6 * DAY,
        from: day(8),
        to: day(14),
      },
    ]);
    const bare = stays('B', 'ready 8, dev 12, done 14');
    expect(evidence({ figure: 'velocity' }, [bare]).counted).toStrictEqual([
      { itemKey: 'B', from: day(8), to: day(14) },
    ]);
  });

  it('says of velocity and traceability what does not count as done, of durations what else has none', () => {
    const items = [
      stays('counted', 'dev 8, done 14', { traced: true }),
      stays('at once', 'done 12'),
      stays('gone', 'dev 8, abandoned 15'),
      stays('epic', 'dev 8, done 16', { container: true }),
    ];
    const leftOut = (figure: FigureRef['figure']) =>
      evidence({ figure }, items).leftOut.map(
        ({ itemKey, leftOut: reason, from, to }) =>
          `${itemKey} ${reason} ${(from! - day(0)) / DAY} ${
            (to! - day(0)) / DAY
          }`,
      );
    const notDone = ['gone abandoned 8 15', 'epic container 8 16'];
    expect(leftOut('velocity')).toEqual(notDone);
    expect(leftOut('traceability')).toEqual(notDone);
    expect(leftOut('flow-time')).toEqual([
      'at once direct-to-done 12 12',
      ...notDone,
    ]);
    expect(told({ figure: 'traceability' }, items, 1)).toEqual([
      'counted 1',
      'at once 0',
    ]);
    expect(told({ figure: 'velocity' }, items)).toEqual(['counted', 'at once']);
  });

  it('has no share of time for what took none', () => {
    const none = stays('A', 'dev 12, done 12');
    const some = stays('B', 'ready 11, dev 12, done 14');
    expect(told({ figure: 'activity-ratio' }, [none, some], 1)).toEqual([
      `B ${2 / 3}`,
    ]);
  });

  it('gives visitors of a stage their waiting and work there', () => {
    const item = stays('A', 'ready 8, dev 10, done 16', {
      blocked: [{ from: day(11), to: day(13) }],
    });
    const of = (figure: FigureRef['figure'], stageId = 'development') =>
      told({ figure, stageId }, [item]);
    expect(of('stage-lead-time')).toEqual(['A 6']);
    expect(of('stage-process-time')).toEqual(['A 4']);
    expect(of('stage-wait-time')).toEqual(['A 2']);
    expect(of('stage-lead-time', 'review')).toEqual([]);
    const early = stays('B', 'backlog 0, analysis 2, dev 8, done 12');
    const ofEarly = (stageId: string) =>
      told({ figure: 'stage-lead-time', stageId }, [early]);
    expect(ofEarly('backlog')).toEqual(['B 2']);
    expect(ofEarly('nowhere')).toEqual([]);
    expect(of('stage-complete-accurate', 'nowhere')).toEqual([]);
    expect(of('stage-complete-accurate', 'ready')).toEqual([
      'A '.concat(`${1 / DAY}`),
    ]);
  });

  it('counts against the whole what was charged to an active stage after the commitment', () => {
    const rolled = (steps: string) =>
      told({ figure: 'rolled-complete-accurate' }, [stays('A', steps)], 1);
    expect(rolled('dev 8, review 10, dev< 11, review 12, done 14')).toEqual([
      'A 0',
    ]);
    // Charged to analysis, which lies before the commitment.
    expect(rolled('dev 8, analysis< 10, dev 11, review 12, done 14')).toEqual([
      'A 1',
    ]);
    expect(rolled('dev 8, review 10, done 14')).toEqual(['A 1']);
    // It went back all the same.
    expect(
      told(
        { figure: 'first-time-right' },
        [stays('A', 'dev 8, analysis< 10, dev 11, review 12, done 14')],
        1,
      ),
    ).toEqual(['A 0']);
    // What one commits to may be active itself.
    expect(
      evidence(
        { figure: 'rolled-complete-accurate' },
        [stays('A', 'dev 8, review 10, dev< 11, review 12, done 14')],
        {},
        { ...STREAM, commitment: 'development' },
      ).counted.map(({ value }) => value),
    ).toEqual([0]);
  });

  it('counts the returns from one stage to another, until done', () => {
    const ref = {
      figure: 'return',
      stageId: 'review',
      toStageId: 'development',
    } as const;
    const returns = (steps: string) => told(ref, [stays('A', steps)], 1);
    expect(
      returns(
        'dev 8, review 9, dev< 10, review 11, dev< 12, review 13, done 14',
      ),
    ).toEqual(['A 2']);
    expect(returns('dev 8, review 9, ?Limbo 10, dev< 10.1, done 19')).toEqual([
      'A 1',
    ]);
    expect(returns('dev 8, review 9, dev~ 10, review 11, done 14')).toEqual([]);
    expect(returns('dev 8, test 9, dev< 10, review 11, done 14')).toEqual([]);
    expect(returns('dev 8, review 9, ready< 10, review 11, done 14')).toEqual(
      [],
    );
  });

  it('counts returns up to the instant at which the policy has the item done', () => {
    const item = stays(
      'A',
      'dev 8, review 9, done 12, review< 13, dev< 14, done 16',
    );
    const returns = (reopenPolicy: StreamDefinition['reopenPolicy']) =>
      evidence(
        { figure: 'return', stageId: 'review', toStageId: 'development' },
        [item],
        {},
        { ...STREAM, reopenPolicy },
      ).counted.map(({ itemKey, value, to }) => [itemKey, value, to]);
    expect(returns('last-done')).toEqual([['A', 1, day(16)]]);
    expect(returns('first-done')).toEqual([]);
  });

  it('leaves stays in done out of flow time where the policy counts active time alone', () => {
    const item = stays('A', 'dev 8, done 10, dev< 13, done 16');
    const flow = (reopenPolicy: StreamDefinition['reopenPolicy']) =>
      evidence(
        { figure: 'flow-time' },
        [item],
        {},
        {
          ...STREAM,
          reopenPolicy,
        },
      ).counted.map(({ value }) => value! / DAY);
    expect(flow('last-done')).toEqual([8]);
    expect(flow('cumulative-active')).toEqual([5]);
    expect(flow('first-done')).toEqual([2]);
  });

  it('multiplies the shares of committed active stages that have one', () => {
    const items = [
      stays('A', 'analysis 0, dev 8, review 10, dev< 11, review 12, done 14'),
      stays('B', 'analysis 0, dev 8, review 10, done 14'),
    ];
    expect(
      evidence({ figure: 'rolled-complete-accurate' }, items).formula,
    ).toBe(
      'Development 50.0 % × Review 100.0 % = 50.0 % (assumes independence)',
    );
  });

  it('counts returns of one way alone, in times and items', () => {
    const items = [
      stays('A', 'dev 8, review 9, dev< 10, review 11, dev< 12, done 14'),
      stays('B', 'dev 8, test 9, dev< 10, test 11, done 14'),
      stays('C', 'dev 8, review 9, ready< 10, review 11, done 14'),
    ];
    const way = (stageId: string, toStageId: string) =>
      evidence({ figure: 'return', stageId, toStageId }, items).result;
    const count = { kind: 'value', unit: 'count', method: 'count' };
    expect(way('review', 'development')).toEqual({ ...count, value: 2, n: 1 });
    expect(way('build-and-test', 'development')).toEqual({
      ...count,
      value: 1,
      n: 1,
    });
    expect(way('review', 'ready')).toEqual({ ...count, value: 1, n: 1 });
  });

  it('tells lead time, work and waiting of a stage apart', () => {
    const items = [
      stays('A', 'dev 8, done 14', {
        blocked: [{ from: day(9), to: day(10) }],
      }),
    ];
    const result = (figure: FigureRef['figure']) =>
      evidence({ figure, stageId: 'development' }, items).result;
    expect(result('stage-lead-time')).toMatchObject({ value: 6 * DAY });
    expect(result('stage-process-time')).toMatchObject({ value: 5 * DAY });
    expect(result('stage-wait-time')).toMatchObject({ value: DAY });
  });

  it('has no sums for a ratio of nothing', () => {
    expect(evidence({ figure: 'activity-ratio' }, []).formula).toBe(
      'Σ active 0.0 minutes ÷ (Σ active 0.0 minutes + Σ wait 0.0 minutes) = unknown (no-items)',
    );
  });
});
