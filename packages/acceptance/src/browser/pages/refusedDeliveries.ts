import { createHmac } from 'node:crypto';
import { expect, Locator, Page } from '@playwright/test';

const REASON = 'a test delivery (pagey.ping) carries no fact';

/** A delivery of PagerDuty that is taken in, and tells nothing that is kept. */
export async function deliverNothing(
  source: string,
  secret: string,
): Promise<number> {
  const body = JSON.stringify({ event: { event_type: 'pagey.ping' } });
  const signature = createHmac('sha256', secret).update(body).digest('hex');
  const answer = await fetch(
    `${process.env.PORTAL_URL}/api/value-stream/webhooks/${source}`,
    {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-pagerduty-signature': `v1=${signature}`,
      },
      body,
    },
  );
  return answer.status;
}

/** Two deliveries that were refused are shown with their reason, and replayed, one and then all. */
export async function replayRefused(
  page: Page,
  source: Locator,
): Promise<void> {
  const button = (name: string | RegExp) =>
    source.getByRole('button', { name });
  // Both for the same reason: that is told once.
  const show = button('Show what was refused (1)');
  // The page asks again by itself only now and then.
  await expect(async () => {
    await page.goto('/value-streams/sources');
    await expect(show).toBeVisible({ timeout: 5_000 });
  }).toPass();
  await show.click();
  const refused = source.getByRole('table', { name: 'Refused deliveries' });
  await expect(refused.getByText(REASON)).toHaveCount(2);
  await refused
    .getByRole('button', { name: /^Replay webhook\.v3 of/ })
    .first()
    .click();
  await expect(
    source.getByText('1 delivery waits to be translated again.'),
  ).toBeVisible();
  // It still says nothing that is kept, and stays to be replayed again.
  await expect(async () => {
    await page.reload();
    await show.click({ timeout: 5_000 });
    await expect(refused.getByText(REASON)).toHaveCount(2, { timeout: 5_000 });
  }).toPass();
  await button('Replay all (2)').click();
  await expect(
    source.getByText('2 deliveries wait to be translated again.'),
  ).toBeVisible();
}
