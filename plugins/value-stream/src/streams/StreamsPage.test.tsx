import { renderInTestApp } from '@backstage/frontend-test-utils';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { entityPageRouteRef, sourcesRouteRef } from '../routes';
import { answering, refusal } from '../testing/answering';
import { StreamsPage } from './StreamsPage';
import {
  DAY,
  figures,
  many,
  overview,
  platform,
  shop,
  show,
  table,
} from './__testUtils__/streamsShown';

describe('StreamsPage', () => {
  it('shows core and supporting streams apart, with figures and what is unknown', async () => {
    show([platform, shop]);
    const [, row] = (await table('Core streams')).getAllByRole('row');
    expect(row).toHaveTextContent(/Shopowned by shop-teamleans on Platform/);
    expect(row).toHaveTextContent(
      /6\.0 dbefore: 9\.0 dslower than usual since .*23/,
    );
    expect(row).toHaveTextContent(/as usual/);
    expect(row).toHaveTextContent(/Review50 % of all waiting/);
    expect(row).toHaveTextContent(/webrollouts/);
    expect(row).toHaveTextContent(/and 1 you may not read/);
    expect(row).toHaveTextContent(/needs attention/);
    expect(within(row).getByRole('link', { name: 'Shop' })).toHaveAttribute(
      'href',
      '/catalog/default/valuestream/shop',
    );
    expect(
      within(row).getByRole('img', { name: /Median flow time per week/ }),
    ).toBeInTheDocument();
    const [, other] = (await table('Supporting streams')).getAllByRole('row');
    expect(other).toHaveTextContent(/Platformowned by shop-teamserves Shop/);
    expect(other).toHaveTextContent(/nobody waited/);
    expect(other).toHaveTextContent(/not worked out yet/);
  });

  it('says while a history is read for the first time that figures are of a part of it', async () => {
    const source = {
      title: 'Jira',
      connector: 'jira',
      state: 'running',
      parts: [],
      acceptsUpload: false,
      acceptsWebhook: true,
      readsHistory: true,
    };
    const { api } = answering({
      'GET /overview': overview([shop]),
      'GET /sources': {
        sources: [
          { ...source, id: 'tracker' },
          { ...source, id: 'desk', lastSuccessAt: '2026-03-02T10:00:00.000Z' },
          { ...source, id: 'paused', state: 'ok' },
          { ...source, id: 'held', held: 'paused' },
          {
            ...source,
            id: 'away',
            state: 'warning',
            retryAt: '2026-03-02T10:00:00.000Z',
          },
        ],
      },
    });
    renderInTestApp(<StreamsPage />, {
      apis: [api],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityPageRouteRef,
        '/value-streams/sources': sourcesRouteRef,
      },
    });
    const line = await screen.findByText(/read for the first time/);
    expect(line).toHaveTextContent(
      'History is being read for the first time from Jira (tracker), Jira (away) (asked again later): figures are of what has been read so far. How far it is',
    );
    expect(within(line).getByRole('link')).toHaveAttribute(
      'href',
      '/value-streams/sources',
    );
  });

  it('draws a page of a thousand streams, and searches them all', async () => {
    show(many(1000));
    expect((await table('Core streams')).getAllByRole('row')).toHaveLength(26);
    fireEvent.change(screen.getByLabelText('Search'), {
      target: { value: '0999' },
    });
    await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(2));
    expect(
      (await table('Core streams')).getByText('Stream 0999'),
    ).toBeInTheDocument();
    fireEvent.change(screen.getByLabelText('Search'), {
      target: { value: 'nothing like it' },
    });
    expect(
      await screen.findByText('No stream fits what is asked for.'),
    ).toBeInTheDocument();
  });

  it('filters, puts in order by a heading, and asks for another window', async () => {
    const fetch = show([platform, shop]);
    fireEvent.click(await screen.findByRole('button', { name: /^Tag:/ }));
    fireEvent.click(screen.getByRole('menuitemradio', { name: 'retail' }));
    await waitFor(() =>
      expect(screen.queryByText('Supporting streams (1)')).toBeNull(),
    );
    const load = screen.getByRole('columnheader', { name: /^Load/ });
    fireEvent.click(within(load).getByRole('button'));
    await waitFor(() =>
      expect(
        screen.getByRole('columnheader', { name: /^Load/ }),
      ).toHaveAttribute('aria-sort', 'ascending'),
    );
    fireEvent.click(screen.getByRole('button', { name: /^Window:/ }));
    fireEvent.click(
      screen.getByRole('menuitemradio', { name: 'last 30 days' }),
    );
    await waitFor(() =>
      expect(String(fetch.mock.calls.at(-1)![0])).toContain('days=30'),
    );
  });

  it('leads a supporting stream with the wait it causes in core streams, and draws it', async () => {
    show([
      platform,
      {
        ...shop,
        figures: {
          ...figures,
          waits: [
            { to: platform.ref, delayMs: 12 * DAY, evidence: ['blocked-by'] },
          ],
        },
      },
    ]);
    const [, row] = (await table('Supporting streams')).getAllByRole('row');
    expect(row).toHaveTextContent(/12(\.0)? d Shop/);
    const box = screen.getByRole('button', {
      name: /^Shop 12.* – Shop, core\. Waits 12/,
    });
    fireEvent.click(box);
    expect(box).toHaveAttribute('aria-pressed', 'true');
    fireEvent.keyDown(box, { key: 'ArrowRight' });
    expect(
      screen.getByRole('button', { name: /– Platform, supporting/ }),
    ).toHaveFocus();
    fireEvent.click(screen.getByRole('button', { name: 'Table' }));
    const waits = await table('Portfolio');
    expect(waits.getAllByRole('row')[1]).toHaveTextContent(
      /Shop.*Platform.*12.*100.%.*blocked by an item/,
    );
  });

  it('says how much work is in no stream', async () => {
    const { api } = answering({
      'GET /overview': {
        ...overview([shop]),
        noStream: {
          madeAt: '2026-03-02T10:00:00.000Z',
          kinds: [{ kind: 'work-item', all: 200, inNoStream: 50 }],
        },
      },
    });
    renderInTestApp(<StreamsPage />, { apis: [api] });
    expect(
      await screen.findByText(/25 % of 200 work items/),
    ).toBeInTheDocument();
  });

  it('puts chosen streams side by side', async () => {
    show([platform, shop]);
    fireEvent.click(
      await screen.findByRole('checkbox', { name: 'Compare Shop' }),
    );
    fireEvent.click(screen.getByRole('checkbox', { name: 'Compare Platform' }));
    const compared = await table('Side by side');
    expect(
      compared.getAllByRole('columnheader').map(h => h.textContent),
    ).toEqual(['Figure', 'Shop', 'Platform']);
    fireEvent.click(screen.getByRole('button', { name: 'Clear' }));
    await waitFor(() =>
      expect(screen.queryByRole('table', { name: 'Side by side' })).toBeNull(),
    );
  });

  it('says what to add where there is no stream', async () => {
    show([]);
    expect(await screen.findByText('No value stream yet')).toBeInTheDocument();
    expect(
      screen.getByText(/value-stream\/stream: checkout/),
    ).toBeInTheDocument();
  });

  it('says what failed, and tries again when asked', async () => {
    let fails = true;
    const { api } = answering({
      'GET /overview': () =>
        fails
          ? refusal(403, 'NotAllowedError', 'you may not read value streams')
          : overview([shop]),
    });
    renderInTestApp(<StreamsPage />, { apis: [api] });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'you may not read value streams',
    );
    fails = false;
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect((await table('Core streams')).getByText('Shop')).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});
