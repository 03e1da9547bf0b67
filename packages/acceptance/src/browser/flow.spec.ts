import { expect, Page, test } from '@playwright/test';
import { drawer, MARCH } from './pages/mapPage';

// The items are those of map.spec.ts: seven durations 4 6 8 8 8 9 13 days, nine
// done in 30 days, three in progress, one abandoned.
const flowPath = (show: string, entity = 'component/shop-orders') =>
  `/catalog/default/${entity}/value-stream-flow?${MARCH}&show=${show}`;
const keyFigures = (page: Page) =>
  page.getByRole('group', { name: 'Key figures' });

test('the flow tab shows the figures of the map, and each item done in scatter and table', async ({
  page,
}) => {
  await page.goto(flowPath('flow'));
  await expect(keyFigures(page)).toContainText('8.0 days');
  await expect(keyFigures(page)).toContainText('2.1 / week');
  await expect(keyFigures(page)).toContainText('3 items');
  // One abandoned of ten that ended.
  await expect(keyFigures(page)).toContainText('10 %');
  await expect(
    page.getByRole('img', {
      name: /Flow times of 7 items: p50 8\.0 days, p85 9\.4 days/,
    }),
  ).toBeVisible();

  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await expect(page).toHaveURL(/view=table/);
  const rows = page
    .getByRole('table', { name: 'Flow time of items done' })
    .getByRole('row');
  await expect(rows).toHaveCount(8);
  await expect(rows.filter({ hasText: 'SHOP-3' })).toContainText('13.0 days');
  await page.reload();
  await expect(rows).toHaveCount(8);
});

