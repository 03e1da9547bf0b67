import { EntityProvider } from '@backstage/plugin-catalog-react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { answering } from '../testing/answering';
import { StreamCard } from './StreamCard';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'api' },
};
const scope = {
  entityRef: 'component:default/api',
  streams: [],
  conflicts: [],
  selectors: [],
  itemCount: 0,
};

function show(answer: unknown) {
  const { api } = answering({
    'GET /entities/Component/default/api': answer,
  });
  renderInTestApp(
    <EntityProvider entity={entity}>
      <StreamCard />
    </EntityProvider>,
    { apis: [api] },
  );
}

describe('StreamCard', () => {
  it('shows streams with role, owner and evidence, and conflicts with what to change', async () => {
    show({
      ...scope,
      streams: [
        {
          ref: 'valuestream:default/shop',
          title: 'Shop',
          role: 'core',
          owner: 'group:default/shop-team',
          customer: 'Shoppers',
          evidence: 'inherited from System storefront',
        },
      ],
      conflicts: [
        {
          entityRef: 'component:default/api',
          reason: 'two-owners',
          message: 'Shop has two owners',
          whatToDo: 'keep one of them',
        },
      ],
    });
    expect(await screen.findByText('Shop')).toBeInTheDocument();
    expect(screen.getByText('· core')).toBeInTheDocument();
    expect(screen.getByText('shop-team')).toBeInTheDocument();
    expect(
      screen.getByText('inherited from System storefront'),
    ).toBeInTheDocument();
    expect(screen.getByText('keep one of them')).toBeInTheDocument();
  });

  it('gives the annotation to paste where there is no stream', async () => {
    show(scope);
    expect(
      await screen.findByText(/value-stream\/stream: name-of-the-stream/),
    ).toHaveTextContent('kind: Component metadata: name: api');
  });

  it('says what failed', async () => {
    show(undefined);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Value stream could not be loaded',
    );
  });
});
