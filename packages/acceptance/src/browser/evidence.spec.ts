import { expect, test } from '@playwright/test';
import { drawer, figure, mapPath, MARCH, openMap } from './pages/mapPage';
import { givenOut } from './pages/givenOut';

const ENTITY = 'component/shop-orders';

test('a figure leads to its items, its evidence and an item’s trace, and Back the same way home', async ({
  page,
}) => {
  await openMap(page, ENTITY);
  const wait = figure(page, 'Waiting for test, wait (mean): 3.3 days');

  await figure(page, 'Development, %C&A: 86 %').click();
  await expect(
    page.getByRole('heading', { name: /Development: %C&A — 7 items counted/ }),
  ).toBeVisible();

  await wait.click();
  await expect(
    page.getByRole('heading', {
      name: 'Waiting for test: time waited — 7 items counted, 3 left out',
    }),
  ).toBeVisible();
  await expect(page.getByText(/went straight to done 1/)).toBeVisible();

  await wait.click();
  await expect(drawer(page)).toBeVisible();
  await expect(page).toHaveURL(/open=evidence/);
  // 23 days over 7 items.
  await expect(drawer(page).getByText('3.3 days').first()).toBeVisible();
  await expect(
    drawer(page).getByRole('tab', { name: 'Counted (7)' }),
  ).toBeVisible();
  const longest = drawer(page).getByRole('row', { name: /SHOP-3/ });
  await expect(longest).toContainText('5.0 days');

  await drawer(page).getByRole('tab', { name: 'Left out (3)' }).click();
  for (const [item, reason] of [
    ['SHOP-11', 'went straight to done'],
    ['SHOP-12', 'abandoned'],
    ['SHOP-13', 'status not mapped to a stage'],
  ]) {
    await expect(
      drawer(page).getByRole('row', { name: new RegExp(item) }),
    ).toContainText(reason);
  }

  await drawer(page).getByRole('tab', { name: 'Counted (7)' }).click();
  await longest.getByRole('button').click();
  await expect(
    page.getByRole('dialog', { name: 'Trace of SHOP-3' }),
  ).toBeVisible();
  await expect(drawer(page).getByText('Pay by invoice').first()).toBeVisible();
  await expect(page).toHaveURL(/item=desk%3ASHOP-3/);

  await page.goBack();
  await expect(
    page.getByRole('dialog', { name: 'Waiting for test: time waited' }),
  ).toBeVisible();
  await page.goBack();
  await expect(drawer(page)).toBeHidden();
  await expect(wait).toBeVisible();
});

test('a link opens the drawer that its sender saw', async ({ page }) => {
  await page.goto(mapPath(ENTITY, `${MARCH}&figure=flow-time&open=evidence`));
  await expect(page.getByRole('dialog', { name: 'Flow time' })).toContainText(
    /p50 of 7 flow times/,
  );
  await page.reload();
  await expect(page.getByRole('dialog', { name: 'Flow time' })).toBeVisible();
  await page.goto(mapPath(ENTITY, `${MARCH}&item=desk:SHOP-3`));
  await expect(
    page.getByRole('dialog', { name: 'Trace of SHOP-3' }),
  ).toBeVisible();
});

test('the CSV of a figure has every item, counted and left out', async ({
  page,
}) => {
  await page.goto(mapPath(ENTITY, `${MARCH}&figure=flow-time&open=evidence`));
  const { lines } = await givenOut(
    page,
    drawer(page).getByRole('button', { name: 'Download CSV' }),
  );
  const of = (key: string) => lines.find(line => line.includes(`${key},`))!;
  expect(lines.filter(line => /SHOP-\d/.test(line))).toHaveLength(10);
  // 13 days are 1,123,200,000 ms.
  expect(of('SHOP-3')).toContain(String(13 * 86_400_000));
  expect(of('SHOP-12')).toContain('abandoned');
});

test('the keyboard alone reaches a figure and opens what is behind it', async ({
  page,
}) => {
  await openMap(page, ENTITY);
  await page
    .getByRole('toolbar', { name: 'What is shown' })
    .getByRole('button')
    .first()
    .focus();
  const target = figure(page, 'Development, Process time: 1.9 days');
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate(el => el === document.activeElement)) break;
  }
  await expect(target).toBeFocused();
  await page.keyboard.press('Space');
  await expect(
    page.getByRole('heading', { name: /Development: process time — 7 items/ }),
  ).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('dialog', { name: 'Development: process time' }),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(drawer(page)).toBeHidden();
  await expect(target).toBeFocused();
});
