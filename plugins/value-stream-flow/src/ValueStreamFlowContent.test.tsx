import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { flowAnswers } from './__testUtils__/flowAnswers';
import { renderFlow } from './__testUtils__/renderFlow';
import { card, figures, rowsOf, text } from './__testUtils__/flowScreen';

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
