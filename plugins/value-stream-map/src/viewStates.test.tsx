import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeRequest, never, refusal } from './__testUtils__/fakeApi';
import { paymentsFuture } from './__testUtils__/paymentsFuture';
import { paymentsMap } from './__testUtils__/paymentsMap';
import { paymentsProcess } from './__testUtils__/paymentsProcess';
import { renderMap } from './__testUtils__/renderMap';
import { parseEdit } from './view/mapViewState';

jest.setTimeout(120_000);

const future = ({ url }: FakeRequest) =>
  new Response(
    JSON.stringify(
      paymentsFuture(url.searchParams.getAll('edit').flatMap(parseEdit)),
    ),
  );

describe('the states of the process as it really flows', () => {
  it('holds the place while loading', async () => {
    renderMap({ map: paymentsMap, more: { process: never } }, '/?show=process');
    await screen.findByRole('group', { name: 'Key figures' });
    expect(
      screen.getAllByRole('status', { name: 'Loading …' }).length,
    ).toBeGreaterThan(0);
  });

  it('marks the variant that is selected, and no other', async () => {
    renderMap(
      { map: paymentsMap, more: { process: paymentsProcess } },
      '/?show=process',
    );
    const list = await screen.findByRole('region', { name: 'Variants' });
    const rows = within(list).getAllByRole('button');
    await userEvent.click(rows[0]);
    await waitFor(() =>
      expect(
        within(list)
          .getAllByRole('button')
          .map(row => row.getAttribute('aria-pressed')),
      ).toEqual(rows.map((_, i) => String(i === 0))),
    );
  });

  it('says why a wait at an edge is unknown, never zero', async () => {
    const [first, ...others] = paymentsProcess.edges;
    renderMap(
      {
        map: paymentsMap,
        more: {
          process: {
            ...paymentsProcess,
            edges: [
              {
                ...first,
                wait: { kind: 'unknown', reason: 'too-few-samples', n: 1 },
              },
              ...others,
            ],
          },
        },
      },
      '/?show=process&view=table',
    );
    const table = await screen.findByRole('table', {
      name: 'Ways from stage to stage',
    });
    expect(
      within(table).getByTitle('too few items for this percentile'),
    ).toHaveTextContent('–');
  });
});

describe('what a view asks by itself', () => {
  it.each([
    ['map/comparison', '/?compare=before', 'The comparison'],
    ['map/future', '/?show=future', 'What it would bring at most'],
    ['targets', '/?show=future', 'Targets'],
  ])('fails by itself, and tries again: %s', async (path, address, what) => {
    const { asked } = renderMap(
      {
        map: paymentsMap,
        more: {
          'map/future': future,
          targets: { targets: [], mayUpdate: true },
          [path]: () => refusal(503, 'The database is not reachable.'),
        },
      },
      address,
    );
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(what);
    expect(alert).toHaveTextContent('The database is not reachable.');
    expect(screen.getByLabelText(/^Value stream map of/)).toBeInTheDocument();
    const before = asked(`/${path}`).length;
    await userEvent.click(screen.getByText('Try again'));
    await waitFor(() =>
      expect(asked(`/${path}`).length).toBeGreaterThan(before),
    );
  });

  it.each([
    ['map/comparison', '/?compare=before'],
    ['map/future', '/?show=future'],
    ['targets', '/?show=future'],
  ])('holds its place while loading: %s', async (path, address) => {
    renderMap(
      {
        map: paymentsMap,
        more: {
          'map/future': future,
          targets: { targets: [], mayUpdate: true },
          [path]: never,
        },
      },
      address,
    );
    await screen.findByLabelText(/^Value stream map of/);
    expect(
      (await screen.findAllByRole('status', { name: 'Loading …' })).length,
    ).toBeGreaterThan(0);
  });
});
