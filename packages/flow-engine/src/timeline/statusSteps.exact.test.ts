import { fact } from '../__testUtils__/history';
import { STREAM } from '../__testUtils__/stream';
import { Activity } from '../model';
import { statusSteps } from './statusSteps';
import { stageOf } from './__testUtils__/stageOf';

describe('statusSteps', () => {
  const steps = (...own: Activity[]) =>
    statusSteps(own, STREAM).map(
      ({ kind, stage, status }) =>
        `${kind} ${stage?.id ?? '-'} ${status ?? '-'}`,
    );
  const own = (verb: string, attributes = {}) =>
    fact(1, `work-item ${verb}`, 'A', attributes);

  it('begins in what creation says, else what the first move left, else the intake', () => {
    expect(steps(own('created', { status: 'Ready', to: 'Review' }))).toEqual([
      'status ready Ready',
    ]);
    expect(steps(own('created', { to: 'Review' }))).toEqual([
      'status review Review',
    ]);
    expect(
      steps(
        own('created', { status: '' }),
        own('moved', { from: 'Doing', to: 'Done' }),
        own('moved', { from: 'Ready', to: 'Limbo' }),
      ),
    ).toEqual([
      'status development Doing',
      'status released Done',
      'status - Limbo',
    ]);
    expect(steps(own('created', { status: 7 }))).toEqual(['status backlog -']);
    expect(steps(own('moved'))).toEqual(['status - -']);
  });

  it('falls back on the first stage where none is of class intake', () => {
    const stages = [stageOf('build'), stageOf('done', { mode: 'done' })];
    const at = (verb: string) =>
      statusSteps([own(verb)], { ...STREAM, stages })[0].stage?.id;
    expect([at('created'), at('reopened'), at('closed')]).toEqual([
      'build',
      'build',
      'done',
    ]);
    expect(
      statusSteps([own('closed')], { ...STREAM, stages: [stageOf('build')] })[0]
        .stage,
    ).toBeUndefined();
  });

  it('ends by closing, whatever a status that is not done says', () => {
    expect(steps(own('closed'))).toEqual(['status released -']);
    expect(steps(own('closed', { status: 'Resolved' }))).toEqual([
      'status released Resolved',
    ]);
    expect(steps(own('closed', { status: 'In progress' }))).toEqual([
      'status released -',
    ]);
    expect(
      steps(own('closed', { status: 'Wontfix', category: 'done' })),
    ).toEqual(['status released Wontfix']);
    expect(steps(own('closed', { resolution: 'abandoned' }))).toEqual([
      'abandoned released -',
    ]);
    expect(steps(own('closed', { resolution: 'duplicate' }))).toEqual([
      'abandoned released -',
    ]);
    expect(steps(own('closed', { resolution: 'fixed' }))).toEqual([
      'status released -',
    ]);
  });

  it('reopens into a status or the intake, is removed, and passes over the rest', () => {
    expect(
      steps(
        own('reopened', { status: 'Doing', to: 'Ready' }),
        own('reopened', { to: 'Ready' }),
        own('reopened'),
        own('typed', { to: 'Done' }),
        own('removed'),
        own('moved', { to: 'Tinkering', category: 'in-progress' }),
      ),
    ).toEqual([
      'status development Doing',
      'status ready Ready',
      'status backlog -',
      'removed - -',
      'status development Tinkering',
    ]);
  });
});
