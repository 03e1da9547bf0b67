import { renderInTestApp } from '@backstage/frontend-test-utils';
import { fireEvent, screen } from '@testing-library/react';
import { answering, refusal } from '../testing/answering';
import { TracePage } from './TracePage';

const trace = {
  key: 'jira:acme/PAY-1',
  kind: 'work-item',
  title: 'Pay later',
  stream: 'valuestream:default/shop',
  streams: ['valuestream:default/shop', 'valuestream:default/payments'],
  state: 'open',
  createdAt: '2026-03-02T00:00:00.000Z',
  asOf: '2026-03-04T00:00:00.000Z',
  mergedOnly: false,
  visits: [
    {
      stageId: 'ready',
      stageName: 'Ready',
      mode: 'wait',
      class: 'wait',
      entry: 'first',
      from: '2026-03-02T00:00:00.000Z',
      because: [],
    },
  ],
  blocked: [],
  objects: [],
  links: [],
};

describe('TracePage', () => {
  it('asks for a key, then shows the trace of the one given', async () => {
    const { api, fetch } = answering({
      'GET /trace': (url: URL) =>
        url.searchParams.get('key') === 'PAY-1' ? trace : undefined,
    });
    renderInTestApp(<TracePage />, { apis: [api] });
    fireEvent.change(await screen.findByLabelText('Key of an item'), {
      target: { value: '  PAY-1 ' },
    });
    expect(fetch).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Open trace' }));
    expect(
      await screen.findByRole('heading', { name: 'PAY-1 Pay later' }),
    ).toBeInTheDocument();
    expect(screen.getByText('2.0 days so far')).toBeInTheDocument();
  });

  it('reads key and stream from the address', async () => {
    const { api, fetch } = answering({ 'GET /trace': trace });
    renderInTestApp(<TracePage />, {
      apis: [api],
      initialRouteEntries: [
        '/?key=PAY-1&stream=valuestream%3Adefault%2Fpayments',
      ],
    });
    await screen.findByRole('heading', { name: 'PAY-1 Pay later' });
    const asked = new URL(String(fetch.mock.calls[0][0]));
    expect(asked.searchParams.get('stream')).toBe(
      'valuestream:default/payments',
    );
    expect(screen.getByLabelText('Key of an item')).toHaveValue('PAY-1');
  });

  it('says clearly that a key is not known', async () => {
    const { api } = answering({
      'GET /trace': refusal(404, 'NotFoundError', "no object has key 'NOPE-1'"),
    });
    renderInTestApp(<TracePage />, {
      apis: [api],
      initialRouteEntries: ['/?key=NOPE-1'],
    });
    expect(
      await screen.findByText('Nothing is known of “NOPE-1”'),
    ).toBeInTheDocument();
    expect(screen.getByText("no object has key 'NOPE-1'")).toBeInTheDocument();
  });

  it('holds its place while loading', async () => {
    const { api } = answering({ 'GET /trace': () => new Promise(() => {}) });
    renderInTestApp(<TracePage />, {
      apis: [api],
      initialRouteEntries: ['/?key=PAY-1'],
    });
    expect(await screen.findByRole('status')).toHaveAccessibleName('Loading …');
    expect(screen.getByLabelText('Key of an item')).toHaveValue('PAY-1');
  });

  it('offers to try again when the answer failed', async () => {
    const { api } = answering({
      'GET /trace': refusal(503, 'ServiceUnavailableError', 'database is away'),
    });
    renderInTestApp(<TracePage />, {
      apis: [api],
      initialRouteEntries: ['/?key=PAY-1'],
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The trace of PAY-1 could not be loadeddatabase is away',
    );
    expect(
      screen.getByRole('button', { name: 'Try again' }),
    ).toBeInTheDocument();
  });
});
