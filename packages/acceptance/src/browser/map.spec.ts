import { expect, test } from '@playwright/test';
import {
  choose,
  drawing,
  figure,
  keyFigure,
  keyFigures,
  MARCH,
  openMap,
} from './pages/mapPage';

// Days per stage of the items done in March 2025 (input/workItems.ts), from
// Ready, where flow time starts, to Done:
//
//            Ready  Dev.  Waiting  Test   flow time   in working days
//   SHOP-1     1     1       1      1         4             4
//   SHOP-2     2     1       4      1         8             6
//   SHOP-3     1    2+1     4+1    1+3       13             9
//   SHOP-4     1     1       3      1         6             4
//   SHOP-5     1     2       4      1         8             6
//   SHOP-6     1     2       4      1         8             6
//   SHOP-7     2     3       2      2         9             7
//   sum        9    13      23     11        56            42
//   mean      1.3   1.9     3.3    1.6       8.0           6.0
//
// Flow time in order: 4 6 8 8 8 9 13. p50 is the 4th, 8. p85 lies at rank
// 0.85 × 6 = 5.1 from 0: 9 + 0.1 × (13 − 9) = 9.4.
// Work 13 + 11 = 24 of 56 days: 43 %. Waiting 9 + 23 = 32: 57 %, mean 4.6.
// SHOP-3 was sent back to Development: %C&A 1 − 1/7 = 86 %.
// Done are these and SHOP-11, 13: 9 in 30 days, 9 × 7 / 30 = 2.1 a week.
// SHOP-8 to 10 are in progress; SHOP-8 since 20 March 09:00, 10.6 days.
// Waiting ended or still open in March: Ready 9 + 4 + 3 + 2.6 + 2 + 1 = 21.6
// (SHOP-8, 9, 10, 12, 13), Waiting for test 23 + 4.6 = 27.6, 56 % of both.
const KEY_FIGURES = {
  'Flow time p50': ['8.0 days', 'p85 9.4 d', 'n 7'],
  'Process time': ['3.4 days', 'mean per item'],
  Waiting: ['4.6 days', '57 % of flow time'],
  'Activity ratio': ['43 %', 'state basis'],
  'First-time-right': ['86 %', 'rolled %C&A 86 %'],
  'In progress': ['3 items', 'oldest 11 days'],
  Velocity: ['2.1 / week', '9 done'],
  Traceability: ['0 %', 'of 9 done items'],
};
const DRAWN = [
  'Ready, wait (mean): 1.3 days',
  'Ready, In progress: 1 item',
  'Development, Process time: 1.9 days',
  'Development, %C&A: 86 %',
  'Development, In progress: 1 item',
  'Waiting for test, wait (mean): 3.3 days',
  'Waiting for test, In progress: 1 item',
  'Test, Process time: 1.6 days',
  'Test, %C&A: 100 %',
  'Departures: 2.1 / week',
  'Mean flow time: 8.0 days',
  'Waiting: 4.6 days',
  'Process time: 3.4 days',
];

for (const entity of [
  'component/shop-orders',
  'system/shop',
  'valuestream/online-shop',
]) {
  test(`the map of ${entity} shows the figures worked out by hand`, async ({
    page,
  }) => {
    await openMap(page, entity);
    for (const [name, texts] of Object.entries(KEY_FIGURES)) {
      for (const text of texts) {
        await expect(keyFigure(page, name)).toContainText(spaced(text));
      }
    }
    for (const label of DRAWN) {
      await expect(figure(page, label)).toBeVisible();
    }
    await expect(
      page.getByRole('button', {
        name: /^returned · 1 item · \+5\.0\sd each – .*Test → Development$/,
      }),
    ).toBeVisible();
    await expect(
      page.getByRole('heading', { name: 'Constraint: Waiting for test' }),
    ).toBeVisible();
    await expect(
      page.getByText(/56\s% of all waiting, feeding Test/).last(),
    ).toBeVisible();
    await expect(
      page.getByText(/Statuses that no stage claims: “Parked” \(1 item\)/),
    ).toBeVisible();
  });
}

