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
  /** What is done on the page before it is judged. */
  act?: (page: Page) => Promise<void>;
  /** It is judged on a narrow screen, too. */
  narrow?: true;
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
  {
    name: 'the flow tab, delivery',
    path: '/catalog/default/component/payments/value-stream-flow?from=2026-03-01&to=2026-03-31&show=delivery',
    own: 'main .bui-Container',
    ready: page => page.getByText(/Change fail rate/).first(),
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
    narrow: true,
  },
  {
    name: 'the overview compared, its portfolio as a table',
    path: '/value-streams/streams?portfolio=table&compare=valuestream:default/parcels&compare=valuestream:default/warehouse',
    own: 'article',
    ready: page =>
      page.getByRole('row', { name: /parcels.*Warehouse/ }).first(),
    narrow: true,
  },
  {
    name: 'a figure of the overview opened',
    path: '/value-streams/streams?stream=valuestream:default/online-shop&figure=in-progress',
    own: '[role=dialog]',
    ready: page =>
      page.getByRole('dialog').getByRole('row', { name: /SHOP-8/ }),
    narrow: true,
  },
  {
    name: "the card of a stream's page",
    path: '/catalog/default/valuestream/online-shop',
    own: '.bui-Card:has(dl)',
    ready: page => page.getByText('Paid orders'),
    narrow: true,
  },
  {
    name: 'the mapping',
    path: '/value-streams/mapping?search=shop-',
    own: 'article',
    ready: page => page.getByText('Declaration to commit'),
    act: async page => {
      await page.getByRole('checkbox', { name: 'Pick shop-bare' }).check();
      await page.getByLabel('Stream, there or new').fill('gift-cards');
      await expect(page.getByLabel('Text to commit')).toBeVisible();
    },
    narrow: true,
  },
  {
    name: 'sources',
    path: '/value-streams/sources',
    own: 'article',
    ready: page => page.getByRole('region', { name: 'Git: lost' }),
    narrow: true,
  },
  {
    name: 'data quality',
    path: '/value-streams/data-quality',
    own: 'article',
    ready: page => page.getByRole('button', { name: /Rebuild/ }),
    narrow: true,
  },
  {
    name: 'the definitions',
    path: '/value-streams/definitions#flow-time',
    own: 'article',
    ready: page =>
      page.getByRole('article', { name: 'Flow time', exact: true }),
  },
];

const WIDE = 1280;
const NARROW = 390;

for (const theme of ['light', 'dark']) {
  for (const { name, path, own, ready, act, narrow } of PAGES) {
    for (const width of narrow ? [WIDE, NARROW] : [WIDE]) {
      const where = width === NARROW ? ' on a narrow screen' : '';
      test(`axe finds nothing wrong with ${name}${where} in the ${theme} theme`, async ({
        page,
      }) => {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ reducedMotion: 'reduce' });
        await page.addInitScript(
          id => localStorage.setItem('theme', id),
          theme,
        );
        await page.goto(path);
        await expect(ready(page)).toBeVisible();
        await act?.(page);
        // Colours are judged once what slides and fades has come to rest; what
        // follows scrolling, as shadows of cards do, always runs.
        await page.waitForFunction(() =>
          document
            .getAnimations()
            .every(
              ({ playState, timeline }) =>
                playState !== 'running' || timeline !== document.timeline,
            ),
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
}
