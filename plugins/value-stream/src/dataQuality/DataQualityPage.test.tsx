import { renderInTestApp } from '@backstage/frontend-test-utils';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { answering, refusal } from '../testing/answering';
import { DataQualityPage } from './DataQualityPage';

const quality = {
  conflicts: [
    {
      entityRef: 'component:default/api',
      reason: 'unknown-stream',
      message: 'value-stream/supports names “chekout”',
      whatToDo: 'write “checkout”',
    },
  ],
  streams: [
    {
      ref: 'valuestream:default/shop',
      title: 'Shop',
      items: 10,
      doneItems: 8,
      tracedItems: 6,
      traceability: {
        kind: 'value',
        value: 0.75,
        unit: 'ratio',
        n: 8,
        method: 'ratio of counts',
      },
      unmappedStatuses: [{ status: 'With legal', items: 2 }],
    },
    {
      ref: 'valuestream:default/new',
      title: 'New',
      items: 0,
      doneItems: 0,
      tracedItems: 0,
      traceability: { kind: 'unknown', reason: 'no-items', n: 0 },
      unmappedStatuses: [],
    },
  ],
  objectsInNoStream: 1,
  queue: { inbox: 3, dirty: 1250 },
};

describe('DataQualityPage', () => {
  it('shows conflicts with what to change, traceability and statuses', async () => {
    const { api } = answering({
      'GET /data-quality': quality,
      'GET /rebuild': { state: 'none' },
    });
    renderInTestApp(<DataQualityPage />, { apis: [api] });
    const conflicts = within(
      await screen.findByRole('table', { name: 'Declarations to mend' }),
    );
    expect(conflicts.getByText('write “checkout”')).toBeInTheDocument();
    const rows = within(
      screen.getByRole('table', { name: 'Traceability and statuses' }),
    ).getAllByRole('row');
    expect(rows[1]).toHaveTextContent(
      /75 % \(6 of 8\).*“With legal” \(2 items\)/,
    );
    // Unknown is no zero.
    expect(
      within(rows[2]).getByRole('img', { name: 'no items' }),
    ).toHaveTextContent('–');
    expect(
      screen.getByText(/^1 object belongs to no stream/),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        'Waiting: 3 deliveries to translate, 1,250 items to work out.',
      ),
    ).toBeInTheDocument();
  });

  it('starts a rebuild and shows how far it is', async () => {
    let running = false;
    const { api } = answering({
      'GET /data-quality': { ...quality, conflicts: [] },
      'GET /rebuild': () =>
        running
          ? { state: 'running', step: 'Timelines', done: 30, total: 120 }
          : { state: 'none' },
      'POST /rebuild': () => {
        running = true;
        return { state: 'running' };
      },
    });
    renderInTestApp(<DataQualityPage />, { apis: [api] });
    const start = await screen.findByRole('button', {
      name: 'Rebuild from the log',
    });
    await waitFor(() => expect(start).toBeEnabled());
    fireEvent.click(start);
    expect(
      await screen.findByRole('progressbar', { name: 'Timelines: 30 of 120' }),
    ).toHaveAttribute('aria-valuenow', '25');
    expect(start).toBeDisabled();
  });

  it('keeps the rest standing when only the rebuild cannot be asked', async () => {
    const { api } = answering({
      'GET /data-quality': { ...quality, conflicts: [] },
      'GET /rebuild': refusal(403, 'NotAllowedError', 'not yours to see'),
    });
    renderInTestApp(<DataQualityPage />, { apis: [api] });
    expect(
      await screen.findByText('All declarations of streams fit together.'),
    ).toBeInTheDocument();
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'not yours to see',
    );
  });

  it('says what failed', async () => {
    const { api } = answering({});
    renderInTestApp(<DataQualityPage />, { apis: [api] });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Data quality could not be loaded',
    );
  });
});
