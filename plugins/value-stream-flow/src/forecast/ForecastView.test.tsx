import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { flowAnswers } from '../__testUtils__/flowAnswers';
import { renderFlow } from '../__testUtils__/renderFlow';

jest.setTimeout(60_000);

const LEVELS = [0.5, 0.7, 0.85, 0.95];
const known = (value: number) => ({
  kind: 'value' as const,
  value,
  unit: 'count' as const,
  n: 50,
  method: 'monte-carlo',
});
const levels = (days: number, date: string) =>
  LEVELS.map(level => ({ level, figure: known(days), beyond: false, date }));
const record = (kept: number) =>
  LEVELS.map(level => ({
    level,
    kept: { ...known(kept), unit: 'ratio' as const, n: 8 },
  }));

/** Twelve items, two of them ready: ten are ready in 14 days, and out in 28. */
const trains = {
  ready: 2,
  unready: 10,
  readiness: levels(14, '2026-07-06T00:00:00.000Z'),
  readinessRecord: record(0.75),
  release: levels(28, '2026-07-20T00:00:00.000Z'),
  releaseRecord: record(1),
};
const forecast = {
  ...flowAnswers().forecast,
  items: 12,
  byWhen: levels(20, '2026-07-12T00:00:00.000Z'),
  inBatches: true,
  trains,
};

const rowsOf = async (name: string) =>
  within(await screen.findByRole('table', { name }))
    .getAllByRole('row')
    .slice(1)
    .map(row =>
      within(row)
        .getAllByRole('cell')
        .map(cell => (cell.textContent ?? '').replace(/\u00a0/g, ' ')),
    );

describe('the forecast of work that leaves by train', () => {
  it('shows when it is ready and when it is released apart, each with its record', async () => {
    renderFlow({ forecast }, '/?show=forecast');
    expect((await rowsOf('Ready for release'))[2]).toEqual([
      '85 %',
      expect.stringMatching(/Jul 6/),
      '14',
      '75 % (n 8)',
    ]);
    expect((await rowsOf('Released with a train'))[2]).toEqual([
      '85 %',
      expect.stringMatching(/Jul 20/),
      '28',
      '100 % (n 8)',
    ]);
  });

  it('opens what either date rests on', async () => {
    const { asked } = renderFlow({ forecast }, '/?show=forecast');
    await userEvent.click(
      await screen.findByRole('button', {
        name: /^Released with a train 85.%: 28$/,
      }),
    );
    await waitFor(() =>
      expect(
        Object.fromEntries(asked('/flow-evidence')[0].searchParams),
      ).toMatchObject({
        figure: 'forecast-release',
        level: '0.85',
        items: '12',
      }),
    );
  });

  it('says that all are ready, and why the train is unknown', async () => {
    renderFlow(
      {
        forecast: {
          ...forecast,
          trains: {
            ...trains,
            ready: 12,
            unready: 0,
            release: LEVELS.map(level => ({
              level,
              figure: {
                kind: 'unknown' as const,
                reason: 'too-few-samples' as const,
                n: 2,
              },
              beyond: false,
            })),
          },
        },
      },
      '/?show=forecast',
    );
    expect(
      await screen.findByText('All of them are ready now.'),
    ).toBeInTheDocument();
    expect(screen.getByText(/^No forecast: too few/)).toBeInTheDocument();
  });

  it('keeps the question in the address, and asks it again', async () => {
    const { address, asked } = renderFlow({ forecast }, '/?show=forecast');
    const field = await screen.findByLabelText('Items');
    await userEvent.type(field, '3');
    await waitFor(() => expect(address().get('by-when-items')).toBe('123'));
    await waitFor(() =>
      expect(asked('/forecast').at(-1)!.searchParams.get('items')).toBe('123'),
    );
  });
});
