import { renderInTestApp } from '@backstage/frontend-test-utils';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { answering, refusal } from '../testing/answering';
import { MappingPage } from './MappingPage';

const shop = {
  ref: 'valuestream:default/shop',
  title: 'Shop',
  role: 'core',
  declaredBy: 'entity',
};
const entities = [
  {
    entityRef: 'component:default/cart',
    kind: 'component',
    name: 'cart',
    title: 'Cart',
    streams: [
      {
        ...shop,
        why: 'inherited',
        from: 'system:default/checkout',
        because: 'own',
      },
    ],
    conflicts: 0,
  },
  {
    entityRef: 'component:default/loner',
    kind: 'component',
    name: 'loner',
    title: 'Loner',
    streams: [],
    conflicts: 1,
  },
];
const conflict = {
  entityRef: 'component:default/loner',
  reason: 'unknown-stream',
  message: "unknown stream 'shpo'",
  whatToDo: 'Correct it',
};
const answer = {
  entities,
  total: 120,
  counts: { entities: 120, noStream: 7, conflict: 1 },
  conflicts: [conflict],
};
const statuses = {
  statuses: [
    { streamRef: shop.ref, title: 'Shop', status: 'Parked', items: 12 },
  ],
};
const answers = {
  'GET /mapping': answer,
  'GET /mapping/statuses': statuses,
  'GET /streams': { streams: [{ ...shop, supports: [] }], total: 1 },
};

const lastMapping = (fetch: jest.Mock) =>
  fetch.mock.calls
    .map(([url]) => new URL(String(url)))
    .filter(url => url.pathname === '/mapping')
    .pop()!.searchParams;

describe('MappingPage', () => {
  it('says of every entity where it belongs and why, and what is to be mended', async () => {
    const { api } = answering(answers);
    renderInTestApp(<MappingPage />, { apis: [api] });
    const table = within(
      await screen.findByRole('table', { name: 'Mapping of entities' }),
    );
    const [, cart, loner] = table.getAllByRole('row');
    expect(cart).toHaveTextContent(
      /Shop · inherited from checkout \(own annotation\)/,
    );
    expect(loner).toHaveTextContent(/Loner1 conflict.*in no stream/);
    expect(screen.getByText("unknown stream 'shpo'")).toBeInTheDocument();
    const unmapped = within(
      await screen.findByRole('table', { name: 'Statuses without a stage' }),
    );
    expect(unmapped.getAllByRole('row')[1]).toHaveTextContent(/Parked.*12$/);
  });

  it('searches, chooses and turns pages', async () => {
    const { api, fetch } = answering(answers);
    renderInTestApp(<MappingPage />, { apis: [api] });
    fireEvent.click(await screen.findByRole('button', { name: 'Next' }));
    await waitFor(() => expect(lastMapping(fetch).get('offset')).toBe('50'));
    fireEvent.change(screen.getByLabelText('Search'), {
      target: { value: 'lon' },
    });
    await waitFor(() => expect(lastMapping(fetch).get('search')).toBe('lon'));
    expect(lastMapping(fetch).get('offset')).toBe('0');
    fireEvent.click(screen.getByRole('button', { name: /^Shown:/ }));
    fireEvent.click(
      screen.getByRole('menuitemradio', { name: 'in no stream (7)' }),
    );
    await waitFor(() =>
      expect(lastMapping(fetch).get('show')).toBe('no-stream'),
    );
  });

  it('gives the text to commit for the picked entities', async () => {
    const { api } = answering(answers);
    renderInTestApp(<MappingPage />, { apis: [api] });
    fireEvent.click(
      await screen.findByRole('checkbox', { name: 'Pick Loner' }),
    );
    const name = screen.getByLabelText('Stream, there or new');
    fireEvent.change(name, { target: { value: 'not a name' } });
    expect(screen.getByText(/not the name of a stream/)).toBeInTheDocument();
    fireEvent.change(name, { target: { value: 'shop' } });
    expect(screen.getByLabelText('Text to commit')).toHaveTextContent(
      /name: loner annotations: value-stream\/stream: shop$/,
    );
    fireEvent.click(screen.getByRole('button', { name: /^Declared by:/ }));
    fireEvent.click(
      screen.getByRole('menuitemradio', { name: 'ValueStream entity' }),
    );
    expect(screen.getByLabelText('Text to commit')).toHaveTextContent(
      'add these to spec.members of valuestream:default/shop',
    );
    fireEvent.click(screen.getByRole('button', { name: 'Copy' }));
    expect(
      await screen.findByText('Could not be copied; select the text instead.'),
    ).toBeInTheDocument();
  });

  it('says that nothing fits, and what failed', async () => {
    const { api } = answering({
      ...answers,
      'GET /mapping': { ...answer, entities: [], total: 0, conflicts: [] },
      'GET /mapping/statuses': refusal(500, 'Error', 'out of order'),
    });
    renderInTestApp(<MappingPage />, { apis: [api] });
    expect(
      await screen.findByText('No entity fits what is asked for.'),
    ).toBeInTheDocument();
    expect(await screen.findByRole('alert')).toHaveTextContent('out of order');
  });
});
