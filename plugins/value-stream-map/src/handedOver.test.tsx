import { screen } from '@testing-library/react';
import { known } from './__testUtils__/buildMapAnswer';
import { paymentsMap } from './__testUtils__/paymentsMap';
import { renderMap } from './__testUtils__/renderMap';

jest.setTimeout(120_000);

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