// Items are the commits on main of the site (input/siteRepository.ts), from
// the earliest author date of what they bring to the release:
//
//                  Development  waiting for release  flow time
//   Begin               0               0                0      v0.1
//   Merge menu          2               5                7      v1.0
//   Prices              0               4                4      v1.0
//   Merge search        1               6                7      v1.1
//   Basket              0               5                5      v1.1
//   Checkout            0               2                2      v1.1
//
// In order 0 2 4 5 7 7: p50 4.5, mean 25 / 6 = 4.2, waiting 22 / 6 = 3.7;
// six of them are too few for p85. Footer waits for a release.
test('a repository alone has a map from commit to release', async ({
  page,
}) => {
  await openMap(page, 'component/shop-site');
  await expect(page.getByText(/counted in commits/)).toBeVisible();
  await expect(keyFigure(page, 'Flow time p50')).toContainText('4.5 days');
  await expect(keyFigure(page, 'Flow time p50')).not.toContainText('p85');
  await expect(
    figure(page, 'Waiting for release, wait (mean): 3.7 days'),
  ).toBeVisible();
  await expect(
    figure(page, 'Waiting for release, In progress: 1 item'),
  ).toBeVisible();
  await expect(figure(page, 'Mean flow time: 4.2 days')).toBeVisible();
});

test('an entity with several streams is seen through the one chosen', async ({
  page,
}) => {
  await openMap(page, 'component/shop-site');
  await choose(page, 'Stream', 'site-delivery');
  await expect(page).toHaveURL(/stream=valuestream%3Adefault%2Fsite-delivery/);
  await expect(
    page.getByRole('heading', { name: 'site-delivery' }),
  ).toBeVisible();
});

test('window, clock, basis and types change address and figures, and a reload keeps them', async ({
  page,
}) => {
  await openMap(page, 'component/shop-orders');

  // Working days in order: 4 4 6 6 6 7 9.
  await choose(page, 'Clock', 'Working time');
  await expect(page).toHaveURL(/clock=working/);
  await expect(keyFigure(page, 'Flow time p50')).toContainText('6.0 days');
  await choose(page, 'Clock', 'Calendar time');

  // A move at 9:00 is evidence of work in the eight working hours before it,
  // which began at 9:00 of the working day before. Stalled is the first day of
  // the visits of two days in SHOP-3, 5, 6, 7: 4 of 24 days of work are, 20 of
  // 56 days are active.
  await choose(page, 'Basis', 'Activity basis');
  await expect(page).toHaveURL(/basis=activity/);
  await expect(keyFigure(page, 'Activity ratio')).toContainText(spaced('36 %'));
  await expect(keyFigure(page, 'Activity ratio')).toContainText(
    'activity basis',
  );

  // Only SHOP-4 is a defect.
  await choose(page, 'Types', 'defect');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/type=defect/);
  await expect(keyFigure(page, 'Velocity')).toContainText('1 done');

  await page.reload();
  await expect(keyFigure(page, 'Velocity')).toContainText('1 done');
  await expect(keyFigure(page, 'Activity ratio')).toContainText(
    'activity basis',
  );
});

test('a window of chosen days has its own figures', async ({ page }) => {
  await openMap(page, 'component/shop-orders');
  await choose(page, 'Window', 'Custom …');
  await page.getByLabel('Last day').fill('2025-03-14');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page).toHaveURL(/to=2025-03-14/);
  // SHOP-1, 2, 4, 11 and 13 are done by then, three of them with a flow time:
  // too few for a median.
  await expect(keyFigure(page, 'Velocity')).toContainText('5 done');
  await expect(keyFigure(page, 'Flow time p50')).toContainText(
    'too few items for this percentile',
  );
  await expect(figure(page, 'Mean flow time: 6.0 days')).toBeVisible();
});

