import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, Locator, Page, test } from '@playwright/test';
import { section } from '../browser/pages/overviewPage';
import {
  deliverNothing,
  replayRefused,
} from '../browser/pages/refusedDeliveries';
import { signedIn } from '../../../../tools/portal/signedIn.mjs';
import { COMPANY } from './company';
import { numberIn } from './pages';
import { realised } from './realised';

const NAMES = {
  'company-argocd': 'Argo CD',
  'company-cdevents': 'CDEvents',
  'company-github': 'GitHub',
  'company-gitlab': 'GitLab',
  'company-jenkins': 'Jenkins',
  'company-jira': 'Jira',
  'company-pagerduty': 'PagerDuty',
} as const;
type SourceId = keyof typeof NAMES;

const source = (page: Page, id: SourceId) =>
  section(page, `${NAMES[id]}: ${id}`);

const fact = (of: Locator, name: string) =>
  of.locator('dt', { hasText: name }).locator('xpath=following-sibling::dd[1]');

/** What the company signs its deliveries with. */
function secretOf(id: SourceId): string {
  const { valueStream } = JSON.parse(
    readFileSync(join(process.env.COMPANY_FOLDER!, 'portal.json'), 'utf8'),
  );
  return valueStream.sources.find((one: { id: string }) => one.id === id)
    .secrets[0];
}

/** One stands still or is given up while a test looks at it. */
test.describe.configure({ mode: 'serial' });

test('every tool of the company has its state, freshness, lag and counts', async ({
  page,
}) => {
  await page.goto('/value-streams/sources');
  for (const id of Object.keys(NAMES) as SourceId[]) {
    const one = source(page, id);
    await expect(one).toBeVisible();
    await expect(one).toContainText(/up to date|reading/);
    for (const name of ['Freshness', 'Last success', 'Last delivery']) {
      await expect(one).toContainText(name);
    }
    expect(await numberIn(fact(one, 'Activities'), /([\d,]+)/)).toBeGreaterThan(
      0,
    );
    await expect(fact(one, 'Refused')).toHaveText('0');
  }
  // Each item of Jira was created, and came into a stage again and again.
  const moves = realised().items.filter(({ item }) => item.startsWith('jira:'));
  expect(
    await numberIn(
      fact(source(page, 'company-jira'), 'Activities'),
      /([\d,]+)/,
    ),
  ).toBeGreaterThan(moves.length);
});

test('reading is paused, over a reload too, and resumed until all is read', async ({
  page,
}) => {
  const jira = source(page, 'company-jira');
  const button = (name: string) => jira.getByRole('button', { name });
  await page.goto('/value-streams/sources');
  await expect(jira.getByText('up to date').first()).toBeVisible();
  await button('Pause').click();
  await expect(jira.getByText('Reading its history is paused')).toBeVisible();
  await expect(button('Pause')).toBeHidden();
  await page.reload();
  await expect(jira.getByText('Reading its history is paused')).toBeVisible();
  await button('Resume').click();
  await expect(jira.getByText('up to date').first()).toBeVisible();
});

test('reading that is given up begins anew, with counts and how far it is', async ({
  page,
}) => {
  test.setTimeout(150_000);
  const jenkins = source(page, 'company-jenkins');
  const button = (name: string) => jenkins.getByRole('button', { name });
  const jobs = COMPANY.components.filter(
    ({ chain }) => chain === 'jira-jenkins',
  ).length;
  // Two of each: one builds, one deploys.
  const progress = jenkins.getByText(
    new RegExp(`^\\d+ of ${2 * jobs} jobs read`),
  );
  // What is new is read too quickly for a click: given up once by the API, it
  // is read anew from the beginning.
  const request = await signedIn(process.env.PORTAL_URL!);
  const given = await request(
    '/api/value-stream/sources/company-jenkins/cancel',
    { method: 'POST' },
  );
  expect(given.ok).toBe(true);
  await page.goto('/value-streams/sources');
  await button('Resume').click();
  await expect(progress).toBeVisible();
  await expect(jenkins.getByRole('progressbar')).toBeVisible();
  await button('Cancel').click();
  await expect(
    jenkins.getByText('Reading its history was given up'),
  ).toBeVisible();
  await button('Resume').click();
  await expect(progress).toBeVisible();
  await button('Pause').click();
  await expect(
    jenkins.getByText('Reading its history is paused'),
  ).toBeVisible();
  await button('Resume').click();
  await expect(jenkins.getByText('up to date').first()).toBeVisible({
    timeout: 90_000,
  });
});

test('deliveries that are not signed are not taken; those that tell nothing are replayed, one and all', async ({
  page,
}) => {
  test.setTimeout(90_000);
  expect(await deliverNothing('company-pagerduty', 'another secret')).toBe(401);
  for (let n = 0; n < 2; n += 1) {
    expect(
      await deliverNothing('company-pagerduty', secretOf('company-pagerduty')),
    ).toBe(202);
  }
  await replayRefused(page, source(page, 'company-pagerduty'));
});
