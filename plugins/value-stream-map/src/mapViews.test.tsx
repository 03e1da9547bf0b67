import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { DAY, known } from './__testUtils__/buildMapAnswer';
import { FakeRequest, refusal } from './__testUtils__/fakeApi';
import { emptyMap } from './__testUtils__/otherMaps';
import { paymentsFuture } from './__testUtils__/paymentsFuture';
import { paymentsMap } from './__testUtils__/paymentsMap';
import { paymentsProcess } from './__testUtils__/paymentsProcess';
import { renderMap } from './__testUtils__/renderMap';
import { parseEdit } from './view/mapViewState';

jest.setTimeout(120_000);

const text = (element: Element | null) =>
  (element?.textContent ?? '').replace(/\u00a0/g, ' ');
const name = (element: Element) =>
  (element.getAttribute('aria-label') ?? '').replace(/\u00a0/g, ' ');
const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status });

const future = ({ url }: FakeRequest) =>
  json(paymentsFuture(url.searchParams.getAll('edit').flatMap(parseEdit)));

describe('the process as it really flows', () => {
  const answers = { map: paymentsMap, more: { process: paymentsProcess } };

  it('draws the main path first, and every variant at the end of the slider', async () => {
    const { address } = renderMap(answers, '/?show=process');
    const graph = await screen.findByLabelText(/^Process of/);
    expect(graph.querySelectorAll('[data-edge]')).toHaveLength(7);
    expect(text(document.body)).toContain(
      'The most frequent variant: 82 % of items',
    );
    const slider = screen.getByRole('slider');
    slider.focus();
    await userEvent.keyboard('{End}');
    await waitFor(() =>
      expect(graph.querySelectorAll('[data-edge]')).toHaveLength(9),
    );
    expect(address().get('paths')).toBe('3');
    expect(text(document.body)).toContain('All 3 variants: 100 % of items');
  });

  it('goes from edge to edge by the arrow keys, and opens one by Enter', async () => {
    const { address } = renderMap(answers, '/?show=process&paths=3');
    const graph = await screen.findByLabelText(/^Process of/);
    const [first] = graph.querySelectorAll<SVGGElement>('[tabindex="0"]');
    expect(name(first)).toBe(
      '184 2.3 d – Ready to Development: 184 times, by 184 items, median wait before 2.3 days.',
    );
    first.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(name(document.activeElement!)).toMatch(
      /^210 0.4 d – Development to Waiting for review/,
    );
    expect(graph.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByRole('dialog')).toHaveAccessibleName(
      'From Development to Waiting for review',
    );
    expect(Object.fromEntries(address())).toMatchObject({
      figure: 'edge',
      stage: 'development',
      toStage: 'waiting-for-review',
      open: 'evidence',
    });
  });

  it('highlights the variant that is selected, and asks for its items', async () => {
    const { address, asked } = renderMap(answers, '/?show=process');
    const list = await screen.findByLabelText('Variants');
    const [, back] = within(list).getAllByRole('button');
    expect(text(back)).toContain('16 % 30 items');
    await userEvent.click(back);
    expect(address().get('variant')).toBe('2-3-4-5-3-4-5-6-7-8-9');
    await waitFor(() =>
      expect(asked('/items').at(-1)!.searchParams.get('variant')).toBe(
        '2-3-4-5-3-4-5-6-7-8-9',
      ),
    );
    // The way back is drawn, though the slider is on the main path.
    const graph = screen.getByLabelText(/^Process of/);
    expect(
      graph.querySelector('[data-edge="review development"]'),
    ).toBeInTheDocument();
    expect(text(within(list).getAllByRole('button')[2])).toContain(
      'too few items for this percentile',
    );
  });

  it('has a table of the same edges, and says what failed', async () => {
    renderMap(answers, '/?show=process&view=table&paths=3');
    const table = await screen.findByRole('table', {
      name: 'Ways from stage to stage',
    });
    const row = within(table).getByRole('row', { name: /^Review Development/ });
    expect(within(row).getAllByRole('cell').map(text).slice(1, 4)).toEqual([
      '30',
      '30',
      '30',
    ]);
  });

  it('says what failed and tries again', async () => {
    let times = 0;
    renderMap(
      {
        map: paymentsMap,
        more: {
          process: () => {
            times += 1;
            return times === 1
              ? refusal(503, 'The database is not reachable.')
              : json(paymentsProcess);
          },
        },
      },
      '/?show=process',
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The database is not reachable.',
    );
    await userEvent.click(screen.getByText('Try again'));
    expect(await screen.findByLabelText(/^Process of/)).toBeInTheDocument();
  });

  it('asks nothing where nothing happened', async () => {
    const { asked } = renderMap(
      { map: emptyMap, scope: { itemCount: 5 } },
      '/?show=process',
    );
    expect(
      await screen.findByText('Nothing happened in this window'),
    ).toBeInTheDocument();
    expect(asked('/process')).toHaveLength(0);
  });
});

