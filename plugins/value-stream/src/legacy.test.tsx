import { fireEvent, screen } from '@testing-library/react';
import { convertLegacyRouteRef } from '@backstage/core-compat-api';
import { fetchApiRef, identityApiRef } from '@backstage/core-plugin-api';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { SearchResultListItemExtensions } from '@backstage/plugin-search-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { ReactNode } from 'react';
import { Route, Routes } from 'react-router-dom';
import {
  EntityValueStreamCard,
  HomePageMyValueStreams,
  isValueStreamEntity,
  ValueStreamItemSearchResultListItem,
  ValueStreamSearchResultListItem,
  ValueStreamsPage,
} from './legacy';
import { rootRouteRef } from './routes';
import { answering, Answers } from './testing/answering';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'api' },
};

/** Shows parts in an app of the former frontend system. */
async function show(parts: ReactNode, answers: Answers = {}, address = '/') {
  const { fetch } = answering(answers);
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [fetchApiRef, { fetch }],
        [
          identityApiRef,
          mockApis.identity({ ownershipEntityRefs: ['group:default/shop'] }),
        ],
      ]}
    >
      {parts}
    </TestApiProvider>,
    {
      routeEntries: [address],
      mountedRoutes: {
        '/value-streams': convertLegacyRouteRef(rootRouteRef),
      },
    },
  );
}

describe('in an app of the former frontend system', () => {
  it('the page has its tabs and opens the streams first', async () => {
    await show(
      <Routes>
        <Route path="/value-streams/*" element={<ValueStreamsPage />} />
      </Routes>,
      {
        'GET /overview': {
          days: 90,
          asOf: '2026-03-02T10:00:00Z',
          streams: [],
        },
        'GET /sources': { sources: [] },
      },
      '/value-streams',
    );
    expect(await screen.findByText('No value stream yet')).toBeInTheDocument();
    expect(
      screen.getAllByRole('tab').map(({ textContent }) => textContent),
    ).toEqual([
      'Streams',
      'Trace',
      'Mapping',
      'Sources',
      'Data quality',
      'Definitions',
    ]);
    fireEvent.click(screen.getByRole('tab', { name: 'Sources' }));
    expect(
      await screen.findByText('No source is configured'),
    ).toBeInTheDocument();
  });

  it('the card tells of an entity', async () => {
    await show(
      <EntityProvider entity={entity}>
        <EntityValueStreamCard />
      </EntityProvider>,
      {
        'GET /entities/Component/default/api': {
          entityRef: 'component:default/api',
          streams: [
            {
              ref: 'valuestream:default/shop',
              title: 'Shop',
              role: 'core',
              evidence: 'own annotation',
            },
          ],
          conflicts: [],
          selectors: [],
          itemCount: 0,
        },
      },
    );
    expect(await screen.findByText('Shop')).toBeInTheDocument();
  });

  it('the widget stands on the home page', async () => {
    await show(<HomePageMyValueStreams />, {
      'GET /overview': { days: 90, asOf: '2026-03-02T10:00:00Z', streams: [] },
    });
    expect(
      await screen.findByText('No value stream is yours yet'),
    ).toBeInTheDocument();
  });

  it('the search shows items and streams', async () => {
    await show(
      <SearchResultListItemExtensions
        results={[
          {
            type: 'value-stream-item',
            document: {
              title: 'PAY-1 Pay later',
              text: '',
              location: '/value-streams/items?key=jira%3Aacme%2FPAY-1',
              key: 'jira:acme/PAY-1',
              kind: 'work-item',
              state: 'open',
            } as any,
          },
          {
            type: 'value-stream',
            document: {
              title: 'Shop',
              text: 'Shoppers',
              location: '/catalog/default/valuestream/shop/value-stream-map',
              ref: 'valuestream:default/shop',
              role: 'core',
            } as any,
          },
        ]}
      >
        <ValueStreamItemSearchResultListItem />
        <ValueStreamSearchResultListItem />
      </SearchResultListItemExtensions>,
    );
    expect(
      await screen.findByRole('link', { name: 'PAY-1 Pay later' }),
    ).toHaveAttribute('href', '/value-streams/items?key=jira%3Aacme%2FPAY-1');
    expect(screen.getByText('Work item · open')).toBeInTheDocument();
    expect(
      await screen.findByText('value stream, core · Shoppers'),
    ).toBeInTheDocument();
  });

  it('tabs and card are for what can belong to a stream', () => {
    const ofKind = (kind: string) => ({ ...entity, kind });
    expect(
      ['Component', 'System', 'Domain', 'Group', 'ValueStream', 'User'].map(
        kind => isValueStreamEntity(ofKind(kind)),
      ),
    ).toEqual([true, true, true, true, true, false]);
  });
});
