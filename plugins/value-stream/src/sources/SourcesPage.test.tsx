import { renderInTestApp } from '@backstage/frontend-test-utils';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { answering, refusal } from '../testing/answering';
import { SourcesPage } from './SourcesPage';

const repositories = {
  id: 'repositories',
  connector: 'git',
  title: 'Git',
  state: 'running',
  progress: {
    done: 1200,
    total: 5000,
    unit: 'commits',
    remainingMs: 120_000,
  },
  parts: [
    { part: 'acme/api', state: 'ok', message: '1,200 commits' },
    {
      part: 'acme/old',
      state: 'failed',
      message: 'no such repository',
      whatToDo: 'correct its path',
    },
  ],
  lastSuccessAt: '2026-03-02T10:00:00.000Z',
  activities: 2512,
  refusals: 0,
  acceptsUpload: false,
  acceptsWebhook: false,
  readsHistory: true,
};
const files = {
  ...repositories,
  id: 'files',
  connector: 'import',
  title: 'Files',
  state: 'warning',
  message: '1 row could not be used',
  whatToDo: 'mend it and upload the file again',
  progress: undefined,
  parts: [],
  refusals: 1,
  acceptsUpload: true,
};
const refused = {
  refusals: [
    {
      id: '1',
      at: '2026-03-02T10:00:00.000Z',
      origin: 'upload',
      type: 'rows',
      line: 17,
      reason: 'column “status” is empty',
      excerpt: 'PAY-9,,2026',
    },
  ],
  total: 1,
};

const sectionOf = async (name: string) =>
  within(await screen.findByRole('region', { name }));

describe('SourcesPage', () => {
  it('shows state, progress with counts, parts and what to do', async () => {
    const { api } = answering({
      'GET /sources': { sources: [repositories, files] },
    });
    renderInTestApp(<SourcesPage />, { apis: [api] });
    const git = await sectionOf('Git: repositories');
    expect(git.getByText('reading')).toBeInTheDocument();
    expect(
      git.getByRole('progressbar', {
        name: '1,200 of 5,000 commits read, about 2.0 minutes left',
      }),
    ).toHaveAttribute('aria-valuenow', '24');
    expect(git.getByText('correct its path')).toBeInTheDocument();
    expect(
      git.getAllByRole('button').map(({ textContent }) => textContent),
    ).toEqual(['Pause', 'Cancel']);
    expect(git.queryByText('Upload a file')).not.toBeInTheDocument();

    const imported = await sectionOf('Files: files');
    expect(
      imported.getByText('mend it and upload the file again'),
    ).toBeInTheDocument();
    expect(
      imported.getByRole('button', { name: 'Upload a file' }),
    ).toBeInTheDocument();
  });

  it('reads a source now and tells where that cannot be begun', async () => {
    const { api, fetch } = answering({
      'GET /sources': { sources: [files] },
      'POST /sources/files/refresh': refusal(
        403,
        'NotAllowedError',
        'you may not refresh sources',
      ),
    });
    renderInTestApp(<SourcesPage />, { apis: [api] });
    fireEvent.click(await screen.findByRole('button', { name: 'Read now' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'you may not refresh sources',
    );
    expect(fetch).toHaveBeenCalledWith(
      expect.stringContaining('/sources/files/refresh'),
      expect.objectContaining({ method: 'POST' }),
    );
  });

  it.each([
    ['a reading that is under way', repositories, 'Pause', 'pause'],
    ['one that is under way, for good', repositories, 'Cancel', 'cancel'],
    ['one that is paused', { ...files, held: 'paused' }, 'Resume', 'resume'],
  ])('gives an order to %s', async (_, source, name, order) => {
    const { api, fetch } = answering({
      'GET /sources': { sources: [source] },
      [`POST /sources/${source.id}/${order}`]: source,
    });
    renderInTestApp(<SourcesPage />, { apis: [api] });
    fireEvent.click(await screen.findByRole('button', { name }));
    await waitFor(() =>
      expect(fetch).toHaveBeenCalledWith(
        expect.stringContaining(`/sources/${source.id}/${order}`),
        expect.objectContaining({ method: 'POST' }),
      ),
    );
  });

  it('offers no order where there is no history to read', async () => {
    const { api } = answering({
      'GET /sources': {
        sources: [{ ...repositories, state: 'ok', readsHistory: false }],
      },
    });
    renderInTestApp(<SourcesPage />, { apis: [api] });
    const git = await sectionOf('Git: repositories');
    expect(git.queryByRole('button')).not.toBeInTheDocument();
  });

  it('names what was refused with line and reason, when asked', async () => {
    const { api } = answering({
      'GET /sources': { sources: [files] },
      'GET /sources/files/refusals': refused,
    });
    renderInTestApp(<SourcesPage />, { apis: [api] });
    fireEvent.click(
      await screen.findByRole('button', { name: 'Show what was refused (1)' }),
    );
    const table = await screen.findByRole('table', {
      name: 'Refused payloads and rows',
    });
    expect(within(table).getAllByRole('row')[1]).toHaveTextContent(
      /Line17Reasoncolumn “status” is empty.*PAY-9,,2026/,
    );
  });

  it('says how to configure a source where there is none', async () => {
    const { api } = answering({ 'GET /sources': { sources: [] } });
    renderInTestApp(<SourcesPage />, { apis: [api] });
    expect(
      await screen.findByText('No source is configured'),
    ).toBeInTheDocument();
  });

  it('says what failed', async () => {
    const { api } = answering({});
    renderInTestApp(<SourcesPage />, { apis: [api] });
    await waitFor(() =>
      expect(screen.getByRole('alert')).toHaveTextContent(
        'Sources could not be loaded',
      ),
    );
  });

  it('replays one refused delivery, or all', async () => {
    const deliveries = [1, 2].map(id => ({
      id,
      receivedAt: '2026-03-02T10:00:00.000Z',
      origin: 'webhook',
      type: 'issue',
      reason: 'no key',
      attempts: 3,
    }));
    const { api, fetch } = answering({
      'GET /sources': { sources: [files] },
      'GET /sources/files/refusals': refused,
      'GET /sources/files/refused-deliveries': { deliveries, total: 2 },
      'POST /sources/files/replay': (url: URL) => ({
        replayed: url.searchParams.has('delivery') ? 1 : 2,
      }),
    });
    renderInTestApp(<SourcesPage />, { apis: [api] });
    fireEvent.click(
      await screen.findByRole('button', { name: 'Show what was refused (1)' }),
    );
    const [one] = await screen.findAllByRole('button', {
      name: /^Replay issue of/,
    });
    fireEvent.click(one);
    expect(
      await screen.findByText('1 delivery waits to be translated again.'),
    ).toBeInTheDocument();
    const asked = fetch.mock.calls.map(([url]) => String(url));
    expect(asked.find(url => url.includes('/replay'))).toMatch(/delivery=1$/);
    fireEvent.click(screen.getByRole('button', { name: 'Replay all (2)' }));
    expect(
      await screen.findByText('2 deliveries wait to be translated again.'),
    ).toBeInTheDocument();
  });
});
