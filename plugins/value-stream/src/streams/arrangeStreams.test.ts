import { StreamSummary } from '@value-stream/backstage-plugin-value-stream-common';
import { arrangeStreams } from './arrangeStreams';

const stream = (
  name: string,
  role: 'core' | 'supporting',
  supports: string[] = [],
): StreamSummary => ({
  ref: `valuestream:default/${name}`,
  name,
  title: name,
  role,
  supports: supports.map(other => `valuestream:default/${other}`),
  declaredBy: 'entity',
  memberCount: 1,
});

const namesOf = (streams: StreamSummary[]) =>
  arrangeStreams(streams).map(group => [
    group.stream.name,
    group.supportedBy.map(({ name }) => name),
  ]);

describe('arrangeStreams', () => {
  it('puts core streams first, each with what serves it, by title', () => {
    expect(
      namesOf([
        stream('platform', 'supporting', ['shop', 'checkout']),
        stream('shop', 'core'),
        stream('data', 'supporting', ['shop']),
        stream('checkout', 'core'),
      ]),
    ).toEqual([
      ['checkout', ['platform']],
      ['shop', ['data', 'platform']],
    ]);
  });

  it('puts supporting streams that serve no listed stream last', () => {
    expect(
      namesOf([
        stream('finance', 'supporting'),
        stream('shop', 'core'),
        stream('risk', 'supporting', ['hidden']),
      ]),
    ).toEqual([
      ['shop', []],
      ['finance', []],
      ['risk', []],
    ]);
  });
});
