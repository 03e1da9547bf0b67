import { expect, Page, test } from '@playwright/test';
import { section } from '../browser/pages/overviewPage';
import { COUNTED } from './company';
import { expectNear, numberIn } from './pages';
import { DAY, doneIn, realised } from './realised';
import { waitForOverview } from './waitForOverview';

const last90 = () => {
  const { end } = realised();
  return { from: end - 90 * DAY, to: end, query: '' };
};
const streams = (page: Page) => section(page, 'Streams');
const rowOf = (page: Page, title: string) =>
  streams(page)
    .getByRole('table', { name: 'Streams' })
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name: title, exact: true }) })
    .first();

test.beforeAll(async () => {
  test.setTimeout(180_000);
  await waitForOverview();
});

test('each stream has as many items done, and as many of them followed to a delivery, as were realised', async ({
  page,
}) => {
  await page.goto('/value-streams/data-quality');
  for (const [title, counted] of Object.entries(COUNTED)) {
    const done = doneIn(last90(), { streams: counted });
    const row = rowOf(page, title);
    expectNear(await numberIn(row, /([\d,]+) done/), done.length, 2);
    expectNear(
      await numberIn(row, /unbroken\s*([\d.]+)\s%/),
      (100 * done.filter(({ traced }) => traced).length) / done.length,
      1,
    );
    await expect(row).toContainText('all statuses have a stage');
  }
});

test('the stream whose changes name no item stands first, with what to do and how many', async ({
  page,
}) => {
  await page.goto('/value-streams/data-quality');
  const first = streams(page).getByRole('table').getByRole('row').nth(1);
  await expect(first).toContainText('customer-service');
  await expect(first).toContainText(
    'Name the key of the item in branch, title or commit of the change',
  );
  const untraced = doneIn(last90(), { streams: ['customer-service'] }).filter(
    ({ traced }) => !traced,
  );
  expectNear(
    await numberIn(first, /([\d,]+) done items have no change/),
    untraced.length,
    2,
  );
  // One that has nothing to do says so, and the search keeps it.
  await page
    .getByRole('searchbox', { name: 'Search streams' })
    .fill('quality-care');
  await expect(page).toHaveURL(/search=quality-care/);
  await expect(rowOf(page, 'quality-care')).toContainText('nothing');
  await expect(rowOf(page, 'customer-service')).toBeHidden();
});

test('each source says when it was read and what is missing', async ({
  page,
}) => {
  await page.goto('/value-streams/data-quality');
  const sources = section(page, 'Sources');
  for (const id of ['argocd', 'github', 'gitlab', 'jenkins', 'jira']) {
    await expect(
      sources.getByRole('row', { name: new RegExp(`^company-${id}`) }),
    ).toContainText(/read/);
  }
});

test('declarations fit together, and all work of the company is in a stream', async ({
  page,
}) => {
  await page.goto('/value-streams/data-quality');
  await expect(section(page, 'Declarations to mend')).toContainText(
    'All declarations of streams fit together.',
  );
  await page.goto('/value-streams/streams');
  await expect(
    page.getByText(
      /Work in no stream: 0\s% of [\d,]+ work items, 0\s% of [\d,]+ changes/,
    ),
  ).toBeVisible();
});
