import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { DAY, known } from './__testUtils__/buildMapAnswer';
import { paymentsMap } from './__testUtils__/paymentsMap';
import { renderMap } from './__testUtils__/renderMap';
import { text } from './__testUtils__/mapScreen';

jest.setTimeout(120_000);

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
