import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { COMPONENT, openMap, signInAsGuest } from './openMap';

const PAGES = [
  COMPONENT,
  '/catalog/default/system/value-stream-management',
  '/catalog/default/valuestream/plugin-delivery',
];

for (const entity of PAGES) {
  test(`${entity} has a map drawn from this repository's history`, async ({
    page,
  }) => {
    await openMap(page, entity);
    await expect(
      page.getByRole('toolbar', { name: /./ }).first(),
    ).toBeVisible();
  });
}

test('a figure opens what it rests on, by keyboard; a reload keeps it and back closes it', async ({
  page,
}) => {
  await openMap(page);
  const figure = page
    .getByRole('group', { name: 'Development' })
    .first()
    .getByRole('button')
    .first();
  await figure.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page).toHaveURL(/open=evidence/);
  await page.reload();
  await signInAsGuest(page);
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('the table says what the drawing says, and survives a reload', async ({
  page,
}) => {
  await openMap(page);
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await expect(page.getByRole('table').first()).toBeVisible();
  const address = page.url();
  await page.reload();
  await signInAsGuest(page);
  await expect(page.getByRole('table').first()).toBeVisible();
  expect(page.url()).toBe(address);
  await page.getByRole('button', { name: 'Drawing', exact: true }).click();
  await expect(
    page.getByRole('group', { name: 'Development' }).first(),
  ).toBeVisible();
});

test('at 390 pixels the page itself does not scroll sideways', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openMap(page);
  const overflow = await page.evaluate(
    () =>
      document.documentElement.scrollWidth -
      document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});

test('an entity without data says which annotation to add', async ({
  page,
}) => {
  await page.goto('/catalog/default/component/demo-portal/value-stream-map');
  await signInAsGuest(page);
  await expect(page.getByText(/annotation/i).first()).toBeVisible();
});

test('the map has no serious accessibility fault', async ({ page }) => {
  await openMap(page);
  const { violations } = await new AxeBuilder({ page })
    // Grey text on grey is the portal's theme; the label of a drawn figure
    // says name before value, where the drawing has it below.
    .disableRules(['color-contrast', 'label-content-name-mismatch'])
    .analyze();
  const serious = violations.filter(({ impact }) =>
    ['serious', 'critical'].includes(impact ?? ''),
  );
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
});
