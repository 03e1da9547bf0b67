import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  dependenciesAnswer,
  HERE,
  nothingDone,
  PLATFORM,
  RETURNS,
  RISK,
} from './__testUtils__/dependencyAnswers';
import { json, refusal } from './__testUtils__/fakeApi';
import { renderDependencies } from './__testUtils__/renderDependencies';

jest.setTimeout(120_000);

/** Numbers and units are joined by no-break spaces. */
const text = (element: Element | null) =>
  (element?.textContent ?? '').replace(/\u00a0/g, ' ');
const figures = () => screen.findByRole('group', { name: 'Key figures' });
const region = async (name: string) =>
  within(await screen.findByRole('region', { name }));
const rowsOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .slice(1)
    .map(row => within(row).getAllByRole('cell').map(text));

describe('the states of the dependency tab', () => {
  it('holds the place while loading', async () => {
    renderDependencies({ dependencies: () => new Promise<Response>(() => {}) });
    expect((await screen.findAllByRole('status'))[0]).toHaveAccessibleName(
      'Loading …',
    );
    expect(screen.getByLabelText(/^Kinds:/)).toBeInTheDocument();
  });

  it('says what failed, leaves the bar standing, and tries again', async () => {
    let times = 0;
    renderDependencies({
      dependencies: () => {
        times += 1;
        return times === 1
          ? refusal(503, 'The database is not reachable.')
          : json(dependenciesAnswer());
      },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The database is not reachable.',
    );
    await userEvent.click(screen.getByText('Try again'));
    expect(await figures()).toBeInTheDocument();
  });

  it('lets open blockers fail by themselves', async () => {
    renderDependencies({ blockers: () => refusal(500, 'out of memory') });
    expect(await figures()).toBeInTheDocument();
    expect(await screen.findByRole('alert')).toHaveTextContent('out of memory');
  });

  it('says which annotation to add where no data points here', async () => {
    renderDependencies({ dependencies: nothingDone() });
    expect(
      await screen.findByText(
        'No delivery data points to payments-checkout yet',
      ),
    ).toBeInTheDocument();
  });

  it('offers a longer window where items are known but none in this one', async () => {
    const { address } = renderDependencies({
      dependencies: nothingDone(),
      scope: { itemCount: 57 },
    });
    await userEvent.click(await screen.findByText('Look at the last 180 days'));
    await waitFor(() => expect(address().get('window')).toBe('180d'));
  });

  it('says why a figure is unknown, never zero', async () => {
    renderDependencies({
      dependencies: {
        ...nothingDone(),
        waitedForBy: dependenciesAnswer().waitedForBy,
      },
    });
    const group = await figures();
    expect(text(group)).toContain('Autonomy–no items');
    expect(text(group)).toContain('Waited for others–');
    expect(text(group)).toContain('Cost in 30 days–');
  });

  it('says that only what may be read is shown', async () => {
    renderDependencies({ dependencies: { readableOnly: true } });
    expect(
      await screen.findByText(/Only what you may read is shown/),
    ).toBeInTheDocument();
  });
});

describe('what the dependency tab shows', () => {
  it('leads with what to break first, its cost and its gain', async () => {
    renderDependencies();
    const list = within(
      await screen.findByRole('list', { name: 'Break this first' }),
    );
    const [first, second] = list.getAllByRole('listitem');
    expect(text(first)).toContain('Platform');
    expect(text(first)).toContain('10.0 days in 30 days');
    expect(text(first)).toContain('10,000 EUR in 30 days');
    expect(text(first)).toContain('mean flow time 9.0 days → 7.5 days at best');
    expect(text(first)).toContain(
      '20.0 days in their queue, 10.0 days in their work',
    );
    expect(text(first)).toContain('via Risk');
    expect(
      within(first).getByRole('img', {
        name: /^before: 12\.0.d, 18\.0.d; in the window: 10\.0.d, 20\.0.d$/,
      }),
    ).toBeVisible();
    expect(text(second)).toContain('Risk new');
    const theirs = within(
      await screen.findByRole('list', { name: 'They wait for us' }),
    );
    expect(theirs.getAllByRole('listitem')).toHaveLength(1);
  });

  it('gives the key figures with those of the window before', async () => {
    renderDependencies();
    const group = text(await figures());
    expect(group).toContain('Autonomy60 %of 20 items waited for nobody else');
    expect(group).toContain('Waited for others36.0 days36 % of all waiting');
    expect(group).toContain('was 30.0 days');
    expect(group).toContain('Cost in 30 days12,000 EUR');
    expect(group).toContain('Circles1');
    // An item of several streams counts once.
    expect(group).toContain('Others waited9.0 days');
  });

  it('draws a line for each delay, which the keyboard reaches and opens', async () => {
    const { address, asked } = renderDependencies();
    const graph = within(
      await screen.findByRole('group', { name: /^Graph of 4 parties/ }),
    );
    const lines = graph.getAllByRole('button');
    expect(lines.map(line => line.getAttribute('aria-label'))).toEqual(
      [
        'payments-checkout waits for Platform: 30.0 days, blocked by an item',
        'Returns waits for payments-checkout: 12.0 days, blocked by an item',
        'payments-checkout waits for Risk: 6.0 days, approval, review',
        'Risk waits for Returns: 2.0 days, blocked by an item',
      ].map(name => expect.stringMatching(name.replace(/ days/, '.days'))),
    );
    expect(lines.filter(line => line.tabIndex === 0)).toHaveLength(1);
    lines[0].focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(lines[1]).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() =>
      expect(address().get('edge')).toBe(`${RETURNS}~${HERE}`),
    );
    await waitFor(() =>
      expect(asked('/items')[0].searchParams.get('direction')).toBe(
        'waited-for-by',
      ),
    );
  });

  it('opens the items behind an edge, with what each waited for', async () => {
    const { asked } = renderDependencies(
      {},
      `/?edge=${HERE}~${PLATFORM}&clock=working&kind=blocked-by`,
    );
    const drawer = within(await screen.findByRole('dialog'));
    expect(
      await drawer.findByRole('heading', {
        name: 'payments-checkout waits for Platform',
      }),
    ).toBeInTheDocument();
    const rows = rowsOf(await drawer.findByRole('table'));
    expect(rows[0].slice(1, 4)).toEqual([
      '20.0 days',
      '5.0 days',
      'PLT-3 A queue',
    ]);
    expect(rows[1][0]).toBe('Restricted item');
    expect(rows[1][3]).toBe('Restricted item');
    expect(
      drawer.getByText('Left out: 1 went straight to done.'),
    ).toBeVisible();
    const query = asked('/items')[0].searchParams;
    expect(
      ['party', 'direction', 'clock', 'evidence'].map(n => query.get(n)),
    ).toEqual([PLATFORM, 'waits-for', 'working', 'blocked-by']);
  });

  it('asks the page of who waits about an edge further away', async () => {
    const { asked } = renderDependencies({}, `/?edge=${RISK}~${RETURNS}`);
    await waitFor(() =>
      expect(asked('/items')[0].pathname).toBe(
        '/entities/valuestream/default/risk/dependencies/items',
      ),
    );
  });

  it('shows the same as a matrix, in which circles stand below the diagonal', async () => {
    const { address } = renderDependencies({}, '/?show=matrix');
    const matrix = await screen.findByRole('grid', {
      name: 'Matrix of 4 parties',
    });
    const cell = (name: RegExp) =>
      within(matrix).getByRole('gridcell', { name });
    expect(text(cell(/Risk waits for Returns/))).toBe('2.0 d');
    expect(cell(/^Platform does not wait for Risk/)).toBeInTheDocument();
    expect(
      screen.getByText(/Circles: payments-checkout ↔ Returns ↔ Risk/),
    ).toBeInTheDocument();
    cell(/Returns waits for payments-checkout/).focus();
    await userEvent.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}');
    expect(cell(/payments-checkout waits for Platform/)).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() =>
      expect(address().get('edge')).toBe(`${HERE}~${PLATFORM}`),
    );
  });

  it('has a table of all edges, the longest delay first', async () => {
    const { address } = renderDependencies();
    await figures();
    await userEvent.keyboard('t');
    await waitFor(() => expect(address().get('view')).toBe('table'));
    const rows = rowsOf(
      await screen.findByRole('table', { name: 'All edges' }),
    );
    expect(rows.map(cells => cells.slice(0, 3))).toEqual([
      ['payments-checkout', 'Platform', '30.0 days'],
      ['Returns', 'payments-checkout', '12.0 days'],
      ['payments-checkout', 'Risk', '6.0 days'],
      ['Risk', 'Returns', '2.0 days'],
    ]);
  });

  it('tells what holds items up now, and what ties without delay', async () => {
    renderDependencies();
    const open = await region('Open now');
    const [row] = rowsOf(await open.findByRole('table'));
    expect(row.slice(0, 3)).toEqual([
      'Platform (we wait)',
      'PLT-7 A new cluster',
      '10.0 days',
    ]);
    expect(row[4]).toBe('3 itemsPAY-1 PayRestricted item');
    const structure = await region('Structure without delay');
    expect(rowsOf(await structure.findByRole('table'))).toEqual([
      ['Search', 'depends on', '', '', '', 'cart → index'],
      ['Letters', 'Changed together', '5', '25 %', '3', ''],
      [
        'Stock',
        'Rolled out on the same days: 9 days here, 10 there, 1.0 in common by chance',
        '8 days',
        '89 %',
        '2',
        'cart → stock',
      ],
    ]);
  });
});

describe('the address of the dependency tab', () => {
  it('holds kinds, depth, ends and view, and the questions follow', async () => {
    const { address, asked } = renderDependencies();
    await figures();
    const choose = async (button: RegExp, item: string) => {
      await userEvent.click(screen.getByLabelText(button));
      await userEvent.click(
        await within(await screen.findByRole('menu')).findByText(item),
      );
      await userEvent.keyboard('{Escape}');
    };
    await choose(/^Depth:/, 'Two edges');
    await choose(/^To:/, 'To systems and components');
    await choose(/^Kinds:/, 'Review');
    await userEvent.click(screen.getByRole('button', { name: 'Matrix' }));
    await waitFor(() =>
      expect(Object.fromEntries(address())).toEqual({
        show: 'matrix',
        kind: 'review',
        depth: '2',
        between: 'entities',
      }),
    );
    await waitFor(() => {
      const query = asked('/dependencies').at(-1)!.searchParams;
      expect(['depth', 'between', 'evidence'].map(n => query.get(n))).toEqual([
        '2',
        'entities',
        'review',
      ]);
    });
  });
});
