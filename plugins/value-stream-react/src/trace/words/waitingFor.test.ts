import { exampleTrace } from '../testing/exampleTrace';
import { waitingFor } from './waitingFor';

const { visits } = exampleTrace;

describe('waitingFor', () => {
  it('names the stage that came next', () => {
    expect(waitingFor(visits, 0)).toEqual({
      kind: 'stage',
      stage: 'Development',
    });
  });

  it('says nothing more of a stage named after what it waits for', () => {
    expect(waitingFor(visits, 2)).toEqual({ kind: 'none' });
  });

  it('says nothing of work', () => {
    expect(waitingFor(visits, 1)).toEqual({ kind: 'none' });
  });

  it('says that an open wait still waits', () => {
    expect(waitingFor([{ ...visits[0], to: undefined }], 0)).toEqual({
      kind: 'open',
    });
  });
});
