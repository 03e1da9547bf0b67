import AxeBuilder from '@axe-core/playwright';
import { expect, Page, test } from '@playwright/test';
import { mapPath, MARCH } from './pages/mapPage';

const ENTITY = 'component/shop-orders';

/**
 * Pages with the part that this project draws. Header, sidebar and tabs belong
 * to the portal: what is wrong there cannot be mended here.
 */
const PAGES: readonly {
  name: string;
  path: string;
  own: string;
  ready: (page: Page) => ReturnType<Page['getByText']>;
}[] = [
  {
    name: 'the map',
    path: mapPath(ENTITY),
    own: 'main .bui-Container',
    ready: page => page.getByRole('row', { name: /SHOP-7/ }),
  },
  {
    name: 'its table',
    path: mapPath(ENTITY, `${MARCH}&view=table`),
    own: 'main .bui-Container',
    ready: page => page.getByRole('row', { name: /SHOP-7/ }),
  },
  {
    name: 'the process as it really flows',
    path: mapPath(ENTITY, `${MARCH}&show=process&paths=9`),
    own: 'main .bui-Container',
    ready: page => page.getByRole('row', { name: /SHOP-7/ }),
  },
  {
    name: 'the map compared',
    path: mapPath(ENTITY, `${MARCH}&compare=before`),
    own: 'main .bui-Container',
    ready: page => page.getByText(/^Compared with/),
  },
  {
    name: 'a future state',
    path: mapPath(
      ENTITY,
      `${MARCH}&show=future&edit=waiting-for-test:wait:0.5`,
    ),
    own: 'main .bui-Container',
    ready: page => page.getByText(/^An upper bound/),
  },
  {
    name: 'the evidence drawer',
    path: mapPath(ENTITY, `${MARCH}&figure=flow-time&open=evidence`),
    own: '[role=dialog]',
    ready: page =>
      page.getByRole('dialog').getByRole('row', { name: /SHOP-7/ }),
  },
  {
    name: 'an entity without data',
    path: '/catalog/default/component/shop-bare/value-stream-map',
    own: 'main .bui-Container',
    ready: page => page.getByText('No delivery data points to shop-bare yet'),
  },
  {
    name: 'the flow tab, today',
    path: `/catalog/default/${ENTITY}/value-stream-flow?${MARCH}&show=today`,
    own: 'main .bui-Container',
    ready: page => page.getByText('Nothing in flow is blocked.').first(),
  },
  {
    name: 'the flow tab, flow',
    path: `/catalog/default/${ENTITY}/value-stream-flow?${MARCH}&show=flow`,
    own: 'main .bui-Container',
    ready: page => page.getByText('What was done').first(),
  },
  {
    name: 'the flow tab, forecast',
    path: `/catalog/default/${ENTITY}/value-stream-flow?${MARCH}&show=forecast`,
    own: 'main .bui-Container',
    ready: page => page.getByText(/How many in 30 days/).first(),
  },
  ...['graph', 'matrix'].map(show => ({
    name: `the dependency tab, ${show}`,
    path: `/catalog/default/component/shop-returns/value-stream-dependencies?${MARCH}&show=${show}`,
    own: 'main .bui-Container',
    ready: (page: Page) => page.getByText('7.0 days in 30 days').first(),
  })),
  ...['&show=graph', '&show=matrix', '&view=table'].map(view => ({
    name: `streams that wait in a circle, ${view.slice(1)}`,
    path: `/catalog/default/component/near-offers/value-stream-dependencies?${MARCH}${view}`,
    own: 'main .bui-Container',
    ready: (page: Page) => page.getByText('4.0 days in 30 days').first(),
  })),
  {
    name: 'the items behind a dependency',
    path: `/catalog/default/component/shop-returns/value-stream-dependencies?${MARCH}&edge=component:default/shop-returns~valuestream:default/hosting`,
    own: '[role=dialog]',
    ready: page => page.getByRole('dialog').getByRole('row', { name: /RET-1/ }),
  },
  {
    name: 'the trace',
    path: '/value-streams/items?key=SHOP-14',
    own: 'article',
    ready: page => page.getByRole('heading', { name: /SHOP-14/ }),
  },
  {
    name: 'the overview',
    path: '/value-streams/streams',
    own: 'article',
    ready: page => page.getByRole('row', { name: /Online shop/ }),
  },
  {
    name: 'the mapping',
    path: '/value-streams/mapping',
    own: 'article',
    ready: page => page.getByText('Declaration to commit'),
  },
  {
    name: 'sources',
    path: '/value-streams/sources',
    own: 'article',
    ready: page => page.getByRole('region', { name: 'Git: lost' }),
  },
  {
    name: 'data quality',
    path: '/value-streams/data-quality',
    own: 'article',
    ready: page => page.getByRole('button', { name: /Rebuild/ }),
  },
];

for (const theme of ['light', 'dark']) {
  for (const { name, path, own, ready } of PAGES) {
    test(`axe finds nothing wrong with ${name} in the ${theme} theme`, async ({
      page,
    }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.addInitScript(id => localStorage.setItem('theme', id), theme);
      await page.goto(path);
      await expect(ready(page)).toBeVisible();
      // Colours are judged once what slides and fades has come to rest.
      await page.waitForFunction(() =>
        document
          .getAnimations()
          .every(({ playState }) => playState !== 'running'),
      );
      const { violations } = await new AxeBuilder({ page })
        .include(own)
        .analyze();
      expect(
        violations.flatMap(({ id, nodes }) =>
          nodes.map(node => `${id}: ${node.html} ${node.failureSummary}`),
        ),
      ).toEqual([]);
    });
  }
}
