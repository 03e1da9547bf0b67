import { EntityProvider } from '@backstage/plugin-catalog-react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { fireEvent, screen } from '@testing-library/react';
import { entityPageRouteRef } from '../routes';
import { answering, Answers, refusal } from '../testing/answering';
import { FlowCard } from './FlowCard';

const DAY = 86_400_000;
const known = (value: number, unit: string, n: number) => ({
  kind: 'value',
  value,
  unit,
  n,
  method: 'count',
});
const unknown = { kind: 'unknown', reason: 'too-few-samples', n: 2 };
const figuresOf = (days: number) => ({
  flowTime: { p50: known(days * DAY, 'ms', 40) },
  velocityPerWeek: known(3, 'per-week', 40),
  efficiencyByState: unknown,
  load: known(12, 'items', 12),
});
const calendar = {
  timeZone: 'UTC',
  workingDays: [1],
  workingHours: [[0, 1440]],
  holidays: [],
};
const flow = (streams: unknown[]) => ({
  asked: { scope: { streams }, clock: 'calendar', calendar },
  figures: figuresOf(6),
  earlier: { figures: figuresOf(9) },
});

function show(answer: Answers[string]) {
  const { api } = answering({
    'GET /entities/component/default/api/flow': answer,
  });
  renderInTestApp(
    <EntityProvider
      entity={{
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: { name: 'api' },
      }}
    >
      <FlowCard />
    </EntityProvider>,
    {
      apis: [api],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityPageRouteRef },
    },
  );
}

describe('FlowCard', () => {
  it('shows four figures with what they were, and leads to the flow tab', async () => {
    show(flow([{ ref: 'valuestream:default/shop', title: 'Shop' }]));
    expect(await screen.findByText('6.0 days')).toBeInTheDocument();
    expect(screen.getByText('before: 9.0 days')).toBeInTheDocument();
    expect(screen.getByText('12 items')).toBeInTheDocument();
    expect(
      screen.getByRole('img', { name: 'too few items for this percentile' }),
    ).toHaveTextContent('–');
    expect(
      screen.getByRole('link', { name: 'All figures of flow' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/api/value-stream-flow',
    );
  });

  it('holds its place while loading', async () => {
    show(() => new Promise(() => {}));
    expect(await screen.findByRole('status')).toHaveAccessibleName('Loading …');
    expect(screen.getByText('Flow at a glance')).toBeInTheDocument();
  });

  it('says why figures of a stream without items are unknown, never zero', async () => {
    const nothing = { kind: 'unknown', reason: 'no-items', n: 0 };
    const figures = {
      flowTime: { p50: nothing },
      velocityPerWeek: nothing,
      efficiencyByState: nothing,
      load: nothing,
    };
    show({
      ...flow([{ ref: 'valuestream:default/shop', title: 'Shop' }]),
      figures,
      earlier: { figures },
    });
    const dashes = await screen.findAllByRole('img', { name: 'no items' });
    expect(dashes.map(({ textContent }) => textContent)).toEqual([
      '–',
      '–',
      '–',
      '–',
    ]);
    expect(screen.queryByText(/^before:/)).not.toBeInTheDocument();
  });

  it('says that there is no stream to flow through', async () => {
    show(flow([]));
    expect(
      await screen.findByText(/belongs to no value stream/),
    ).toBeInTheDocument();
  });

  it('says what failed, and tries again when asked', async () => {
    let fails = true;
    show(() =>
      fails
        ? refusal(503, 'ServiceUnavailableError', 'the database is down')
        : flow([{ ref: 'valuestream:default/shop', title: 'Shop' }]),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'the database is down',
    );
    fails = false;
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('6.0 days')).toBeInTheDocument();
  });
});
