import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DAY } from './__testUtils__/figures';
import { renderFlow } from './__testUtils__/renderFlow';
import { card, figures } from './__testUtils__/flowScreen';

jest.setTimeout(120_000);

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