test('the last days are offered, and an empty window says what is known', async ({
  page,
}) => {
  await openMap(page, 'component/shop-site');
  await choose(page, 'Window', 'Last 30 days');
  await expect(page).toHaveURL(/window=30d/);
  await expect(page).not.toHaveURL(/from=/);
  await choose(page, 'Window', 'Last 180 days');
  await expect(page).toHaveURL(/window=180d/);
  await page.goto('/catalog/default/component/shop-site/value-stream-map');
  await expect(page.getByText('Nothing happened in this window')).toBeVisible();
  await page.getByRole('button', { name: 'Look at the last 180 days' }).click();
  await expect(page).toHaveURL(/window=180d/);
});

test('T shows the table with the same figures', async ({ page }) => {
  await openMap(page, 'component/shop-orders');
  await expect(drawing(page)).toBeVisible();
  await page.keyboard.press('t');
  await expect(page).toHaveURL(/view=table/);
  const stages = page.getByRole('table', { name: 'Stages' });
  const row = (name: string) =>
    stages.getByRole('row', { name: new RegExp(`^${name}`) });
  for (const [stage, ...texts] of [
    ['Ready', '1.3 d', '1'],
    ['Development', '1.9 d', '86 %', '1'],
    ['Waiting for test', '3.3 d', '1'],
    ['Test', '1.6 d', '100 %', '0'],
    ['From commitment to done', '4.6 d', '3.4 d', 'mean 8.0 d'],
  ]) {
    for (const text of texts) {
      await expect(row(stage)).toContainText(spaced(text));
    }
  }
  const returns = page.getByRole('table', { name: 'Returns' });
  await expect(returns.getByRole('row').nth(1)).toHaveText(
    spaced('TestDevelopment115.0 d'),
  );
  await page.keyboard.press('t');
  await expect(drawing(page)).toBeVisible();
});

test('an entity without annotations is told what to add', async ({ page }) => {
  await page.goto('/catalog/default/component/shop-bare/value-stream-map');
  await expect(
    page.getByText('No delivery data points to shop-bare yet'),
  ).toBeVisible();
  await expect(page.locator('pre')).toContainText(
    /name: shop-bare\s+annotations:\s+backstage.io\/source-location: url:/,
  );
  await expect(page.getByRole('button', { name: 'Copy' })).toBeVisible();
});

test('at 390 pixels the map runs down and the page never scrolls sideways', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const entity of ['component/shop-orders', 'component/shop-site']) {
    await openMap(page, entity);
    const first = await page
      .getByRole('button', { name: /– Development, Process time: / })
      .boundingBox();
    const last = await page
      .getByRole('button', { name: /– Departures|^Done/ })
      .boundingBox();
    expect(last!.y).toBeGreaterThan(first!.y + 100);
    expect(await sidewaysScroll(page)).toBe(0);
  }
  await openMap(page, 'component/shop-orders', `${MARCH}&view=table`);
  expect(await sidewaysScroll(page)).toBe(0);
  for (const path of [
    '/value-streams/streams',
    '/value-streams/items?key=SHOP-14',
    '/value-streams/sources',
    '/value-streams/data-quality',
  ]) {
    await page.goto(path);
    await expect(page.getByRole('article')).not.toBeEmpty();
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
    expect(await sidewaysScroll(page)).toBe(0);
  }
});

test('the dark theme of the settings holds for the map', async ({ page }) => {
  await page.goto('/settings');
  await page.getByRole('button', { name: /dark/i }).click();
  await openMap(page, 'component/shop-orders');
  const paper = await keyFigures(page)
    .getByRole('button')
    .first()
    .evaluate(card => getComputedStyle(card).backgroundColor);
  const [red, green, blue] = paper.match(/\d+/g)!.map(Number);
  expect(Math.max(red, green, blue)).toBeLessThan(80);
  await expect(figure(page, 'Development, %C&A: 86 %')).toBeVisible();
});

/** How far the page itself could be scrolled sideways, in pixels. */
function sidewaysScroll(page: import('@playwright/test').Page) {
  return page.evaluate(
    () =>
      document.documentElement.scrollWidth -
      document.documentElement.clientWidth,
  );
}

/** A text whose spaces may be such as do not break. */
function spaced(text: string): RegExp {
  return new RegExp(
    text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s?'),
  );
}
