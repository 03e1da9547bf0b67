import { OverviewStream } from '@value-stream/backstage-plugin-value-stream-common';
import { arrangeRows, filterStreams } from './arrangeRows';
import { parseOverviewView, writeOverviewView } from './OverviewView';

const stream = (
  name: string,
  rest: Partial<OverviewStream> = {},
): OverviewStream => ({
  ref: `valuestream:default/${name}`,
  name,
  title: name,
  role: 'core',
  supports: [],
  declaredBy: 'entity',
  memberCount: 1,
  tags: [],
  tools: [],
  ...rest,
});
const loaded = (name: string, value: number) =>
  stream(name, {
    figures: {
      load: { kind: 'value', value, unit: 'items', n: value, method: 'count' },
    } as OverviewStream['figures'],
  });

const names = (rows: ReturnType<typeof arrangeRows>) =>
  rows.map(row => `${' '.repeat(row.depth)}${row.stream.name}`);

describe('arrangeRows', () => {
  it('nests by name; what is part of a stream that is not listed stands alone', () => {
    const streams = [
      stream('shop'),
      stream('cart', { parent: 'valuestream:default/shop' }),
      stream('prices', { parent: 'valuestream:default/cart' }),
      stream('art', { parent: 'valuestream:default/hidden' }),
    ];
    expect(
      names(arrangeRows(streams, { sort: 'name', descending: false })),
    ).toEqual(['art', 'shop', ' cart', '  prices']);
    expect(
      names(arrangeRows(streams, { sort: 'name', descending: true })),
    ).toEqual(['shop', ' cart', '  prices', 'art']);
  });

  it('puts what has no figure last, whichever way', () => {
    const streams = [stream('a'), loaded('b', 2), loaded('c', 5)];
    expect(
      names(arrangeRows(streams, { sort: 'load', descending: false })),
    ).toEqual(['b', 'c', 'a']);
    expect(
      names(arrangeRows(streams, { sort: 'load', descending: true })),
    ).toEqual(['c', 'b', 'a']);
  });
});

describe('filterStreams', () => {
  it('keeps what fits text, owner, role, tag and tool', () => {
    const a = stream('shop', {
      title: 'Web shop',
      owner: 'group:default/a',
      tags: ['retail'],
      tools: ['jira', 'git'],
    });
    const b = stream('platform', { role: 'supporting' });
    const kept = (query: string) =>
      filterStreams([a, b], parseOverviewView(new URLSearchParams(query))).map(
        ({ name }) => name,
      );
    expect(kept('')).toEqual(['shop', 'platform']);
    expect(kept('search=web')).toEqual(['shop']);
    expect(kept('owner=group:default/a&tag=retail&tool=git')).toEqual(['shop']);
    expect(kept('role=supporting')).toEqual(['platform']);
    expect(kept('tool=jenkins')).toEqual([]);
  });
});

describe('the view in the URL', () => {
  it('is written as it is read, and what is as by default is left out', () => {
    const query =
      'other=1&window=30d&search=a&role=core&sort=load&order=desc&compare=x&compare=y';
    const params = new URLSearchParams(query);
    const view = parseOverviewView(params);
    expect(view).toMatchObject({ days: 30, sort: 'load', descending: true });
    const written = writeOverviewView(view, params);
    expect(parseOverviewView(written)).toEqual(view);
    expect(written.get('other')).toBe('1');
    expect(
      writeOverviewView(
        parseOverviewView(new URLSearchParams('sort=nonsense')),
        new URLSearchParams(),
      ).toString(),
    ).toBe('');
  });
});
