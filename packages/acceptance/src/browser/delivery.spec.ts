import { expect, test } from '@playwright/test';

// chainStory.ts tells of one rollout in March 2026, on the 11th at 09:20, of a
// change whose first commit is of the 4th at 14:00, 6 days 19 hours 20 minutes
// before, which is one item and so too few for a median. One rollout in 31 days
// is 0.2 a week; the incident of 11:00 makes it one failure of one rollout.
const delivery = (query = '') =>
  `/catalog/default/component/payments/value-stream-flow?from=2026-03-01&to=2026-03-31&show=delivery${query}`;

test('the delivery view has the figures worked out by hand, and one failure is too few for a median', async ({
  page,
}) => {
  await page.goto(delivery());
  const main = page.getByRole('main');
  await expect(main).toContainText(
    /Change lead time p50.*too few items for this percentile.*n 1.*Deployments0\.2\s\/\sweek/,
  );
  await expect(
    page.getByRole('button', { name: /^Change fail rate.*100.%/ }).first(),
  ).toBeVisible();
  await expect(main).toContainText(/too few/);
});

test('the table of the delivery view stands in the address and after a reload', async ({
  page,
}) => {
  await page.goto(delivery());
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await expect(page).toHaveURL(/view=table/);
  await expect(page.getByRole('table').first()).toContainText(/2026/);
  await page.reload();
  await expect(page.getByRole('table').first()).toContainText(/2026/);
});
