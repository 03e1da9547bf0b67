import { expect, test } from '@playwright/test';
import { openOverview, streamRows } from '../browser/pages/overviewPage';
import { answersOf, asVisitor } from '../browser/portal/asVisitor';
import { VISITOR_SIGN_IN } from '../browser/portal/visitor';
import { readAll } from './readAll';

/** Stream 0, which nine core streams waited for, and all its parts are hidden from the visitor. */
test.beforeEach(({ page }) => asVisitor(page));

test('among a thousand streams neither rows nor totals nor filters tell of the one that is hidden', async ({
  page,
}) => {
  const all = await readAll('/overview');
  const answers = answersOf(page);
  await openOverview(page);
  const supporting = all.streams.filter(
    ({ role }: { role: string }) => role === 'supporting',
  ).length;
  // Of those of the other tests one more is hidden: the warehouse.
  await expect(
    page.getByRole('heading', {
      name: `Supporting streams (${supporting - 2})`,
    }),
  ).toBeVisible();
  await openOverview(page, 'search=Stream%20100');
  const row = streamRows(page, 'Core').first();
  await expect(row).toContainText('Stream 100');
  await expect(row).not.toContainText('leans on');
  await page.goto('/value-streams/mapping?search=part-0000');
  await expect(page.getByText(/No entity fits|Nothing/)).toBeVisible();
  await page.goto(
    '/catalog/default/valuestream/stream-0100/value-stream-dependencies?window=90d',
  );
  await expect(
    page.getByText('Nothing done in this window waited for anybody else.'),
  ).toBeVisible();
  const text = await answers();
  expect(text).toContain('stream-0001');
  expect(text).not.toMatch(/stream-0000|part-0000|"S0-3"/);
});

test('what stands behind the hidden one is answered as if there were nothing', async ({
  request,
}) => {
  const signIn = await request.get(`/api/auth/${VISITOR_SIGN_IN}/refresh`);
  const { backstageIdentity } = await signIn.json();
  const headers = { authorization: `Bearer ${backstageIdentity.token}` };
  for (const path of [
    '/entities/valuestream/default/stream-0000/dependencies',
    '/entities/component/default/part-0000/map',
  ]) {
    const answer = await request.get(`/api/value-stream${path}`, { headers });
    expect(answer.status(), path).toBe(404);
  }
});
