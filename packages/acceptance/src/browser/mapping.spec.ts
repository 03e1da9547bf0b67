import { expect, Page, test } from '@playwright/test';
import { chooseFrom, search, section } from './pages/overviewPage';

const rowOf = (page: Page, name: string | RegExp) =>
  page.getByRole('table', { name: 'Mapping of entities' }).getByRole('row', {
    name,
  });

async function openMapping(page: Page, query = ''): Promise<void> {
  await page.goto(`/value-streams/mapping${query && `?${query}`}`);
  await expect(page.getByRole('search')).toBeVisible();
}

test('every entity has its streams, and why', async ({ page }) => {
  await openMapping(page, 'search=shop');
  // The system says it itself; a component of it inherits it; one is listed by
  // the stream's own entity.
  await expect(rowOf(page, /^Pick Shop\b.*\bsystem\b/i)).toContainText(
    /Online shop\s*· own annotation/,
  );
  await expect(rowOf(page, /shop-orders/)).toContainText(
    /Online shop\s*· inherited from Shop/,
  );
  await expect(rowOf(page, /shop-warehouse/)).toContainText(
    /Warehouse\s*· listed by the stream/,
  );
  await expect(rowOf(page, /shop-bare/)).toContainText('in no stream');
});

test('what is shown and searched stands in the address', async ({ page }) => {
  await openMapping(page);
  await search(page).fill('shop-');
  await expect(page).toHaveURL(/search=shop-/);
  for (const { choice, query, shown, not } of [
    {
      choice: /^in no stream \(\d+\)$/,
      query: 'show=no-stream',
      shown: /shop-bare/,
      not: /shop-orders/,
    },
    {
      choice: /^with conflicts \(\d+\)$/,
      query: 'show=conflict',
      shown: /shop-broken/,
      not: /shop-bare/,
    },
    {
      choice: /^inherited$/,
      query: 'show=inherited',
      shown: /shop-orders/,
      not: /shop-broken/,
    },
  ]) {
    await page
      .getByRole('search')
      .getByRole('button', { name: /^Shown:/ })
      .click();
    await page.getByRole('menuitemradio', { name: choice }).click();
    const check = async () => {
      await expect(page).toHaveURL(new RegExp(query));
      await expect(rowOf(page, shown)).toBeVisible();
      await expect(rowOf(page, not)).toBeHidden();
    };
    await check();
    await page.reload();
    await check();
  }
});

test('a conflict says what to change, and statuses without a stage have their counts', async ({
  page,
}) => {
  await openMapping(page, 'show=conflict');
  await expect(
    section(page, 'Declarations to mend').getByText(
      /Write 'core' or 'supporting' in value-stream\/role/,
    ),
  ).toBeVisible();
  await expect(
    section(page, 'Statuses without a stage').getByRole('row', {
      name: /parcels/,
    }),
  ).toContainText(/Parked.*1$/);
});

test('the helper shows the annotation or the ValueStream entity to commit for what is picked', async ({
  page,
}) => {
  await openMapping(page, 'search=shop-');
  await page.getByRole('checkbox', { name: 'Pick shop-bare' }).check();
  await page.getByRole('checkbox', { name: 'Pick shop-site' }).check();
  await page.getByLabel('Stream, there or new').fill('gift-cards');
  const text = page.getByLabel('Text to commit');
  await expect(text).toContainText(
    'name: shop-bare\n  annotations:\n    value-stream/stream: gift-cards',
  );
  // What it belongs to already stays.
  await expect(text).toContainText(
    /name: shop-site\n.*annotations:\n.*value-stream\/stream: .*site-delivery.*gift-cards/,
  );
  const helper = section(page, 'Declaration to commit');
  await helper.getByRole('button', { name: /^Declared by:/ }).click();
  await page
    .getByRole('menu')
    .getByText('ValueStream entity', { exact: true })
    .click();
  await expect(text).toContainText(
    [
      'apiVersion: value-stream/v1alpha1',
      'kind: ValueStream',
      'metadata:',
      '  name: gift-cards',
      'spec:',
      '  role: core',
      '  members:',
      '    - component:default/shop-bare',
      '    - component:default/shop-site',
    ].join('\n'),
  );
});

test('a link from elsewhere shows the members of one stream alone', async ({
  page,
}) => {
  await openMapping(page, 'stream=valuestream%3Adefault%2Fwarehouse');
  await expect(rowOf(page, /shop-warehouse/)).toBeVisible();
  await expect(rowOf(page, /shop-orders/)).toBeHidden();
  await page.getByRole('button', { name: /^Only members of/ }).click();
  await chooseFrom(page, 'Shown', 'inherited');
  await expect(rowOf(page, /shop-orders/)).toBeVisible();
});
