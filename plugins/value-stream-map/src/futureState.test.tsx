import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { FakeRequest } from './__testUtils__/fakeApi';
import { paymentsFuture } from './__testUtils__/paymentsFuture';
import { paymentsMap } from './__testUtils__/paymentsMap';
import { renderMap } from './__testUtils__/renderMap';
import { future, json, text } from './__testUtils__/mapScreen';

jest.setTimeout(120_000);

describe('a future state', () => {
  const targets = { targets: [], mayUpdate: true };

  it('is tried out on the map: figures change and keep their old value', async () => {
    const { address } = renderMap(
      { map: paymentsMap, more: { 'map/future': future, targets } },
      '/?show=future',
    );
    const map = await screen.findByLabelText(/^Value stream map of/);
    await userEvent.click(
      within(map).getByRole('button', {
        name: /– Waiting for review, wait \(mean\):/,
      }),
    );
    const editor = await screen.findByRole('dialog', {
      name: 'Change Waiting for review',
    });
    const field = within(editor).getByLabelText('Wait, % of now');
    await userEvent.type(field, '50');
    expect(text(editor)).toContain('now 3.5 d, then 1.8 d');
    await userEvent.click(within(editor).getByText('Apply'));
    await waitFor(() =>
      expect(address().getAll('edit')).toEqual(['waiting-for-review:wait:0.5']),
    );
    await waitFor(() =>
      expect(
        text(
          within(screen.getByLabelText(/^Value stream map of/)).getByRole(
            'group',
            { name: 'Waiting for review' },
          ),
        ),
      ).toMatch(/1\.8 d wait.*was 3\.5 d/),
    );
    const totals = screen.getByRole('table', {
      name: 'What it would bring at most',
    });
    const row = within(totals).getByRole('row', { name: /^Flow time p50/ });
    expect(within(row).getAllByRole('cell').map(text)).toEqual([
      '9.4 d',
      '7.7 d',
      '7.1 d – 8.4 d',
    ]);
    expect(
      screen.getByText(/^An upper bound, by replay of 184 items/),
    ).toBeVisible();
  });

  it('says what cannot be told, and saves no such target', async () => {
    renderMap(
      { map: paymentsMap, more: { 'map/future': future, targets } },
      '/?show=future&edit=review:wip-limit:2',
    );
    expect(
      await screen.findByText(/^Unknown: cannot be told from the data/),
    ).toBeInTheDocument();
    await userEvent.type(
      await screen.findByLabelText('Name of the target'),
      'Less at once',
    );
    expect(screen.getByText('Save as target').closest('button')).toBeDisabled();
  });

  it('is saved as a target, listed, and shown again', async () => {
    const saved: ApiSchemas['Target'][] = [];
    const target = (edits: ApiSchemas['MapEdit'][]): ApiSchemas['Target'] => {
      const { now, future: then } = paymentsFuture(edits);
      return {
        id: 't1',
        name: 'Quick reviews',
        savedAt: '2026-11-20T10:00:00Z',
        window: paymentsMap.window,
        clock: 'calendar',
        basis: 'state',
        types: [],
        teams: [],
        labels: [],
        priorities: [],
        edits,
        then: now,
        target: then,
      };
    };
    const { address } = renderMap(
      {
        map: paymentsMap,
        more: {
          'map/future': future,
          targets: ({ method, body }: FakeRequest) => {
            if (method === 'POST') {
              const { edits } = body as ApiSchemas['NewTarget'];
              saved.push(target(edits));
              return json(saved[0], 201);
            }
            return json({ targets: saved, mayUpdate: true });
          },
        },
      },
      '/?show=future&edit=waiting-for-review:wait:0.5',
    );
    await userEvent.type(
      await screen.findByLabelText('Name of the target'),
      'Quick reviews',
    );
    await waitFor(() =>
      expect(
        screen.getByText('Save as target').closest('button'),
      ).toBeEnabled(),
    );
    await userEvent.click(screen.getByText('Save as target'));
    const row = await screen.findByRole('row', { name: /^Quick reviews/ });
    expect(within(row).getAllByRole('cell').map(text).slice(0, 3)).toEqual([
      '9.4 d',
      '7.7 d',
      '9.4 d',
    ]);
    await waitFor(() => expect(address().get('target')).toBe('t1'));
    await userEvent.click(screen.getByText('Take all back'));
    await waitFor(() => expect(address().has('edit')).toBe(false));
    await userEvent.click(
      screen.getByLabelText('Show Quick reviews on the map'),
    );
    await waitFor(() =>
      expect(address().getAll('edit')).toEqual(['waiting-for-review:wait:0.5']),
    );
  });

  it('says who may save where the reader may not', async () => {
    renderMap(
      {
        map: paymentsMap,
        more: {
          'map/future': future,
          targets: { targets: [], mayUpdate: false },
        },
      },
      '/?show=future',
    );
    expect(
      await screen.findByText(
        /needs the permission value-stream.target.update/,
      ),
    ).toBeInTheDocument();
    expect(screen.queryByText('Save as target')).not.toBeInTheDocument();
  });
});