test('an item of the flow tab opens its trace, and Back closes it', async ({
  page,
}) => {
  await page.goto(`${flowPath('flow')}&view=table`);
  await page.getByRole('button', { name: /SHOP-3/ }).click();
  await expect(page.getByRole('dialog')).toContainText('SHOP-3');
  await page.goBack();
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('the view of the flow tab stands in the address', async ({ page }) => {
  await page.goto(flowPath('flow'));
  await expect(keyFigures(page)).toBeVisible();
  await page.getByRole('button', { name: 'Today' }).click();
  await expect(page.getByText('Nothing in flow is blocked.')).toBeVisible();
  await page.getByRole('button', { name: 'Forecast' }).click();
  await expect(page).toHaveURL(/show=forecast/);
  await expect(page.getByText(/How many in 30 days/)).toBeVisible();
  await page.goBack();
  await expect(page.getByText('Nothing in flow is blocked.')).toBeVisible();
});

test('the flow tab of an entity without data says what to add', async ({
  page,
}) => {
  await page.goto(flowPath('today', 'component/shop-bare'));
  await expect(
    page.getByText('No delivery data points to shop-bare yet'),
  ).toBeVisible();
});

// Worked out by hand from the days in map.spec.ts. In flow within 30 days were
// 56 days of SHOP-1 to 7, 10.625 of SHOP-8 (from 20 March 09:00 to the 31st),
// 9.625 of SHOP-9, 2.625 of SHOP-10, 2 of SHOP-12 and 8 of SHOP-13: 88.875, so
// 2.96 items on average. Six of seven took at most 9.4 days: 85.7 %. The waits
// for test in order: 1 2 3 4 4 4 5, whose p85 lies at rank 5.1: 4.1 days. The flow
// of all thirteen began in March, that of SHOP-11 as it went straight to done: 4
// more than were done, three that are still in progress and the one abandoned. Of
// them and of those done SHOP-4 alone is a defect.
for (const [figure, value, formula] of [
  ['net-flow', '4 items', '13 items started − 9 done = 4'],
  [
    'unplanned-share',
    '7.7 %',
    '1 defect ÷ 13 started items with a type = 7.7 %',
  ],
  ['type-share&of=defect', '11 %', '1 defect ÷ 9 done items = 11.1 %'],
  [
    'mean-load',
    '3 items',
    'Σ time in flow 88.9 days ÷ 30.0 days of the window = 2.96 items',
  ],
  [
    'efficiency',
    '43 %',
    'Σ active 24.0 days ÷ (Σ active 24.0 days + Σ wait 32.0 days) = 42.9 %',
  ],
  [
    'service-level',
    '9.4 days',
    'p85 of 7 flow times, linear between ranks (R-7) = 9.4 days; within it 85.7 % of the items',
  ],
  ['discard-rate', '10 %', '1 abandoned ÷ 10 items that ended = 10.0 %'],
] as const) {
  test(`the evidence of ${figure} has the figure worked out by hand`, async ({
    page,
  }) => {
    await page.goto(`${flowPath('flow')}&figure=${figure}&open=evidence`);
    await expect(
      drawer(page).getByText(formula, { exact: true }),
    ).toBeVisible();
    await expect(drawer(page).getByText(value).first()).toBeVisible();
    await expect(drawer(page).getByText('Calendar time')).toBeVisible();
  });
}

test('weeks, types and age bands are what is counted by hand', async ({
  page,
}) => {
  await page.goto(`${flowPath('flow')}&view=table`);
  // SHOP-1 and 11; SHOP-2, 4 and 13; SHOP-3, 5, 6 and 7.
  for (const name of [
    'Done, 3 Mar 2025: 2',
    'Done, 10 Mar 2025: 3',
    'Done, 17 Mar 2025: 4',
  ]) {
    await expect(page.getByRole('button', { name })).toBeVisible();
  }
  await page.getByRole('button', { name: 'Done, 17 Mar 2025: 4' }).click();
  await expect(page).toHaveURL(/figure=week-done/);
  for (const item of ['SHOP-3', 'SHOP-5', 'SHOP-6', 'SHOP-7']) {
    await expect(
      drawer(page).getByRole('row', { name: new RegExp(item) }),
    ).toBeVisible();
  }
  await page.goBack();
  await page.goto(`${flowPath('today')}&view=table`);
  await expect(
    page.getByRole('button', { name: 'Waiting for test p85: 4.1 days' }),
  ).toBeVisible();
});

test('scatter, weeks, cumulative flow and key figures agree on what was done', async ({
  page,
}) => {
  await page.goto(`${flowPath('flow')}&view=table`);
  const tableIn = (name: string) =>
    page.getByRole('region', { name }).getByRole('table');
  // Seven have a flow time: SHOP-11 went straight to done, SHOP-13 stood in a
  // status that no stage claims. Nine were done: 9 × 7 ÷ 30 = 2.1 a week.
  await expect(tableIn('Flow time of items done').getByRole('row')).toHaveCount(
    1 + 7,
  );
  const weekly = await page
    .getByRole('button', { name: /^Done, / })
    .evaluateAll(buttons =>
      buttons.map(button => Number(/\d+$/.exec(button.ariaLabel ?? '')?.[0])),
    );
  expect(weekly.reduce((sum, done) => sum + done, 0)).toBe(9);
  await expect(keyFigures(page)).toContainText('2.1 / week');
  // At the end: one in Ready, Development and Waiting for test each, none in Test.
  const last = await tableIn('Cumulative flow')
    .getByRole('row')
    .last()
    .getByRole('cell')
    .allInnerTexts();
  expect(last.slice(-5)).toEqual(['1', '1', '1', '0', '9']);
});

test('dragging over one drawing sets the window of all, in the address', async ({
  page,
}) => {
  await page.goto(flowPath('flow'));
  const drawing = page.getByRole('img', { name: /^Cumulative flow over/ });
  await drawing.scrollIntoViewIfNeeded();
  const box = (await drawing.boundingBox())!;
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.4, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.7, y, { steps: 5 });
  await page.mouse.up();
  await expect(page).not.toHaveURL(/from=2025-03-01/);
  await expect(page).toHaveURL(/from=2025-03-1\d&to=2025-03-2\d/);
});

test('the points of the scatter are reached by the keyboard', async ({
  page,
}) => {
  await page.goto(flowPath('flow'));
  const scatter = page.getByRole('group', { name: /Arrow keys go from item/ });
  await scatter.focus();
  // The last one in order of flow time is SHOP-3 with 13 days.
  await page.keyboard.press('ArrowUp');
  await expect(scatter.getByRole('status')).toBeVisible();
  await page.keyboard.press('Home');
  await expect(scatter.getByRole('status')).toContainText('4.0 days');
});
