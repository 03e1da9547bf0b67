import { DEFAULT_STAGES } from '../stages';
import { openTracks } from './openTracks';
import { stageOf } from './__testUtils__/stageOf';

describe('openTracks', () => {
  it('counts tracks by stage, and finds the lowest', () => {
    const open = openTracks(DEFAULT_STAGES);
    expect([open.any(), open.laggard(), open.anyDelivered()]).toEqual([
      false,
      undefined,
      false,
    ]);
    open.move('not-begun', 'review');
    open.move('not-begun', 'build');
    open.move('build', 'build');
    expect([open.any(), open.laggard()?.id]).toEqual([true, 'development']);
    open.move('build', 'delivered');
    expect([open.laggard()?.id, open.anyDelivered()]).toEqual(['review', true]);
    open.move('review', 'withdrawn');
    expect([open.any(), open.laggard()]).toEqual([false, undefined]);
    open.move('delivered', 'await-release');
    expect([open.laggard()?.id, open.anyDelivered()]).toEqual([
      'waiting-for-deployment',
      false,
    ]);
  });

  it('counts a track that stands in no stage of the stream', () => {
    const open = openTracks([stageOf('intake')]);
    open.move('not-begun', 'build');
    expect([open.any(), open.laggard()]).toEqual([true, undefined]);
  });
});
