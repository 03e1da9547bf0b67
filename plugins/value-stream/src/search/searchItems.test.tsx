import { renderInTestApp } from '@backstage/frontend-test-utils';
import { createExtensionTester } from '@backstage/frontend-test-utils';
import {
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import { screen } from '@testing-library/react';
import { entityPageRouteRef, traceRouteRef } from '../routes';
import { ItemResult } from './ItemResult';
import {
  itemSearchResult,
  itemSearchType,
  streamSearchResult,
  streamSearchType,
} from './searchItems';
import { StreamResult } from './StreamResult';

const item = {
  title: 'PAY-1 Pay later',
  text: 'jira:acme/PAY-1',
  location: '/value-streams/items?key=jira%3Aacme%2FPAY-1',
  key: 'jira:acme/PAY-1',
  kind: 'work-item',
  itemType: 'feature',
  state: 'done',
  streams: 'valuestream:default/shop system:default/payments',
};
const stream = {
  title: 'Shop',
  text: 'shop · Shoppers',
  location: '/catalog/default/valuestream/shop/value-stream-map',
  ref: 'valuestream:default/shop',
  role: 'core',
};

describe('results of the search', () => {
  it('lead from an item to its trace, wherever the page of traces is', async () => {
    renderInTestApp(<ItemResult result={item} />, {
      mountedRoutes: { '/flow/items': traceRouteRef },
    });
    expect(
      await screen.findByRole('link', { name: 'PAY-1 Pay later' }),
    ).toHaveAttribute('href', '/flow/items?key=jira%3Aacme%2FPAY-1');
    expect(
      screen.getByText('Work item · feature · done · shop, payments'),
    ).toBeInTheDocument();
  });

  it('lead to what the index says where there is no such page', async () => {
    renderInTestApp(<ItemResult result={item} />);
    expect(
      await screen.findByRole('link', { name: 'PAY-1 Pay later' }),
    ).toHaveAttribute('href', item.location);
  });

  it('lead from a stream to its page', async () => {
    renderInTestApp(<StreamResult result={stream} />, {
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityPageRouteRef },
    });
    expect(await screen.findByRole('link', { name: 'Shop' })).toHaveAttribute(
      'href',
      '/catalog/default/valuestream/shop',
    );
    expect(
      screen.getByText('value stream, core · shop · Shoppers'),
    ).toBeInTheDocument();
  });

  it('are shown each by its own component, and can be narrowed to', () => {
    const { item: itemRef } = SearchResultListItemBlueprint.dataRefs;
    const shown = [
      createExtensionTester(itemSearchResult).get(itemRef).predicate!,
      createExtensionTester(streamSearchResult).get(itemRef).predicate!,
    ];
    expect(
      ['value-stream-item', 'value-stream', 'software-catalog'].map(type =>
        shown.map(predicate => predicate({ type } as any)),
      ),
    ).toEqual([
      [true, false],
      [false, true],
      [false, false],
    ]);
    const { resultType } = SearchFilterResultTypeBlueprint.dataRefs;
    expect([
      createExtensionTester(itemSearchType).get(resultType).value,
      createExtensionTester(streamSearchType).get(resultType).value,
    ]).toEqual(['value-stream-item', 'value-stream']);
  });
});
