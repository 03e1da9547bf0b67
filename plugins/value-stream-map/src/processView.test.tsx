import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { refusal } from './__testUtils__/fakeApi';
import { emptyMap } from './__testUtils__/otherMaps';
import { paymentsMap } from './__testUtils__/paymentsMap';
import { paymentsProcess } from './__testUtils__/paymentsProcess';
import { renderMap } from './__testUtils__/renderMap';
import { json, name, text } from './__testUtils__/mapScreen';

jest.setTimeout(120_000);

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
