import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { commitsMap, singleMap, unknownMap } from './__testUtils__/otherMaps';
import { paymentsMap } from './__testUtils__/paymentsMap';
import { renderMap } from './__testUtils__/renderMap';
import { drawing, text } from './__testUtils__/mapScreen';

// Roles of a large drawing take their time to compute without a browser.
jest.setTimeout(60_000);

describe('the value stream map tab', () => {
  it('draws the figures of the answer', async () => {
    renderMap({ map: paymentsMap });
    const map = await drawing();
    const of = (stage: string) =>
      within(map).getByRole('group', { name: stage });

    expect(text(of('Development'))).toMatch(
      /PT 1\.6 d.*%C&A 81 %.*WIP 5.*Age 6 d/,
    );
    expect(text(of('Waiting for review'))).toMatch(/8 items8.*3\.5 d wait/);
    expect(
      within(map).getByRole('button', {
        name: 'returned · 20 items · +1.4\u00a0d each – sent back: Review → Development',
      }),
    ).toBeInTheDocument();
    expect(text(map)).toContain('commitment: flow time starts here');

    const ladder = within(map).getByRole('group', {
      name: /^The ladder shows/,
    });
    const treads = within(ladder)
      .getAllByRole('button')
      .map(tread => text(tread.querySelector('text')));
    expect(treads).toEqual([
      '11.2 d',
      '0.6 d',
      '2.3 d',
      '0.4 d',
      '1.6 d',
      '3.5 d',
      '0.2 d',
      '0.2 d',
      '1.4 d',
      '0.02 d',
    ]);
    for (const total of ['wait 7.6 d', 'mean 9.6 d', 'work 2.0 d']) {
      expect(screen.getByText(total)).toBeInTheDocument();
    }
  });

  it('says what the key figures are, on how many items, and what they were', async () => {
    renderMap({ map: paymentsMap });
    const cards = within(
      await screen.findByRole('group', { name: 'Key figures' }),
    ).getAllByRole('button');
    expect(cards.map(text)).toEqual([
      'Flow time p509.4 daysp85 21.0 dn 184was 10.6 d',
      'Process time2.0 daysmean per itemn 184',
      'Waiting7.6 days79 % of flow timen 184',
      'Activity ratio21 %state basisn 184was 19 %',
      'First-time-right78 %rolled %C&A 78 %n 184was 75 %',
      'In progress21 itemsoldest 38 days',
      'Velocity15.4 / week198 donearrivals 15.6was 14.9',
      'Traceability93 %of 198 done items',
    ]);
  });

  it('explains the constraint, with its effect named an upper bound', async () => {
    renderMap({ map: paymentsMap });
    const callout = await screen.findByRole('region', {
      name: 'Constraint: Waiting for review',
    });
    expect(text(callout)).toContain(
      '46 % of all waiting, feeding Review. Queue grew from 4 to 8 items; oldest 38 days. Without this wait, p50 is at most 2.9 days shorter (upper bound).',
    );
    await userEvent.click(within(callout).getByText('What waits there now'));
    expect(
      await screen.findByText(/^Waiting for review: in progress/),
    ).toBeInTheDocument();
  });

  it('shows the items of a figure at a click and its evidence at a second', async () => {
    const { address, asked } = renderMap({ map: paymentsMap });
    const map = await drawing();
    const figure = within(map).getByRole('button', {
      name: /– Development, %C&A:/,
    });
    await userEvent.click(figure);
    expect(
      await screen.findByText(
        'Development: %C&A — 184 items counted, 14 left out',
      ),
    ).toBeInTheDocument();
    expect(figure).toHaveAttribute('aria-pressed', 'true');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();

    await userEvent.click(figure);
    const drawer = await screen.findByRole('dialog');
    expect(
      await within(drawer).findByText(/Share of the items leaving this stage/),
    ).toBeInTheDocument();
    expect(Object.fromEntries(address())).toEqual({
      figure: 'stage-complete-accurate',
      stage: 'development',
      open: 'evidence',
    });
    expect(asked('/items').at(-1)!.searchParams.get('stage')).toBe(
      'development',
    );

    await userEvent.click(within(drawer).getByLabelText('Close'));
    await waitFor(() => expect(address().has('open')).toBe(false));
  });

  it('opens the evidence from the keyboard, and reaches figures in reading order', async () => {
    renderMap({ map: commitsMap });
    const map = await drawing();
    const names = within(map)
      .getAllByRole('button')
      .map(button => text(button.querySelector('title')).split(':')[0]);
    expect(names).toEqual([
      'time in it',
      'Development, Process time',
      'Development, %C&A',
      'Development, In progress',
      'Development, Oldest',
      'time in it',
      'Waiting for release, In progress',
      'Waiting for release, wait (mean)',
      'Development, work',
      'Waiting for release, wait',
    ]);
    const wait = within(map).getByRole('button', {
      name: /– Waiting for release, wait \(mean\):/,
    });
    wait.focus();
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByRole('dialog')).toHaveAccessibleName(
      'Waiting for release: time waited',
    );
  });

  it('keeps what is looked at in the URL and asks for it', async () => {
    const { address, asked } = renderMap({ map: paymentsMap });
    await drawing();
    const choose = async (button: RegExp, item: string) => {
      await userEvent.click(screen.getByLabelText(button));
      await userEvent.click(await screen.findByText(item));
    };
    await choose(/^Window:/, 'Last 30 days');
    await choose(/^Clock:/, 'Working time');
    await choose(/^Basis:/, 'Activity basis');
    await waitFor(() =>
      expect(Object.fromEntries(address())).toEqual({
        window: '30d',
        clock: 'working',
        basis: 'activity',
      }),
    );
    await waitFor(() => {
      const query = asked('/map').at(-1)!.searchParams;
      const length =
        Date.parse(query.get('to')!) - Date.parse(query.get('from')!);
      expect(length / 86_400_000).toBe(30);
      expect(query.get('clock')).toBe('working');
      expect(query.get('basis')).toBe('activity');
    });
  });

  it('shows from a link what its sender saw', async () => {
    const { asked } = renderMap(
      { map: paymentsMap },
      '/?view=table&type=defect&figure=return&stage=review&toStage=development',
    );
    expect(
      await screen.findByRole('table', { name: 'Stages' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByText(/^Returned from Review to Development —/),
    ).toBeInTheDocument();
    expect(asked('/map')[0].searchParams.getAll('type')).toEqual(['defect']);
  });

  it('turns into a table with the same figures at the key T', async () => {
    const { address } = renderMap({ map: paymentsMap });
    await drawing();
    await userEvent.keyboard('t');
    const table = await screen.findByRole('table', { name: 'Stages' });
    expect(address().get('view')).toBe('table');
    const row = within(table).getByRole('row', { name: /^Development/ });
    expect(within(row).getAllByRole('cell').map(text).slice(0, 9)).toEqual([
      'work',
      '184',
      '100 %',
      '0.4 d',
      '1.6 d',
      '1.6 d',
      '3.6 d',
      '1.6 d',
      '0.4 d',
    ]);
    expect(
      text(within(table).getByRole('row', { name: /^From commitment/ })),
    ).toBe('From commitment to done7.6 d2.0 dmean 9.6 d');
    await userEvent.keyboard('t');
    expect(await drawing()).toBeInTheDocument();
  });

  it('never draws unknown as zero', async () => {
    renderMap({ map: unknownMap });
    const map = await drawing();
    expect(
      screen.getByText(
        /Nothing was done in this window, so durations are unknown/,
      ),
    ).toBeInTheDocument();
    const ready = within(map).getByRole('group', { name: 'Ready' });
    expect(text(ready)).toContain('– wait (mean)');
    expect(
      within(ready).getByRole('button', {
        name: '– wait (mean) – Ready, wait (mean): unknown, no items',
      }),
    ).toBeInTheDocument();
    expect(within(map).getAllByText('no item visited')).toHaveLength(4);
    expect(text(map)).not.toMatch(/(^|\D)0 (d|min|h) wait/);
  });

  it('says that one item is too few for a percentile, and still shows its mean', async () => {
    renderMap({ map: singleMap });
    const [flowTime, processTime] = within(
      await screen.findByRole('group', { name: 'Key figures' }),
    ).getAllByRole('button');
    expect(text(flowTime)).toContain('–too few items for this percentile');
    expect(text(processTime)).toContain('1.5 days');
  });
});
