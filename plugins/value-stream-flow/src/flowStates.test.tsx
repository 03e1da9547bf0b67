import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { flowAnswers, ITEMS } from './__testUtils__/flowAnswers';
import { json, refusal } from './__testUtils__/fakeApi';
import { renderFlow } from './__testUtils__/renderFlow';
import { figures, text } from './__testUtils__/flowScreen';

jest.setTimeout(120_000);

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
