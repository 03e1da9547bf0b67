import { expect, test } from '@playwright/test';
import { drawing, figure, keyFigure, openMap } from './pages/mapPage';

const MARCH_2026 = 'from=2026-03-01&to=2026-03-31';

// PAY-1 as chainStory.ts tells it: Ready on 3 March 09:00, released on 11
// March 09:20, after 8 days and 20 minutes.
test('the map of a component is drawn from Jira, refined by reviews, runs and deployments of GitHub', async ({
  page,
}) => {
  await openMap(page, 'component/payments', MARCH_2026);
  await expect(keyFigure(page, 'Velocity')).toContainText('1 done');
  await expect(keyFigure(page, 'Traceability')).toContainText('100 %');
  await expect(drawing(page)).toBeVisible();
  // Waited from 5 March 10:00 to the 6th 10:00 and on the 9th from 09:00 to 15:00: 30 hours.
  await expect(
    figure(page, 'Waiting for review, wait (mean): 1.3 days').first(),
  ).toBeVisible();
});

test('the trace of an item goes from the Jira issue to the incident, and says which fact made each interval', async ({
  page,
}) => {
  await page.goto('/value-streams/items?key=PAY-1');
  const article = page.getByRole('article');
  await expect(
    page.getByRole('heading', { name: /PAY-1 Refund a payment in part/ }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Table' }).click();
  for (const text of [
    /issue.key/i,
    /commit.ancestry/i,
    /caused.by/i,
    /Refunds fail/,
    /github/,
    /jira/,
    /pagerduty/,
  ]) {
    await expect(article.getByText(text).first()).toBeVisible();
  }
});