describe('comparing with an earlier window', () => {
  const compared = (before: number, after: number): ApiSchemas['Compared'] => ({
    before: known(before * DAY, 'ms', 184, 'mean'),
    after: known(after * DAY, 'ms', 184, 'mean'),
    change: known((after - before) * DAY, 'ms', 184, 'difference'),
  });
  const unknown: ApiSchemas['Compared'] = {
    before: { kind: 'unknown', reason: 'no-items', n: 0 },
    after: { kind: 'unknown', reason: 'no-items', n: 0 },
    change: { kind: 'unknown', reason: 'no-items', n: 0 },
  };
  const comparison = {
    earlier: { from: '2026-05-01T00:00:00Z', to: '2026-08-01T00:00:00Z' },
    comparison: {
      flowTime: compared(10.6, 9.4),
      meanFlowTime: compared(10, 9.6),
      processTime: compared(2, 2),
      waitTime: unknown,
      activityRatio: unknown,
      firstTimeRight: unknown,
      rolledCompleteAccurate: unknown,
      inProgress: unknown,
      arrivalsPerWeek: unknown,
      velocityPerWeek: unknown,
      traceability: unknown,
      stages: [
        {
          stageId: 'waiting-for-review',
          leadTime: compared(3, 3.5),
          waitTime: compared(3, 3.5),
          processTime: unknown,
          percentCompleteAccurate: unknown,
          inProgress: unknown,
          oldest: unknown,
          ladderWait: compared(3, 3.5),
          ladderWork: unknown,
        },
      ],
    },
  };

  it('marks the changes on map, ladder and key figures, from a choice kept in the URL', async () => {
    const { address, asked } = renderMap({
      map: paymentsMap,
      more: { 'map/comparison': comparison },
    });
    await screen.findByLabelText(/^Value stream map of/);
    await userEvent.click(screen.getByLabelText(/^Comparison/));
    await userEvent.click(await screen.findByText('the window before'));
    await waitFor(() => expect(address().get('compare')).toBe('before'));
    expect(
      await screen.findByText(/^Compared with May 1, 2026 to/),
    ).toBeInTheDocument();
    const map = screen.getByLabelText(/^Value stream map of/);
    const stage = within(map).getByRole('group', {
      name: 'Waiting for review',
    });
    expect(text(stage)).toContain('3.5 d wait');
    expect(text(stage)).toContain('+0.5 d');
    const ladder = within(map).getByRole('group', { name: /^The ladder/ });
    expect(text(ladder)).toContain('+0.5 d');
    const [flowTime, processTime] = within(
      screen.getByRole('group', { name: 'Key figures' }),
    ).getAllByRole('button');
    expect(text(flowTime)).toContain('was 10.6 d−1.2 d');
    expect(text(processTime)).toContain('was 2.0 d±0');
    const query = asked('/comparison')[0].searchParams;
    expect(query.get('earlierTo')).toBe(query.get('from'));
  });
});

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

describe('how work is handed over', () => {
  it('is said at the stages and at the end', async () => {
    renderMap({
      map: paymentsMap,
      more: {
        handovers: {
          stages: [
            {
              stageId: 'review',
              control: 'pull',
              dispersion: known(0.3, 'ratio', 40, ''),
              batch: known(2, 'items', 20, ''),
              covered: true,
            },
          ],
          doneBatch: known(3, 'items', 20, ''),
        },
      },
    });
    expect(await screen.findByText('pulled in')).toBeInTheDocument();
    expect(screen.getByText('leave by 2 (p50)')).toBeInTheDocument();
    expect(screen.getByText('3 per rollout')).toBeInTheDocument();
  });
});
