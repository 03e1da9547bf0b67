import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { emptyMap } from './__testUtils__/otherMaps';
import { paymentsMap } from './__testUtils__/paymentsMap';
import { refusal } from './__testUtils__/fakeApi';
import { renderMap } from './__testUtils__/renderMap';
import { troubledMap } from './__testUtils__/troubledMap';
import { drawing } from './__testUtils__/mapScreen';

// Roles of a large drawing take their time to compute without a browser.
jest.setTimeout(60_000);

describe('the states of the tab', () => {
  it('holds the place while loading', async () => {
    renderMap({ map: () => new Promise<Response>(() => {}) });
    expect(await screen.findByRole('status')).toHaveAccessibleName('Loading …');
    expect(screen.getByLabelText(/^Window:/)).toBeInTheDocument();
  });

  it('says what failed, leaves the bar standing, and tries again', async () => {
    let times = 0;
    renderMap({
      map: () => {
        times += 1;
        return times === 1
          ? refusal(503, 'The database is not reachable.')
          : new Response(JSON.stringify(paymentsMap));
      },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The database is not reachable.',
    );
    expect(screen.getByLabelText(/^Window:/)).toBeInTheDocument();
    await userEvent.click(screen.getByText('Try again'));
    expect(await drawing()).toBeInTheDocument();
  });

  it('keeps the map from before when the next one fails', async () => {
    let times = 0;
    renderMap({
      map: () => {
        times += 1;
        return times === 1
          ? new Response(JSON.stringify(paymentsMap))
          : refusal(500, 'out of memory');
      },
    });
    await drawing();
    await userEvent.click(screen.getByLabelText(/^Clock:/));
    await userEvent.click(await screen.findByText('Working time'));
    expect(await screen.findByRole('alert')).toHaveTextContent('out of memory');
    expect(await drawing()).toBeInTheDocument();
  });

  it('says which annotation to add, and what was looked for', async () => {
    renderMap({
      map: emptyMap,
      scope: {
        itemCount: 0,
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
    const { address } = renderMap({ map: emptyMap, scope: { itemCount: 57 } });
    expect(
      await screen.findByText(
        '57 items are known here, none of them in this window.',
      ),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByText('Look at the last 180 days'));
    await waitFor(() => expect(address().get('window')).toBe('180d'));
  });

  it('warns of a failed source, of conflicts with what to change, and of what is assumed', async () => {
    renderMap(troubledMap);
    expect(
      await screen.findByText(/^Source jira failed since/),
    ).toHaveTextContent('The server refuses the token (401).');
    expect(
      await screen.findByText(/Keep value-stream\/owner on one of them/),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/^12 items count as delivered when merged/),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        /Statuses that no stage claims: “QA parked” \(3 items\)/,
      ),
    ).toBeInTheDocument();
    expect(await drawing()).toBeInTheDocument();
  });
});
