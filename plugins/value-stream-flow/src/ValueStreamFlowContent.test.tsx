import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DAY } from './__testUtils__/figures';
import { flowAnswers, ITEMS } from './__testUtils__/flowAnswers';
import { json, refusal } from './__testUtils__/fakeApi';
import { renderFlow } from './__testUtils__/renderFlow';

jest.setTimeout(120_000);

// Without a layout nothing is drawn; what is to be drawn is written instead.
jest.mock('@value-stream/backstage-plugin-value-stream-react', () => {
  const { createElement } = jest.requireActual('react');
  return {
    ...jest.requireActual('@value-stream/backstage-plugin-value-stream-react'),
    BandsChart: ({ bands }: { bands: unknown }) =>
      createElement('pre', { 'data-testid': 'bands' }, JSON.stringify(bands)),
  };
});

/** Numbers and units are joined by no-break spaces. */
const text = (element: Element | null) =>
  (element?.textContent ?? '').replace(/\u00a0/g, ' ');
const figures = () => screen.findByRole('group', { name: 'Key figures' });
const card = async (name: string) =>
  within(await screen.findByRole('region', { name }));
const rowsOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .slice(1)
    .map(row => within(row).getAllByRole('cell').map(text));

describe('the states of the flow tab', () => {
  it('holds the place while loading', async () => {
    renderFlow({ flow: () => new Promise<Response>(() => {}) });
    expect(await screen.findByRole('status')).toHaveAccessibleName('Loading …');
    expect(screen.getByLabelText(/^Window:/)).toBeInTheDocument();
  });

  it('says what failed, leaves the bar standing, and tries again', async () => {
    let times = 0;
    renderFlow({
      flow: () => {
        times += 1;
        return times === 1
          ? refusal(503, 'The database is not reachable.')
          : json(flowAnswers().flow);
      },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The database is not reachable.',
    );
    expect(screen.getByLabelText(/^Window:/)).toBeInTheDocument();
    await userEvent.click(screen.getByText('Try again'));
    expect(await figures()).toBeInTheDocument();
  });

  it('lets one card fail by itself', async () => {
    renderFlow({ ageing: () => refusal(500, 'out of memory') });
    expect(await figures()).toBeInTheDocument();
    expect((await screen.findAllByRole('alert'))[0]).toHaveTextContent(
      'out of memory',
    );
  });

  it('says which annotation to add, and what was looked for', async () => {
    renderFlow({
      ...flowAnswers([]),
      scope: {
        selectors: [
          { annotation: 'jira/project-key', value: 'PAY', objects: 0 },
        ],
      },
    });
    expect(
      await screen.findByText(
        'No delivery data points to payments-checkout yet',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/value-stream\/stream: payments-checkout/),
    ).toBeInTheDocument();
    expect(screen.getByText('jira/project-key: PAY')).toBeInTheDocument();
  });

  it('offers a longer window where items are known but none in this one', async () => {
    const { address } = renderFlow({
      ...flowAnswers([]),
      scope: { itemCount: 57 },
    });
    expect(
      await screen.findByText(
        '57 items are known here, none of them in this window.',
      ),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByText('Look at the last 180 days'));
    await waitFor(() => expect(address().get('window')).toBe('180d'));
  });

  it('offers all items where the filter leaves none', async () => {
    const { address } = renderFlow(
      { ...flowAnswers([]), scope: { itemCount: 57 } },
      '/?type=defect',
    );
    await userEvent.click(await screen.findByText('Show all items'));
    await waitFor(() => expect(address().has('type')).toBe(false));
  });

  it('says that few items are too few for a percentile', async () => {
    renderFlow({ flow: flowAnswers(ITEMS.slice(0, 2)).flow });
    expect(text(await figures())).toContain(
      'Flow time p50–too few items for this percentilen 2',
    );
  });

  it('says why a figure is unknown, never zero', async () => {
    renderFlow({ flow: flowAnswers(ITEMS.slice(8)).flow });
    const group = await figures();
    expect(text(group)).toContain('Flow time p50–no itemsn 0');
    expect(text(group)).toContain('Efficiency–no items');
    expect(text(group)).toContain('Unplanned–no items');
  });

  it('says why there is no forecast, and what one needs', async () => {
    renderFlow({}, '/?show=forecast');
    expect(
      (await screen.findAllByText(/No forecast: the window is too short/))[0],
    ).toHaveTextContent('A forecast needs 28 days and 5 items done');
  });
});

describe('what the views of the flow tab show', () => {
  it('lists what has stood too long today', async () => {
    renderFlow();
    const past = await card(
      'Past the time that 85 % of items needed in their stage',
    );
    // Items 9, 10 and 11 started 9, 8 and 7 days before the end.
    expect(rowsOf(await past.findByRole('table'))).toEqual(
      [9, 10, 11].map(n => [
        expect.stringContaining(`Title of jira:acme/PAY-${n}`),
        'Development',
        'Waiting for release',
        `${18 - n}.0 d`,
        '3.5 d',
        `${18 - n}.0 d`,
      ]),
    );
  });

  it('draws a point and has a row for each item done', async () => {
    const fillRect = jest.fn();
    const context = jest
      .spyOn(HTMLCanvasElement.prototype, 'getContext')
      .mockReturnValue({ fillRect, scale() {}, clearRect() {} } as any);
    renderFlow({}, '/?show=flow');
    const drawing = await screen.findByLabelText(/^Flow times of 8 items/);
    expect(drawing).toHaveAccessibleName(/p50 4\.5 days, p85 7\.0 days/);
    // They are drawn in a frame of their own.
    await waitFor(() =>
      expect(new Set(fillRect.mock.calls.map(String)).size).toBe(8),
    );
    context.mockRestore();

    await userEvent.keyboard('t');
    const scatter = await card('Flow time of items done');
    const rows = rowsOf(await scatter.findByRole('table'));
    expect(rows.map(cells => cells[1])).toEqual(
      [8, 7, 6, 5, 4, 3, 2, 1].map(n => `${n}.0 days`),
    );
    expect(
      scatter.getByText('Left out: 2 went straight to done.'),
    ).toBeVisible();
  });

  it('counts the same items done in scatter, weeks, cumulative flow and headline', async () => {
    renderFlow({}, '/?show=flow&view=table');
    const scatter = await card('Flow time of items done');
    const done = rowsOf(await scatter.findByRole('table'));
    const weeks = await card('Started and done per week');
    const perWeek = rowsOf(await weeks.findByRole('table'));
    const cumulative = await card('Cumulative flow');
    const table = await cumulative.findByRole('table');
    const days = rowsOf(table);
    expect(within(table).getAllByRole('columnheader').map(text)).toEqual([
      'Day',
      'Development',
      'Waiting for release',
      'Released',
    ]);
    const total = (rows: string[][], column: number) =>
      rows.reduce((sum, cells) => sum + Number(cells[column]), 0);
    expect(done).toHaveLength(8);
    expect(total(perWeek, 2)).toBe(8);
    expect(days).toHaveLength(28);
    // On the last day 8 are released and items 9, 10 and 11 in development.
    expect(days[27].slice(1)).toEqual(['3', '0', '8']);
    expect(total(perWeek, 1)).toBe(8 + 3);
    expect(text(await figures())).toContain('Velocity2.0 / week');
  });

  it('draws the bands of cumulative flow that its table lists', async () => {
    renderFlow({}, '/?show=flow');
    const drawn: { name: string; heights: number[] }[] = JSON.parse(
      text(await screen.findByTestId('bands')),
    ).map(({ name, heights }: any) => ({ heights, name }));
    await userEvent.keyboard('t');
    const cumulative = await card('Cumulative flow');
    const table = await cumulative.findByRole('table');
    const names = within(table).getAllByRole('columnheader').map(text);
    const rows = rowsOf(table);
    // The last stage lies at the bottom and stands last in the table.
    expect([...drawn].reverse()).toEqual(
      names.slice(1).map((name, column) => ({
        name,
        heights: rows.map(cells => Number(cells[column + 1])),
      })),
    );
  });

  it.each([
    [/^Net flow/, 'net-flow'],
    [/^Service level p85/, 'service-level'],
    [/^Unplanned/, 'unplanned-share'],
    [/^Discarded/, 'discard-rate'],
  ])('opens the evidence of the key figure %s', async (name, figure) => {
    const { asked } = renderFlow();
    await userEvent.click(
      within(await figures()).getByRole('button', { name }),
    );
    await waitFor(() =>
      expect(asked('/flow-evidence')[0].searchParams.get('figure')).toBe(
        figure,
      ),
    );
  });

  it.each([
    ['flow', /^Done, Jun 1, 2026: 2$/, { figure: 'week-done' }],
    ['flow', /^feature: 100.%$/, { figure: 'type-share', of: 'feature' }],
    ['flow', /^mean /, { figure: 'mean-load' }],
    ['flow', /^Little’s law/, { figure: 'littles-law' }],
    ['flow', /^No limits/, { figure: 'process-limits' }],
    [
      'today',
      /^Development p85: /,
      { figure: 'stage-time', of: 'development', level: '0.85' },
    ],
    ['today', /have stood too long/, { figure: 'past-expectation' }],
  ])('opens the evidence of %s: %s', async (show, name, wanted) => {
    const { asked } = renderFlow({}, `/?show=${show}&view=table`);
    const [button] = await screen.findAllByRole('button', { name });
    await userEvent.click(button);
    await waitFor(() =>
      expect(
        Object.fromEntries(asked('/flow-evidence')[0].searchParams),
      ).toMatchObject(wanted),
    );
  });

  it('goes through the points of the scatter by key, and opens one', async () => {
    const { address } = renderFlow({}, '/?show=flow');
    const scatter = await screen.findByRole('group', {
      name: /Arrow keys go from item to item/,
    });
    scatter.focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(within(scatter).getByRole('status')).toHaveTextContent(
      /Title of jira:acme\/PAY-2.*2\.0.days/,
    );
    // The longest flow time is the last one.
    await userEvent.keyboard('{End}{ArrowDown}{Enter}');
    await waitFor(() => expect(address().get('item')).toBe('jira:acme/PAY-7'));
  });

  it('sets the window of all drawings by dragging over one of them', async () => {
    const { address, asked } = renderFlow({}, '/?show=flow');
    const drawing = await screen.findByRole('img', {
      name: /^Started and done in 4 weeks/,
    });
    const svg = drawing.querySelector('svg')!;
    fireEvent.pointerDown(svg, { button: 0, clientX: 200 });
    fireEvent.pointerMove(svg, { clientX: 300 });
    fireEvent.pointerUp(svg, { clientX: 300 });
    await waitFor(() => expect(address().get('from')).toMatch(/^2026-/));
    expect(address().get('to')! > address().get('from')!).toBe(true);
    await waitFor(() =>
      expect(asked('/cumulative-flow').length).toBeGreaterThan(1),
    );
  });

  it('says that weeks before anything was known are unknown, never zero', async () => {
    const { throughput } = flowAnswers();
    const weeks = throughput.weeks.map((week, i) =>
      i === 0 ? { ...week, known: false, whole: false, done: 0 } : week,
    );
    renderFlow(
      { throughput: { ...throughput, weeks } },
      '/?show=flow&view=table',
    );
    const table = await (
      await card('Started and done per week')
    ).findByRole('table');
    expect(rowsOf(table)[0].slice(1, 3)).toEqual(['–', '–']);
  });

  it('opens the evidence of a key figure', async () => {
    const { address, asked } = renderFlow();
    await userEvent.click(
      within(await figures()).getByRole('button', { name: /^Flow time p50/ }),
    );
    await waitFor(() =>
      expect(Object.fromEntries(address())).toEqual({
        figure: 'flow-time',
        open: 'evidence',
      }),
    );
    await waitFor(() =>
      expect(asked('/items')[0].searchParams.get('figure')).toBe('flow-time'),
    );
  });
});

describe('the address of the flow tab', () => {
  it('holds view, window, clock and shape, and the questions follow', async () => {
    const { address, asked } = renderFlow();
    await figures();
    const choose = async (button: RegExp, item: string) => {
      await userEvent.click(screen.getByLabelText(button));
      await userEvent.click(await screen.findByText(item));
    };
    await userEvent.click(screen.getByRole('button', { name: 'Flow' }));
    await choose(/^Window:/, 'Last 30 days');
    await choose(/^Clock:/, 'Working time');
    await userEvent.keyboard('t');
    await waitFor(() =>
      expect(Object.fromEntries(address())).toEqual({
        show: 'flow',
        window: '30d',
        clock: 'working',
        view: 'table',
      }),
    );
    await waitFor(() => {
      const query = asked('/throughput').at(-1)!.searchParams;
      const length =
        Date.parse(query.get('to')!) - Date.parse(query.get('from')!);
      expect(length / DAY).toBe(30);
      expect(query.get('clock')).toBe('working');
    });
  });

  it('brings back what its sender saw', async () => {
    const { asked } = renderFlow(
      {},
      '/?show=flow&window=180d&clock=working&basis=activity&type=defect&team=a&label=b&view=table',
    );
    const scatter = await card('Flow time of items done');
    expect(await scatter.findByRole('table')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Flow' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    const query = asked('/flow-times')[0].searchParams;
    expect(
      ['clock', 'basis', 'type', 'team', 'label'].map(name => query.get(name)),
    ).toEqual(['working', 'activity', 'defect', 'a', 'b']);
  });
});
