import { identityApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { fireEvent, screen, within } from '@testing-library/react';
import { entityPageRouteRef, rootRouteRef } from '../routes';
import { answering, Answers, refusal } from '../testing/answering';
import { MyStreams } from './MyStreams';

const DAY = 86_400_000;
const known = (value: number, unit: string, n: number) => ({
  kind: 'value',
  value,
  unit,
  n,
  method: 'count',
});

const figures = {
  madeAt: '2026-03-02T10:00:00.000Z',
  flowTime: known(6 * DAY, 'ms', 40),
  earlierFlowTime: known(9 * DAY, 'ms', 38),
  trend: [
    { from: '2026-02-16T00:00:00.000Z', items: 3, p50: 7 * DAY },
    { from: '2026-02-23T00:00:00.000Z', items: 4, p50: 5 * DAY },
  ],
  velocity: known(5, 'per-week', 40),
  earlierVelocity: known(4, 'per-week', 38),
  efficiency: known(0.2, 'ratio', 40),
  load: known(12, 'items', 12),
  pastExpectation: known(3, 'items', 11),
  traceability: known(1, 'ratio', 40),
  unmappedStatuses: [],
  behaviour: {
    flowTime: { verdict: 'unknown', n: 2 },
    velocity: { verdict: 'unknown', n: 2 },
  },
  services: [],
  restrictedServices: 0,
};

const shop = {
  ref: 'valuestream:default/shop',
  name: 'shop',
  title: 'Shop',
  role: 'core',
  supports: [],
  declaredBy: 'entity',
  memberCount: 3,
  tags: [],
  tools: [],
  figures,
};

function show(overview: Answers[string], ...ownershipEntityRefs: string[]) {
  const { api, fetch } = answering({ 'GET /overview': overview });
  renderInTestApp(<MyStreams />, {
    apis: [api, [identityApiRef, mockApis.identity({ ownershipEntityRefs })]],
    mountedRoutes: {
      '/catalog/:namespace/:kind/:name': entityPageRouteRef,
      '/value-streams': rootRouteRef,
    },
  });
  return fetch;
}

const answerOf = (streams: unknown[]) => ({
  days: 90,
  asOf: '2026-03-02T10:00:00.000Z',
  streams,
});

const text = (element: Element) =>
  (element.textContent ?? '').replace(/\u00a0/g, ' ');

describe('MyStreams', () => {
  it('asks once for the streams of all groups of the reader', async () => {
    const fetch = show(
      answerOf([
        shop,
        {
          ...shop,
          ref: 'system:default/atlas',
          title: 'Atlas',
          role: 'supporting',
          figures: undefined,
        },
      ]),
      'user:default/ann',
      'group:default/shop',
    );
    const table = await screen.findByRole('table', {
      name: 'My value streams',
    });
    const [atlas, row] = within(table).getAllByRole('row').slice(1);
    expect(text(atlas)).toMatch(/Atlas.*supporting.*not worked out yet/);
    expect(text(row)).toMatch(
      /Shop.*core.*6\.0 d.*before: 9\.0 d.*12.*3 of 11/,
    );
    expect(
      within(row).getByRole('img', {
        name: 'Median flow time per week, the last of 2 weeks at the right',
      }),
    ).toBeInTheDocument();
    const asked = fetch.mock.calls.map(([url]) => new URL(String(url)));
    expect(asked).toHaveLength(1);
    expect(asked[0].searchParams.getAll('ownedBy')).toEqual([
      'user:default/ann',
      'group:default/shop',
    ]);
  });

  it('leads from what is ageing to the flow of the stream, and to all streams', async () => {
    show(answerOf([shop]), 'group:default/shop');
    expect(
      await screen.findByRole('link', {
        name: 'shop: 3 of 11 items have stood in their stage too long',
      }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/valuestream/shop/value-stream-flow',
    );
    expect(
      screen.getByRole('link', { name: 'All value streams' }),
    ).toHaveAttribute('href', '/value-streams');
  });

  it('shows what is not known as a dash with its reason, never as none', async () => {
    show(
      answerOf([
        {
          ...shop,
          figures: {
            ...figures,
            pastExpectation: {
              kind: 'unknown',
              reason: 'too-few-samples',
              n: 0,
            },
          },
        },
      ]),
      'group:default/shop',
    );
    expect(
      await screen.findByRole('img', {
        name: 'too few items for this percentile',
      }),
    ).toHaveTextContent('–');
  });

  it('holds the place while loading', async () => {
    show(() => new Promise(() => {}), 'group:default/shop');
    expect(await screen.findByRole('status')).toHaveAccessibleName('Loading …');
  });

  it('says what to add where no stream is the reader’s', async () => {
    show(answerOf([]), 'user:default/ann', 'group:default/shop');
    expect(
      await screen.findByText('No value stream is yours yet'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/value-stream\/owner: group:default\/shop/),
    ).toBeInTheDocument();
  });

  it('asks for nothing where the reader owns by nothing', async () => {
    const fetch = show(answerOf([shop]));
    expect(
      await screen.findByText('No value stream is yours yet'),
    ).toBeInTheDocument();
    expect(fetch).not.toHaveBeenCalled();
  });

  it('says what failed, and tries again when asked', async () => {
    let fails = true;
    show(
      () =>
        fails
          ? refusal(503, 'ServiceUnavailableError', 'the database is down')
          : answerOf([shop]),
      'group:default/shop',
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'the database is down',
    );
    fails = false;
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Shop')).toBeInTheDocument();
  });
});
