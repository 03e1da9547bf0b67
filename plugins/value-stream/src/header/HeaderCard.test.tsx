import { EntityProvider } from '@backstage/plugin-catalog-react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { answering, refusal } from '../testing/answering';
import { HeaderCard } from './HeaderCard';

const entity = {
  apiVersion: 'value-stream/v1alpha1',
  kind: 'ValueStream',
  metadata: { name: 'shop', namespace: 'default' },
};
const stream = {
  ref: 'valuestream:default/shop',
  name: 'shop',
  title: 'Shop',
  role: 'core',
  owner: 'group:default/shop-team',
  customer: 'Shoppers',
  parent: 'valuestream:default/retail',
  supports: [],
  supportedBy: ['valuestream:default/platform'],
  children: [],
  declaredBy: 'entity',
  memberCount: 4,
  members: [
    'component:default/cart',
    'component:default/pay',
    'api:default/tax',
  ].map(entityRef => ({ entityRef, evidence: 'own annotation' })),
  stages: [
    {
      id: 'ready',
      name: 'Ready',
      mode: 'wait',
      class: 'ready',
      authority: 'status',
    },
    {
      id: 'done',
      name: 'Released',
      mode: 'done',
      class: 'done',
      authority: 'status',
    },
  ],
  commitment: 'ready',
  calendar: {
    timeZone: 'Europe/Berlin',
    workingDays: [1, 2, 3, 4, 5],
    workingHours: [[540, 1020]],
    holidays: ['2026-12-25'],
  },
  flowItem: 'work-items',
  reopenPolicy: 'last-done',
  conflicts: [],
};

function show(answer: unknown) {
  const { api } = answering({
    'GET /streams/ValueStream/default/shop': answer,
  });
  renderInTestApp(
    <EntityProvider entity={entity}>
      <HeaderCard />
    </EntityProvider>,
    { apis: [api] },
  );
}

describe('HeaderCard', () => {
  it('says whom the stream serves, its place, its members and how its time is counted', async () => {
    show(stream);
    expect(await screen.findByText('Shoppers')).toBeInTheDocument();
    expect(screen.getByText('not said')).toBeInTheDocument();
    for (const name of ['shop-team', 'retail', 'platform', 'cart']) {
      expect(screen.getByText(name)).toBeInTheDocument();
    }
    expect(
      screen.getByText('2 components, 1 API, 1 that you may not read'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('of work items, from Ready to Released'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/Mon–Fri, 09:00–17:00, Europe\/Berlin/),
    ).toHaveTextContent('1 holiday');
  });

  it('says what to add where nothing belongs to it', async () => {
    show({ ...stream, memberCount: 0, members: [] });
    expect(
      await screen.findByText(/value-stream\/stream: shop/),
    ).toBeInTheDocument();
  });

  it('says what failed', async () => {
    show(refusal(404, 'NotFoundError', 'There is no such stream'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'There is no such stream',
    );
  });
});
