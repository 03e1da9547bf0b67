import { OverviewStream } from '@value-stream/backstage-plugin-value-stream-common';
import { causedWaits } from '../streams/causedWaits';
import { layoutPortfolio } from './layoutPortfolio';
import { portfolioOf } from './portfolioOf';

const stream = (
  ref: string,
  waits: Record<string, number> = {},
  rest: Partial<OverviewStream> = {},
): OverviewStream =>
  ({
    ref,
    title: ref,
    role: 'core',
    supports: [],
    figures: {
      waits: Object.entries(waits).map(([to, delayMs]) => ({
        to,
        delayMs,
        evidence: ['blocked-by'],
      })),
    },
    ...rest,
  } as unknown as OverviewStream);

// Shop holds cart and pay; cart waits 5 for pay and 7 for cloud, which serves
// shop; pay waits 2 for cloud; mail waits 1 for cart; tools serves mail.
const STREAMS = [
  stream('shop'),
  stream('cart', { pay: 5, cloud: 7 }, { parent: 'shop' }),
  stream('pay', { cloud: 2, hidden: 50 }, { parent: 'shop' }),
  stream('mail', { cart: 1 }),
  stream('cloud', {}, { role: 'supporting', supports: ['shop'] }),
  stream('tools', {}, { role: 'supporting', supports: ['mail'] }),
];
const linesOf = (open: string[]) =>
  portfolioOf(STREAMS, new Set(open)).edges.map(
    ({ from, to, delayMs }) => `${from} ${to} ${delayMs}`,
  );

describe('the portfolio', () => {
  it('draws nested streams as part of the outermost, and no wait within it', () => {
    expect(linesOf([])).toEqual([
      'shop cloud 9',
      'mail shop 1',
      'mail tools 0',
    ]);
    const { nodes } = portfolioOf(STREAMS, new Set());
    expect(
      nodes.map(({ stream: { ref }, nested, insideMs }) => [
        ref,
        nested,
        insideMs,
      ]),
    ).toEqual([
      ['shop', 2, 5],
      ['cloud', 0, 0],
      ['mail', 0, 0],
      ['tools', 0, 0],
    ]);
  });

  it('draws them by themselves once it is open', () => {
    expect(linesOf(['shop'])).toEqual([
      'cart cloud 7',
      'cart pay 5',
      'pay cloud 2',
      'mail cart 1',
      'mail tools 0',
      'shop cloud 0',
    ]);
  });

  it('cuts circles of parents', () => {
    const circle = [
      stream('a', {}, { parent: 'b' }),
      stream('b', {}, { parent: 'a' }),
    ];
    expect(portfolioOf(circle, new Set()).nodes.length).toBeLessThanOrEqual(2);
  });

  it('puts supporting streams beside those they serve, and leaves out what has no room', () => {
    const portfolio = portfolioOf(STREAMS, new Set());
    const { nodes, left, rows } = layoutPortfolio(portfolio, 10);
    expect(
      nodes.map(({ stream: { ref }, side, row }) => [ref, side, row]),
    ).toEqual([
      ['shop', 'core', 0],
      ['mail', 'core', 1],
      ['cloud', 'supporting', 0],
      ['tools', 'supporting', 1],
    ]);
    expect(rows).toBe(2);
    expect(left).toEqual({ core: 0, supporting: 0 });
    const one = layoutPortfolio(portfolio, 1);
    expect(one.left).toEqual({ core: 1, supporting: 1 });
    expect(one.edges).toMatchObject([{ from: 'shop', to: 'cloud' }]);
  });

  it('lays out a thousand streams quickly, with as many waits each', () => {
    const many = Array.from({ length: 1000 }, (_, i) =>
      stream(`s${i}`, { [`s${(i * 7 + 1) % 1000}`]: i, [`s${i % 10}`]: 1 }),
    );
    const portfolio = portfolioOf(many, new Set());
    expect(portfolio.nodes).toHaveLength(1000);
    expect(layoutPortfolio(portfolio, 10).nodes).toHaveLength(10);
  });
});

describe('the wait that a stream causes', () => {
  it('is told per core stream, for what is nested in it too', () => {
    const found = causedWaits(STREAMS);
    expect(found.get('cloud')).toEqual([
      { from: 'cart', delayMs: 7 },
      { from: 'pay', delayMs: 2 },
    ]);
    // Cart's wait for pay is within shop.
    expect(found.get('shop')).toEqual([{ from: 'mail', delayMs: 1 }]);
    expect(found.get('pay')).toEqual([{ from: 'cart', delayMs: 5 }]);
  });
});
