import { expect, test } from '@playwright/test';
import { keyFigures } from '../browser/pages/mapPage';
import {
  openOverview,
  search,
  streamRows,
} from '../browser/pages/overviewPage';
import { answersOf, asVisitor } from '../browser/portal/asVisitor';
import { HIDDEN_OF_COMPANY } from '../browser/portal/visitor';
import { daysBefore } from './realised';

// The visitor may not read the platform that five streams wait for, its team and
// its components.
test.beforeEach(({ page }) => asVisitor(page));

const hidden = new RegExp(
  `/(${HIDDEN_OF_COMPANY.join('|')})"|"PLT-\\d|/PLT-\\d|Developer platform"`,
);

test('pages of all streams have neither it nor what waited for it', async ({
  page,
}) => {
  const answers = answersOf(page);
  await openOverview(page);
  const checkout = streamRows(page, 'Core').filter({
    has: page.getByRole('checkbox', { name: 'Compare Checkout' }),
  });
  await expect(checkout).toContainText('leans on');
  await expect(checkout).not.toContainText('Developer platform');
  await expect(
    streamRows(page, 'Supporting').filter({ hasText: 'Developer platform' }),
  ).toHaveCount(0);
  await expect(
    page
      .getByRole('group', { name: /streams are drawn/ })
      .getByRole('button', { name: /^Checkout, core\. Neither waits/ }),
  ).toBeVisible();
  await expect(
    page.getByText('Streams that you may not read are not in it.'),
  ).toBeVisible();
  await page.goto('/value-streams/data-quality');
  await expect(
    page
      .getByRole('table', { name: 'Streams' })
      .getByRole('row', { name: /Checkout/ }),
  ).toBeVisible();
  await page.goto('/value-streams/mapping');
  await search(page).fill('network');
  await expect(page.getByText(/No entity fits|Nothing/)).toBeVisible();
  expect(await answers()).not.toMatch(hidden);
});

test('who waited for it has waited for nobody, and the wait is unexplained', async ({
  page,
}) => {
  const answers = answersOf(page);
  const { query } = daysBefore(180);
  for (const entity of [
    'component/order-store',
    'system/orders',
    'domain/fulfilment',
    'group/orders-crew',
    'valuestream/order-to-door',
  ]) {
    await page.goto(
      `/catalog/default/${entity}/value-stream-dependencies?${query}`,
    );
    await expect(
      page.getByText(
        'Only what you may read is shown; the rest counts as unexplained.',
      ),
    ).toBeVisible();
    await expect(keyFigures(page)).toContainText('Autonomy100 %');
    await expect(keyFigures(page)).toContainText('Waited for others0 minutes');
    await expect(
      page.getByText('Nothing is held up by others now.'),
    ).toBeVisible();
  }
  expect(await answers()).not.toMatch(hidden);
});
