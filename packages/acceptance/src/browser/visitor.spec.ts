import { expect, Page, test } from '@playwright/test';
import { openOverview, section, streamRows } from './pages/overviewPage';
import { answersOf, asVisitor } from './portal/asVisitor';
import { HIDDEN_FROM_VISITOR, VISITOR_SIGN_IN } from './portal/visitor';

/** The visitor may not read who is waited for: nothing of it is shown or counted. */
test.beforeEach(({ page }) => asVisitor(page));

async function namesNothingHidden(page: Page, answers: () => Promise<string>) {
  const told = await answers();
  expect(told).not.toBe('');
  for (const name of HIDDEN_FROM_VISITOR) {
    expect(told).not.toContain(name);
  }
  await expect(page.getByRole('article')).not.toContainText(/warehouse/i);
}

test('the overview has neither the stream nor the wait for it, in the table, portfolio, filters or comparison', async ({
  page,
}) => {
  const answers = answersOf(page);
  await openOverview(page, 'compare=valuestream%3Adefault%2Fwarehouse');
  const parcels = streamRows(page, 'Core').filter({ hasText: 'parcels' });
  await expect(parcels).toContainText(/4\.0\sd/);
  await expect(parcels).not.toContainText('leans on');
  await expect(page.getByRole('table', { name: 'Side by side' })).toBeHidden();
  await expect(
    page
      .getByRole('group', { name: /streams are drawn/ })
      .getByRole('button', { name: /^parcels, core\. Neither waits/ }),
  ).toBeVisible();
  await expect(
    page.getByText('Streams that you may not read are not in it.'),
  ).toBeVisible();
  // Only that stream has tags that end so.
  await page.getByRole('button', { name: /^Tag:/ }).click();
  await expect(
    page.getByRole('menuitemradio', { name: 'retail' }),
  ).toBeVisible();
  await expect(page.getByRole('menuitemradio', { name: 'inner' })).toBeHidden();
  await page.keyboard.press('Escape');
  // How much is in no stream is told to those alone who may read all.
  await expect(page.getByText(/Work in no stream/)).toBeHidden();
  await namesNothingHidden(page, answers);
});

test('mapping, data quality and sources neither show nor count it', async ({
  page,
}) => {
  const answers = answersOf(page);
  await page.goto('/value-streams/mapping?search=shop-');
  await expect(page.getByRole('row', { name: /shop-parcels/ })).toBeVisible();
  await namesNothingHidden(page, answers);
  await page.goto('/value-streams/data-quality');
  await expect(
    page
      .getByRole('table', { name: 'Streams' })
      .getByRole('row', { name: /parcels/ }),
  ).toBeVisible();
  await namesNothingHidden(page, answers);
  await page.goto('/value-streams/sources');
  const source = section(page, 'CSV and JSON Lines files: parcels');
  await expect(source).toContainText('You may not read all of the catalog');
  await expect(source.getByText('Activities')).toBeHidden();
  await namesNothingHidden(page, answers);
});

test('counts of the mapping leave it out', async ({ page, request }) => {
  const counts = async (provider: string) => {
    const signIn = await request.get(`/api/auth/${provider}/refresh`);
    const { backstageIdentity } = await signIn.json();
    const answer = await request.get('/api/value-stream/mapping', {
      headers: { authorization: `Bearer ${backstageIdentity.token}` },
    });
    return (await answer.json()).counts.entities as number;
  };
  // The component; the stream and the group are not among those mapped.
  expect(await counts(VISITOR_SIGN_IN)).toBe((await counts('guest')) - 1);
  await page.goto('/value-streams/mapping');
  await expect(page.getByRole('button', { name: /^Shown: all/ })).toBeVisible();
});

test('the page of the stream, its map and its items are as if they were not there', async ({
  page,
}) => {
  const answers = answersOf(page);
  await page.goto('/catalog/default/valuestream/warehouse');
  await expect(
    page.getByText(/not found|Warning|Error/i).first(),
  ).toBeVisible();
  await page.goto('/catalog/default/valuestream/parcels');
  await expect(page.getByText('About this value stream')).toBeVisible();
  await page.goto(
    '/catalog/default/valuestream/parcels/value-stream-dependencies?window=30d',
  );
  await expect(
    page.getByText(
      'Only what you may read is shown; the rest counts as unexplained.',
    ),
  ).toBeVisible();
  await expect(
    page.getByText('Nothing done in this window waited for anybody else.'),
  ).toBeVisible();
  // What is left of the waiting for it is unexplained, in no other total.
  const figures = page.getByRole('group', { name: 'Key figures' });
  await expect(figures).toContainText('Autonomy100 %');
  await expect(figures).toContainText('Waited for others0 minutes');
  await expect(
    page.getByText('Nothing is held up by others now.'),
  ).toBeVisible();
  const told = await answers();
  for (const name of [...HIDDEN_FROM_VISITOR.map(one => `/${one}`), 'WH-1']) {
    expect(told).not.toContain(`${name}"`);
  }
});

test('what the visitor may not do is refused with the permission it takes', async ({
  page,
}) => {
  await page.goto('/value-streams/sources');
  const source = section(page, 'CSV and JSON Lines files: parcels');
  await source.getByRole('button', { name: 'Read now' }).click();
  await expect(source.getByRole('alert')).toContainText(
    "The permission 'value-stream.source.update' is needed",
  );
});
