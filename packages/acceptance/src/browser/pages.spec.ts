import { expect, Page, test } from '@playwright/test';

const section = (page: Page, name: string) =>
  page.getByRole('region', { name });

test('a pasted key opens its trace over work item, commits and release', async ({
  page,
}) => {
  await page.goto('/value-streams/items');
  await page.getByLabel('Key of an item').fill(' SHOP-14 ');
  await page.getByRole('button', { name: 'Open trace' }).click();
  await expect(page).toHaveURL(/key=SHOP-14/);
  await expect(
    page.getByRole('heading', { name: 'SHOP-14 Take vouchers' }),
  ).toBeVisible();
  // Ready on 5 May, released on 8 May.
  await expect(page.getByRole('article')).toContainText('3.0 days');
  await expect(page.getByRole('article')).toContainText('v1.2');
  await page.getByRole('button', { name: 'Table' }).click();
  await expect(
    page
      .getByRole('article')
      .getByText(/issue.key/i)
      .first(),
  ).toBeVisible();
});

test('a key that nothing is known of says what to check', async ({ page }) => {
  await page.goto('/value-streams/items?key=NOPE-1');
  await expect(page.getByText('Nothing is known of “NOPE-1”')).toBeVisible();
  await expect(page.getByText(/Check the spelling/)).toBeVisible();
});

test('declarations to mend are on the entity and in data quality, with what to change', async ({
  page,
}) => {
  const changes = [
    /Write 'core' or 'supporting' in value-stream\/role/,
    /Name a Group of the catalog as owner of .*broken-work/,
  ];
  await page.goto('/catalog/default/component/shop-broken');
  for (const change of changes) {
    await expect(page.getByText(change)).toBeVisible();
  }
  await page.goto('/value-streams/data-quality');
  const conflicts = section(page, 'Declarations to mend');
  await expect(
    conflicts.getByRole('link', { name: 'shop-broken' }),
  ).toBeVisible();
  for (const change of changes) {
    await expect(conflicts.getByText(change)).toBeVisible();
  }
});

test('a source that fails says what to do, and the others stand', async ({
  page,
}) => {
  await page.goto('/value-streams/sources');
  const lost = section(page, 'Git: lost');
  await expect(lost.getByText('failed').first()).toBeVisible();
  await expect(lost.getByText(/there is no folder/).first()).toBeVisible();
  await expect(lost.getByText(/correct 'path'/).first()).toBeVisible();
  await expect(
    section(page, 'Git: site').getByText('up to date').first(),
  ).toBeVisible();
  await expect(
    section(page, 'CSV and JSON Lines files: desk')
      .getByText('up to date')
      .first(),
  ).toBeVisible();
});

test('an uploaded file fills a map, and its bad row is named with its line', async ({
  page,
}) => {
  await page.goto('/value-streams/sources');
  const uploads = section(page, 'CSV and JSON Lines files: uploads');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    uploads.getByRole('button', { name: 'Upload a file' }).click(),
  ]);
  await chooser.setFiles({
    name: 'more.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      [
        'key,time,status,title,type',
        'UP-1,2025-03-03T09:00:00Z,In progress,Good row,Story',
        'UP-2,the third of March,In progress,Bad row,Story',
        'UP-1,2025-03-05T09:00:00Z,Done,Good row,Story',
        '',
      ].join('\n'),
    ),
  });
  await expect(uploads.getByText('more.csv is stored')).toBeVisible();
  const show = uploads.getByRole('button', {
    name: 'Show what was refused (1)',
  });
  // The page asks again by itself only now and then.
  await expect(async () => {
    await page.reload();
    await expect(show).toBeVisible({ timeout: 10_000 });
  }).toPass();
  await show.click();
  const row = uploads
    .getByRole('table', { name: 'Refused payloads and rows' })
    .getByRole('row')
    .nth(1);
  await expect(row).toContainText(/3/);
  await expect(row).toContainText('the third of March');

  // UP-1 took two days.
  await expect(async () => {
    await page.goto(
      '/catalog/default/component/shop-uploads/value-stream-map?from=2025-03-01&to=2025-03-30',
    );
    await expect(
      page.getByRole('button', { name: /– Mean flow time: 2\.0 days$/ }),
    ).toBeVisible({ timeout: 10_000 });
  }).toPass();
});

test('the overview has core streams first, each with what serves it', async ({
  page,
}) => {
  await page.goto('/');
  await expect(page).toHaveURL(/\/value-streams/);
  const rows = page
    .getByRole('table', { name: /^(Core|Supporting) streams$/ })
    .getByRole('row');
  await expect(rows.filter({ hasText: 'Online shop' })).toContainText(
    'Shop team',
  );
  const names = await rows.allInnerTexts();
  const at = (name: string) => names.findIndex(text => text.includes(name));
  // portal-operations supports Plugin delivery, whose row names it, and stands
  // in the table of supporting streams below.
  const delivery = names[at('Plugin delivery')];
  expect(delivery).toContain('portal-operations');
  const last =
    names.length -
    1 -
    [...names].reverse().findIndex(text => text.includes('portal-operations'));
  expect(last).toBeGreaterThan(at('Plugin delivery'));
  expect(names[last]).toContain('Plugin delivery');
  await page.getByRole('link', { name: 'Online shop' }).first().click();
  await expect(page).toHaveURL(/\/catalog\/default\/valuestream\/online-shop/);
});

test('the portfolio draws the wait of one stream for another, by keyboard and as a table', async ({
  page,
}) => {
  await page.goto('/value-streams/streams');
  const picture = page.getByRole('group', { name: /streams are drawn/ });
  const box = picture.getByRole('button', { name: /^returns-desk, core/ });
  await expect(box).toBeVisible();
  await box.focus();
  await page.keyboard.press('Enter');
  await expect(box).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await expect(page).toHaveURL(/portfolio=table/);
  await page.reload();
  await expect(page.getByRole('table', { name: 'Portfolio' })).toBeVisible();
});

test("a stream's page says whom it serves and how its time is counted", async ({
  page,
}) => {
  await page.goto('/catalog/default/valuestream/online-shop');
  await expect(page.getByText('About this value stream')).toBeVisible();
  await expect(page.getByText('Paid orders')).toBeVisible();
  await expect(page.getByText(/from Ready to Done/)).toBeVisible();
});

test('data quality says per stream and source what to do', async ({ page }) => {
  await page.goto('/value-streams/data-quality');
  const streams = page.getByRole('table', { name: 'Streams' });
  await expect(streams.getByRole('row', { name: /Online shop/ })).toBeVisible();
  const sources = page.getByRole('table', { name: 'Sources' });
  await expect(sources.getByRole('row', { name: /lost/ })).toContainText(
    'See what it says, and mend it',
  );
});
