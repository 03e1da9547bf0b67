import { expect, Locator, test } from '@playwright/test';
import { drawer } from '../browser/pages/mapPage';
import { openStream, openTab, waitOn } from './pages';
import { daysBefore, doneIn } from './realised';

test('the items that waited for the board stand below the map, and open as their traces', async ({
  page,
}) => {
  const days = daysBefore(500);
  const done = new Set(
    doneIn(days, { stream: 'payments' }).map(({ item }) => item),
  );
  const firstOf = (list: Locator) =>
    list.getByRole('row').nth(1).getByRole('button').first();
  const opensTrace = async (item: Locator) => {
    const key = (await item.innerText()).trim().split(/\s/)[0];
    expect([...done].join(' ')).toContain(key);
    await item.click();
    await expect(
      drawer(page).getByRole('heading', { name: `Trace of ${key}` }),
    ).toBeVisible();
  };
  await openStream(page, 'Payments');
  await openTab(page, 'Value stream', days.query);
  await waitOn(page, 'Advisory board');
  // The constraint is what is selected at first.
  const below = page.locator('section', {
    has: page.getByRole('heading', { name: /Advisory board.* counted/ }),
  });
  await opensTrace(firstOf(below));
  await page.keyboard.press('Escape');
  await expect(drawer(page)).toBeHidden();
  await page
    .getByRole('button', { name: /– Advisory board, wait \(mean\)/ })
    .click();
  await expect(
    drawer(page).getByText('What it means, with an example'),
  ).toBeVisible();
  await opensTrace(firstOf(drawer(page)));
});
