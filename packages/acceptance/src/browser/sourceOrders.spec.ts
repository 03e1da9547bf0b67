import { createHmac } from 'node:crypto';
import { expect, Page, test } from '@playwright/test';
import { section } from './pages/overviewPage';
import { ON_CALL, ON_CALL_SECRET, ON_CALL_SERVICES } from './tools/onCall';

const onCall = (page: Page) => section(page, `PagerDuty: ${ON_CALL}`);

const button = (page: Page, name: string | RegExp) =>
  onCall(page).getByRole('button', { name });

/** Lets so many requests of the source through from now on; all where none is given. */
async function admit(count?: number): Promise<void> {
  const query = count === undefined ? '' : `?admit=${count}`;
  await fetch(`${process.env.TOOLS_URL}/gate${query}`, { method: 'POST' });
}

/** A delivery that is taken in, and tells nothing that is kept. */
async function deliver(): Promise<void> {
  const body = JSON.stringify({ event: { event_type: 'pagey.ping' } });
  const signature = createHmac('sha256', ON_CALL_SECRET)
    .update(body)
    .digest('hex');
  const answer = await fetch(
    `${process.env.PORTAL_URL}/api/value-stream/webhooks/${ON_CALL}`,
    {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-pagerduty-signature': `v1=${signature}`,
      },
      body,
    },
  );
  expect(answer.status).toBe(202);
}

/** They are about one source. */
test.describe.configure({ mode: 'serial' });
test.afterEach(() => admit());

test('a reading under way says how far it is, is paused, goes on, is given up and begun anew', async ({
  page,
}) => {
  await page.goto('/value-streams/sources');
  await expect(onCall(page).getByText('up to date').first()).toBeVisible();

  // Nothing is let through: it is being read until it is given up.
  await admit(0);
  await button(page, 'Read now').click();
  await expect(
    onCall(page).getByText('reading', { exact: true }),
  ).toBeVisible();
  await button(page, 'Cancel').click();
  await expect(
    onCall(page).getByText('Reading its history was given up'),
  ).toBeVisible();

  // Anew, from the beginning: the list of services, and two services.
  await admit(3);
  await button(page, 'Resume').click();
  await expect(
    onCall(page).getByText(
      new RegExp(`^2 of ${ON_CALL_SERVICES} services read, about .* left$`),
    ),
  ).toBeVisible();
  await expect(onCall(page).getByRole('progressbar')).toHaveAttribute(
    'aria-valuenow',
    '50',
  );
  await button(page, 'Pause').click();
  await expect(
    onCall(page).getByText('Reading its history is paused'),
  ).toBeVisible();
  await expect(button(page, 'Pause')).toBeHidden();

  // It goes on where it stood: the list, and the other two services.
  await admit(2);
  await button(page, 'Resume').click();
  await expect(
    onCall(page).getByText(
      new RegExp(`^3 of ${ON_CALL_SERVICES} services read`),
    ),
  ).toBeVisible();
  await admit();
  await expect(onCall(page).getByText('up to date').first()).toBeVisible();
});

test('refused deliveries have their reason, and are replayed one by one or all', async ({
  page,
}) => {
  await deliver();
  await deliver();
  // Both for the same reason: that is told once.
  const show = button(page, 'Show what was refused (1)');
  // The page asks again by itself only now and then.
  await expect(async () => {
    await page.goto('/value-streams/sources');
    await expect(show).toBeVisible({ timeout: 5_000 });
  }).toPass();
  await show.click();
  const refused = onCall(page).getByRole('table', {
    name: 'Refused deliveries',
  });
  const reason = 'a test delivery (pagey.ping) carries no fact';
  await expect(refused.getByText(reason)).toHaveCount(2);
  await refused
    .getByRole('button', { name: /^Replay webhook\.v3 of/ })
    .first()
    .click();
  await expect(
    onCall(page).getByText('1 delivery waits to be translated again.'),
  ).toBeVisible();
  // It still says nothing that is kept, and stays to be replayed again.
  await expect(async () => {
    await page.reload();
    await show.click({ timeout: 5_000 });
    await expect(refused.getByText(reason)).toHaveCount(2, { timeout: 5_000 });
  }).toPass();
  await button(page, 'Replay all (2)').click();
  await expect(
    onCall(page).getByText('2 deliveries wait to be translated again.'),
  ).toBeVisible();
});
