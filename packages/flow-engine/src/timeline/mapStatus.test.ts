import { Stage } from '../model';
import { DEFAULT_STAGES } from '../stages';
import { mapStatus } from './mapStatus';

const of = (status: string, category?: string) =>
  mapStatus(status, category, DEFAULT_STAGES)?.id;

describe('mapStatus', () => {
  it('maps by exact name without case or outer space', () => {
    expect(of(' In Progress ')).toBe('development');
    expect(of('DONE')).toBe('released');
    expect(of('Waiting for deployment')).toBe('waiting-for-deployment');
  });

  it('then by pattern, earlier stages first', () => {
    expect(of('Design review')).toBe('analysis');
    expect(of('Pending approval')).toBe('waiting-for-approval');
  });

  it('takes a name that waits for a wait before the category applies', () => {
    expect(of('Waiting for QA', 'in-progress')).toBe('waiting-for-review');
    expect(of('On hold', 'in-progress')).toBe('waiting-for-review');
    expect(of('Awaiting testing', 'in-progress')).toBe('waiting-for-review');
    expect(of('Hold', 'to-do')).toBe('backlog');
  });

  it('then by category, and else not at all', () => {
    expect(of('Tinkering', 'in-progress')).toBe('development');
    expect(of('Wontfix', 'done')).toBe('released');
    expect(of('Tinkering')).toBeUndefined();
    expect(of('Awaiting the stars')).toBeUndefined();
  });

  it('puts a wait before the stage that it waits for', () => {
    const stages: Stage[] = [
      {
        id: 'todo',
        name: 'To do',
        mode: 'wait',
        class: 'intake',
        authority: 'status',
      },
      {
        id: 'dev',
        name: 'Dev',
        mode: 'active',
        class: 'build',
        authority: 'status',
        categories: ['in-progress'],
      },
      {
        id: 'queue',
        name: 'Queue',
        mode: 'wait',
        class: 'await-release',
        authority: 'status',
      },
      {
        id: 'qa',
        name: 'QA',
        mode: 'active',
        class: 'verify',
        authority: 'status',
      },
      {
        id: 'done',
        name: 'Done',
        mode: 'done',
        class: 'done',
        authority: 'status',
      },
    ];
    expect(mapStatus('Waiting for QA', 'in-progress', stages)?.id).toBe(
      'queue',
    );
    expect(mapStatus('Ready for dev', undefined, stages)?.id).toBe('todo');
    expect(mapStatus('qa', undefined, stages)?.id).toBe('qa');
  });

  it('does not swallow a pattern that is no regular expression', () => {
    expect(() =>
      mapStatus('x', undefined, [
        { ...DEFAULT_STAGES[0], statusPatterns: ['('] },
      ]),
    ).toThrow(SyntaxError);
  });

  const stage = (id: string, more: Partial<Stage> = {}): Stage => ({
    id,
    name: id,
    mode: 'active',
    class: 'build',
    authority: 'status',
    ...more,
  });

  it('takes the first stage that claims a name, a pattern or a category, whatever its case and outer space', () => {
    const stages = [
      stage('first', {
        statuses: [' In QA '],
        statusPatterns: ['^UAT'],
        categories: [' Testing '],
      }),
      stage('second', {
        statuses: ['in qa', 'Signed off'],
        statusPatterns: ['uat'],
        categories: ['testing'],
      }),
    ];
    const found = (status: string, category?: string) =>
      mapStatus(status, category, stages)?.id;
    expect(found('in qa')).toBe('first');
    expect(found('Signed Off')).toBe('second');
    expect(found('uat running')).toBe('first');
    expect(found('Preparing UAT')).toBe('second');
    expect(found('Anything', 'TESTING ')).toBe('first');
    expect(found('Second')).toBe('second');
  });

  it('answers the same of a status in each of its categories', () => {
    const stages = [
      stage('todo', { categories: ['to-do'] }),
      stage('doing', { categories: ['in-progress'] }),
    ];
    const found = (category?: string) => mapStatus('Odd', category, stages)?.id;
    for (let again = 0; again < 2; again++) {
      expect(found('to-do')).toBe('todo');
      expect(found('in-progress')).toBe('doing');
      expect(found()).toBeUndefined();
    }
  });

  it('finds what is waited for behind small words and blanks', () => {
    const stages = [
      stage('queue', { mode: 'wait' }),
      stage('code review'),
      stage('shelf', { mode: 'wait' }),
    ];
    const found = (status: string, category?: string) =>
      mapStatus(status, category, stages)?.id;
    expect(found('Waiting for code review')).toBe('queue');
    expect(found('Code  waiting  review')).toBe('queue');
    // Nothing known is waited for, and no category says where.
    expect(found('On hold')).toBeUndefined();
  });
});
