import { paymentsMap } from '../__testUtils__/paymentsMap';
import { editFields, readField } from './editFields';

const stage = (id: string) =>
  paymentsMap.figures.stages.find(({ stageId }) => stageId === id)!;

describe('what of a stage can be changed', () => {
  it('is the wait of a wait, and what is worked with', () => {
    const whats = (id: string) => editFields(stage(id), []).map(f => f.what);
    expect(whats('ready')).toEqual(['wait', 'capacity', 'wip-limit']);
    expect(whats('development')).toEqual([
      'wait',
      'process',
      'complete-accurate',
      'capacity',
      'wip-limit',
    ]);
    // Never sent back: nothing to raise.
    expect(whats('review')).not.toContain('complete-accurate');
    // Before the commitment nothing is in the totals.
    expect(whats('backlog')).toEqual([]);
  });

  it('is filled with what was changed, in per cent', () => {
    const [wait] = editFields(stage('ready'), [
      { stageId: 'ready', what: 'wait', value: 0.125 },
    ]);
    expect(wait.text).toBe('12.5');
  });

  it('is a factor, a share not below the present one, or a whole number', () => {
    const [wait, , quality, capacity] = editFields(stage('development'), []);
    expect(readField(wait, '50')).toBe(0.5);
    expect(readField(wait, '')).toBeUndefined();
    expect(readField(wait, '-1')).toBe('wrong');
    expect(readField(quality, '95')).toBe(0.95);
    expect(readField(quality, '10')).toBe('wrong');
    expect(readField(capacity, '2')).toBe(2);
    expect(readField(capacity, '1.5')).toBe('wrong');
  });
});
