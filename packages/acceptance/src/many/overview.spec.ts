import { expect, Page, test } from '@playwright/test';
import { isKept } from '../browser/pages/isKept';
import { drawer } from '../browser/pages/mapPage';
import {
  chooseFrom,
  openOverview,
  search,
  section,
  streamRows,
} from '../browser/pages/overviewPage';
import { readAll } from './readAll';

// Streams 0 to 99 support nine of the core streams 100 to 999 each, stream n has
// tag line-(n mod 12) and is owned by owners-(n mod 50).

const names = (page: Page, role: 'Core' | 'Supporting') =>
  page
    .getByRole('table', { name: `${role} streams` })
    .locator('tbody td:nth-child(2) > span > div > a');

test('all streams are there, core and supporting apart, a page at a time that the address keeps', async ({
  page,
}) => {
  const { streams } = await readAll('/overview');
  const count = (role: string) =>
    streams.filter((stream: { role: string }) => stream.role === role).length;
  expect(streams.length).toBeGreaterThan(1_300);
  await openOverview(page);
  const core = `Core streams (${count('core').toLocaleString('en')})`;
  await expect(page.getByRole('heading', { name: core })).toBeVisible();
  await expect(
    page.getByRole('heading', {
      name: `Supporting streams (${count('supporting')})`,
    }),
  ).toBeVisible();
  const first = await names(page, 'Core').first().innerText();
  await section(page, core).getByRole('button', { name: 'Next' }).click();
  await isKept(page, async () => {
    await expect(page).toHaveURL(/corePage=2/);
    await expect(names(page, 'Core').first()).toBeVisible();
    await expect(names(page, 'Core').first()).not.toHaveText(first);
  });
});

// Of those below 100: 3, 15, 27 … 99 have tag line-3.
test('filters and a search go together, and the address keeps them', async ({
  page,
}) => {
  await openOverview(page);
  await expect(streamRows(page, 'Core').first()).toBeVisible();
  await chooseFrom(page, 'Role', 'supporting');
  await chooseFrom(page, 'Tag', 'line-3');
  await isKept(page, async () => {
    await expect(page).toHaveURL(/role=supporting/);
    await expect(page).toHaveURL(/tag=line-3/);
    await expect(names(page, 'Supporting')).toHaveCount(9);
    await expect(streamRows(page, 'Core')).toHaveCount(0);
  });
  await search(page).fill('Stream 2');
  await expect(names(page, 'Supporting')).toHaveText(['Stream 27']);
  await search(page).fill('');
  await chooseFrom(page, 'Owner', 'group:default/owners-13');
  await isKept(page, async () => {
    await expect(names(page, 'Supporting')).toHaveText(['Stream 63']);
  });
});

// Item i of stream n is in its four stages for 0.5 + (n + place + i) mod 5 days
// each. The seven that are done of stream 100 took 8, 12, 11, 10, 9, 8 and 12
// days: the median is 10. The eighth is in flow.
test('figures of one of a thousand streams are those worked out by hand, down to an item', async ({
  page,
}) => {
  await openOverview(page, 'search=Stream%20100');
  await expect(names(page, 'Core')).toHaveText(['Stream 100']);
  const row = streamRows(page, 'Core').first();
  await expect(row).toContainText(/10\.0\sd/);
  await row.getByRole('button', { name: /^10\.0\sd – .*Stream 100$/ }).click();
  const items = drawer(page);
  for (const item of [0, 1, 2, 3, 4, 5, 6]) {
    await expect(
      items.getByRole('row', { name: new RegExp(`S100-${item}\\b`) }),
    ).toBeVisible();
  }
  await items
    .getByRole('row', { name: /S100-3\b/ })
    .getByRole('button')
    .first()
    .click();
  await expect(
    items.getByRole('heading', { name: /S100-3/ }).first(),
  ).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(items).toBeHidden();
  await expect(page).toHaveURL(/search=Stream/);
});

test('a heading puts a thousand streams in order, and some stand side by side', async ({
  page,
}) => {
  await openOverview(page, 'tag=line-4');
  const flowTime = page
    .getByRole('table', { name: 'Core streams' })
    .getByRole('columnheader', { name: /^Flow time/ });
  await flowTime.getByRole('button').click();
  await isKept(page, async () => {
    await expect(page).toHaveURL(/sort=flowTime/);
    await expect(flowTime).toHaveAttribute('aria-sort', /ascending/);
  });
  await page
    .getByRole('checkbox', { name: /^Compare / })
    .first()
    .check();
  await page
    .getByRole('checkbox', { name: /^Compare / })
    .nth(1)
    .check();
  const table = page.getByRole('table', { name: 'Side by side' });
  await isKept(page, async () => {
    await expect(table.getByRole('columnheader')).toHaveCount(3);
  });
});

// S103-3 began 7 hours after S0-3, which was done 10 days after it began: until
// then it was ready for 1.5 days, waited for test for 3.5 days and was in test,
// with nothing done, for the last 2.5 days less the 7 hours.
test('who is waited for leads with the wait; the portfolio has a picture by keyboard and a table of all waits', async ({
  page,
}) => {
  await openOverview(page, 'search=Stream%200');
  await expect(
    streamRows(page, 'Supporting').filter({ hasText: 'Stream 0' }).first(),
  ).toContainText(/7\.2\sd\sStream 103/);
  await openOverview(page);
  const picture = page.getByRole('group', { name: /streams are drawn/ });
  const box = picture.getByRole('button', { name: /, (core|supporting)/ });
  await box.first().focus();
  await page.keyboard.press('Enter');
  await expect(box.first()).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  const table = page.getByRole('table', { name: 'Portfolio' });
  await isKept(page, async () => {
    await expect(page).toHaveURL(/portfolio=table/);
    await expect(table.getByRole('row')).toHaveCount(26);
  });
});

test('what the filters leave of a thousand is given out as CSV, over all pages', async ({
  page,
}) => {
  await openOverview(page, 'tag=line-3');
  await expect(streamRows(page, 'Core').first()).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export as CSV' }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) {
    chunks.push(chunk);
  }
  const [, ...rows] = Buffer.concat(chunks)
    .toString('utf8')
    .trimEnd()
    .split('\r\n');
  // 3, 15, 27 … 999.
  expect(rows).toHaveLength(84);
});
