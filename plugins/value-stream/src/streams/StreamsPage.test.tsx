import { renderInTestApp } from '@backstage/frontend-test-utils';
import { fireEvent, screen, within } from '@testing-library/react';
import { entityPageRouteRef } from '../routes';
import { answering, refusal } from '../testing/answering';
import { StreamsPage } from './StreamsPage';

const shop = {
  ref: 'valuestream:default/shop',
  name: 'shop',
  title: 'Shop',
  role: 'core',
  owner: 'group:default/shop-team',
  supports: [],
  declaredBy: 'entity',
  memberCount: 3,
  doneLast90Days: 12,
};
const platform = {
  ...shop,
  ref: 'valuestream:default/platform',
  name: 'platform',
  title: 'Platform',
  role: 'supporting',
  supports: [shop.ref],
  declaredBy: 'annotation',
  doneLast90Days: undefined,
};

describe('StreamsPage', () => {
  it('lists streams with what is known of each, and leads to their pages', async () => {
    const { api } = answering({
      'GET /streams': { streams: [platform, shop], total: 2 },
    });
    renderInTestApp(<StreamsPage />, {
      apis: [api],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityPageRouteRef,
      },
    });
    const rows = within(
      await screen.findByRole('table', { name: 'Value streams' }),
    ).getAllByRole('row');
    expect(rows).toHaveLength(3);
    expect(rows[1]).toHaveTextContent(/Shop · core.*shop-team.*its own entity/);
    expect(rows[1]).toHaveTextContent(/Members3.*12$/);
    expect(rows[2]).toHaveTextContent(
      /Platform · supporting.*annotation.*not known$/,
    );
    expect(within(rows[1]).getByRole('link', { name: 'Shop' })).toHaveAttribute(
      'href',
      '/catalog/default/valuestream/shop',
    );
  });

  it('asks page after page until there is no next', async () => {
    const { api } = answering({
      'GET /streams': (url: URL) =>
        url.searchParams.get('after') === shop.ref
          ? { streams: [platform], total: 2 }
          : { streams: [shop], total: 2, next: shop.ref },
    });
    renderInTestApp(<StreamsPage />, { apis: [api] });
    expect(await screen.findByText('Platform')).toBeInTheDocument();
    expect(screen.getByText('Shop')).toBeInTheDocument();
  });

  it('names streams without links where no catalog is installed', async () => {
    const { api } = answering({
      'GET /streams': { streams: [shop], total: 1 },
    });
    renderInTestApp(<StreamsPage />, { apis: [api] });
    expect(await screen.findByText('Shop')).toBeInTheDocument();
    expect(
      screen.queryByRole('link', { name: 'Shop' }),
    ).not.toBeInTheDocument();
  });

  it('says what to add where there is no stream', async () => {
    const { api } = answering({ 'GET /streams': { streams: [], total: 0 } });
    renderInTestApp(<StreamsPage />, { apis: [api] });
    expect(await screen.findByText('No value stream yet')).toBeInTheDocument();
    expect(
      screen.getByText(/value-stream\/stream: checkout/),
    ).toBeInTheDocument();
  });

  it('says what failed, and tries again when asked', async () => {
    let fails = true;
    const { api } = answering({
      'GET /streams': () =>
        fails
          ? refusal(403, 'NotAllowedError', 'you may not read value streams')
          : { streams: [shop], total: 1 },
    });
    renderInTestApp(<StreamsPage />, { apis: [api] });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'you may not read value streams',
    );
    fails = false;
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Shop')).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});
