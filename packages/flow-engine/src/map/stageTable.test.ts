import { STREAM } from '../__testUtils__/stream';
import { stageTable } from './StageTable';

const stagesOf = (...ids: string[]) =>
  ids.map(id => STREAM.stages.find(stage => stage.id === id)!);

describe('the commitment of a stream', () => {
  it('is the stage that it names', () => {
    expect(stageTable({ ...STREAM, commitment: 'review' }).commitment).toBe(5);
    expect(stageTable({ ...STREAM, commitment: 'backlog' }).commitment).toBe(0);
  });

  it('is the ready stage, the first active one, or the first, where it names none', () => {
    const commitment = (...ids: string[]) =>
      stageTable({
        ...STREAM,
        stages: stagesOf(...ids),
        commitment: 'nowhere',
      }).commitment;
    expect(commitment('backlog', 'analysis', 'ready', 'development')).toBe(2);
    expect(commitment('backlog', 'waiting-for-review', 'review')).toBe(2);
    expect(commitment('waiting-for-review', 'backlog', 'released')).toBe(0);
  });
});
