import { expect, Page, test } from '@playwright/test';
import { section } from './pages/overviewPage';
import { deliverNothing, replayRefused } from './pages/refusedDeliveries';
import { ON_CALL, ON_CALL_SECRET, ON_CALL_SERVICES } from './tools/onCall';

const onCall = (page: Page) => section(page, `PagerDuty: ${ON_CALL}`);

const button = (page: Page, name: string | RegExp) =>
  onCall(page).getByRole('button', { name });

/** Lets so many requests of the source through from now on; all where none is given. */
async function admit(count?: number): Promise<void> {
  const query = count === undefined ? '' : `?admit=${count}`;
  await fetch(`${process.env.TOOLS_URL}/gate${query}`, { method: 'POST' });
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
  for (let n = 0; n < 2; n += 1) {
    expect(await deliverNothing(ON_CALL, ON_CALL_SECRET)).toBe(202);
  }
  await replayRefused(page, onCall(page));
});
