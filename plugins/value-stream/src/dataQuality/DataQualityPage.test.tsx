import { renderInTestApp } from '@backstage/frontend-test-utils';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { answering, refusal } from '../testing/answering';
import { DataQualityPage } from './DataQualityPage';

const ratio = (value: number, n: number) => ({
  kind: 'value',
  value,
  unit: 'ratio',
  n,
  method: 'by hand',
});
const unknown = { kind: 'unknown', reason: 'no-items', n: 0 };
const quality = {
  conflicts: [
    {
      entityRef: 'component:default/api',
      reason: 'unknown-stream',
      message: 'value-stream/supports names “chekout”',
      whatToDo: 'write “checkout”',
    },
  ],
  readableOnly: false,
  streams: [
    {
      ref: 'valuestream:default/new',
      title: 'New',
    },
    {
      ref: 'valuestream:default/shop',
      title: 'Shop',
      freshness: { state: 'failed', sources: ['tracker'] },
      quality: {
        madeAt: '2026-03-02T10:00:00.000Z',
        flowItem: 'work-items',
        items: 10,
        doneItems: 8,
        whole: { covered: 4, of: 8, share: ratio(0.5, 8) },
        toChange: { covered: 6, of: 8, share: ratio(0.75, 8) },
        toDelivery: { covered: 5, of: 8, share: ratio(0.625, 8) },
        methods: [
          {
            relation: 'implements',
            method: 'issue-key',
            links: 6,
            share: ratio(1, 6),
          },
        ],
        withoutTimeline: 3,
        unmappedTime: ratio(0.2, 10),
        unmappedStatuses: [{ status: 'With legal', items: 2 }],
      },
    },
  ],
  sources: [
    {
      id: 'tracker',
      connector: 'jira',
      title: 'Jira',
      state: 'failed',
      facts: {
        madeAt: '2026-03-02T10:00:00.000Z',
        usualMs: 4 * 86_400_000,
        gaps: [{ from: '2026-02-20T00:00:00.000Z', ms: 10 * 86_400_000 }],
        lag: { p50: unknown, p95: unknown },
      },
    },
  ],
  noStream: {
    madeAt: '2026-03-02T10:00:00.000Z',
    kinds: [{ kind: 'change', all: 40, inNoStream: 10 }],
  },
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
      screen.getByRole('table', { name: 'Streams' }),
    ).getAllByRole('row');
    // The one with the most to do comes first.
    expect(rows[1]).toHaveTextContent(/^.*Shop10 items, 8 done/);
    for (const text of [
      /to a change75 %.*to a delivery63 %.*unbroken50 %/,
      /100 % issue-key/,
      /20 % of the time.*“With legal” \(2 items\)/,
      /See why tracker is not up to date/,
      /2 done items have no change/,
      /1 done item with a change reached no known delivery/,
      /the chain of 1 breaks/,
      /nothing dated is known of 3 items/,
      /under spec\.stages/,
    ]) {
      expect(rows[1]).toHaveTextContent(text);
    }
    // Not worked out is no zero.
    expect(rows[2]).toHaveTextContent(/New.*not worked out yet/);
    const [, source] = within(
      screen.getByRole('table', { name: 'Sources' }),
    ).getAllByRole('row');
    expect(source).toHaveTextContent(/tracker.*failed.*since .*Feb.*10/);
    expect(source).toHaveTextContent(/Check that the tool still delivers/);
    expect(screen.getByText('25 % of changes: 10 of 40')).toBeInTheDocument();
    expect(
      screen.getByText(
        /Waiting: 3 deliveries to translate, 1,250 items to work out/,
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
