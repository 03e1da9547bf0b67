import { expect, Page, test } from '@playwright/test';
import {
  daysIn,
  DURATION,
  expectNear,
  numberIn,
  openEntity,
  openStream,
  openTab,
  waitOn,
} from './pages';
import {
  DAY,
  Days,
  daysBefore,
  doneIn,
  meanDaysIn,
  medianFlow,
  realised,
} from './realised';

// Each test goes where `packages/demo-company/README.md` says to look, and
// holds what is to be seen there to the ledger of the simulation.

const YEAR_AND_A_HALF = () => daysBefore(500);

/** Median flow time on the flow tab that is open. */
const flowOn = (page: Page) =>
  daysIn(
    page
      .getByRole('group', { name: 'Key figures' })
      .getByRole('button', { name: /^Flow time p50/ }),
    new RegExp(`Flow time p50\\s*${DURATION}`),
  );

async function flowOf(page: Page, title: string, days: Days): Promise<number> {
  await openStream(page, title);
  await openTab(page, 'Flow', `${days.query}&show=flow`);
  return flowOn(page);
}

test('a review queue doubled after a team was split', async ({ page }) => {
  const waits: number[] = [];
  for (const days of [daysBefore(500, 182), daysBefore(178)]) {
    await openEntity(page, 'component/search-api');
    await openTab(page, 'Value stream', days.query);
    const shown = await waitOn(page, 'Waiting for review');
    expectNear(
      shown,
      meanDaysIn(
        doneIn(days, { component: 'search-api' }),
        'waiting-for-review',
      ),
    );
    waits.push(shown);
  }
  expect(waits[1] / waits[0]).toBeGreaterThan(1.5);
});

test('an advisory board costs nine days', async ({ page }) => {
  const days = YEAR_AND_A_HALF();
  await openStream(page, 'Payments');
  await openTab(page, 'Value stream', days.query);
  const shown = await waitOn(page, 'Advisory board');
  expectNear(shown, meanDaysIn(doneIn(days, { stream: 'payments' }), 'board'));
  expectNear(shown, 9, 0.9);
  await expect(
    page.getByRole('heading', { name: 'Constraint: Advisory board' }),
  ).toBeVisible();
});

test('five streams wait for the platform', async ({ page }) => {
  const days = YEAR_AND_A_HALF();
  await openStream(page, 'Developer platform');
  await openTab(page, 'Dependencies', days.query);
  const waiting = page
    .getByRole('list', { name: 'They wait for us' })
    .getByRole('button');
  for (const who of [
    'Checkout',
    'Membership',
    'Order to door',
    'last-mile',
    'warehouse-work',
  ]) {
    await expect(waiting.filter({ hasText: who })).toBeVisible();
  }
  await openEntity(page, 'system/orders');
  await openTab(page, 'Dependencies', days.query);
  const first = page
    .getByRole('list', { name: 'Break this first' })
    .getByRole('button', { name: /^Developer platform/ });
  const queue = await numberIn(first, /([\d.,]+)\sdays in their queue/);
  const work = await numberIn(first, /([\d.,]+)\sdays in their work/);
  const items = await numberIn(first, /([\d.,]+)\sitems?\s·\sblocked by/);
  const own = new Set(
    doneIn(days, { stream: 'order-to-door' }).map(({ item }) => item),
  );
  const waits = realised().entries.flatMap(entry =>
    entry.kind === 'dependency' && own.has(entry.item)
      ? [(entry.until - entry.at) / DAY]
      : [],
  );
  expectNear(items, waits.length, 1);
  expectNear(
    (queue + work) / items,
    waits.reduce((sum, one) => sum + one, 0) / waits.length,
  );
});

test('work comes back from test to development', async ({ page }) => {
  const days = YEAR_AND_A_HALF();
  await openStream(page, 'Membership');
  await openTab(page, 'Value stream', days.query);
  const returned = doneIn(days, { stream: 'membership' }).filter(({ stages }) =>
    stages.some(
      ({ stage }, place) =>
        stage === 'test' && stages[place + 1]?.stage === 'development',
    ),
  );
  expectNear(
    await numberIn(
      page.getByRole('button', { name: /sent back: Test → Development/ }),
      /returned\s·\s([\d,]+)\sitems/,
    ),
    returned.length,
    1,
  );
});

test('a release a quarter brings large batches', async ({ page }) => {
  const days = YEAR_AND_A_HALF();
  await openEntity(page, 'component/invoices');
  await openTab(page, 'Flow', `${days.query}&show=delivery`);
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  const releases = page
    .getByRole('table', { name: /Deployments and incidents/ })
    .getByRole('row')
    .filter({ hasText: /\d+\schanges?/ });
  await expect(releases.first()).toBeVisible();
  const shown = (await releases.allInnerTexts()).map(text =>
    Number(/([\d,]+)\schanges?/.exec(text)?.[1] ?? 0),
  );
  const real = realised().entries.flatMap(entry =>
    entry.kind === 'deployment' &&
    entry.works &&
    /\/invoices$/.test(entry.repository) &&
    entry.at >= days.from &&
    entry.at < days.to
      ? [entry.commits.length]
      : [],
  );
  expect(shown).toHaveLength(real.length);
  expect([...shown].sort()).toEqual([...real].sort());
  expect(real.reduce((sum, n) => sum + n, 0) / real.length).toBeGreaterThan(8);
});

test('work piled up until flow time did', async ({ page }) => {
  const seen: { flow: number; load: number }[] = [];
  for (const days of [daysBefore(488, 398), daysBefore(90)]) {
    await openEntity(page, 'component/picking-lists');
    await openTab(page, 'Flow', `${days.query}&show=flow`);
    const flow = await flowOn(page);
    expectNear(flow, medianFlow(doneIn(days, { stream: 'warehouse-work' })));
    seen.push({
      flow,
      load: await numberIn(
        page
          .getByRole('group', { name: 'Key figures' })
          .getByRole('button', { name: /^Load now/ }),
        /mean\s([\d.,]+)\sitems/,
      ),
    });
  }
  const [before, now] = seen;
  expect(now.load / before.load).toBeGreaterThan(1.5);
  expect(now.flow / before.flow).toBeGreaterThan(1.2);
});

for (const { story, title, stream, since } of [
  {
    story: 'a limit helped',
    title: 'last-mile',
    stream: 'last-mile',
    since: 200,
  },
  {
    story: 'another limit did not',
    title: 'customer-service',
    stream: 'customer-service',
    since: 160,
  },
]) {
  test(`${story}, by the flow times before and after it`, async ({ page }) => {
    const flows: number[] = [];
    for (const days of [daysBefore(since + 100, since + 1), daysBefore(90)]) {
      const shown = await flowOf(page, title, days);
      expectNear(shown, medianFlow(doneIn(days, { stream })));
      flows.push(shown);
    }
    const change = flows[1] / flows[0];
    if (stream === 'last-mile') {
      expect(change).toBeLessThan(0.8);
    } else {
      expect(Math.abs(change - 1)).toBeLessThan(0.2);
    }
  });
}

for (const { story, mapped } of [
  {
    story: 'a repository is shared by three streams',
    mapped: [
      ['Product pages', 'Discover and choose'],
      ['Checkout pages', 'Checkout'],
      ['Account pages', 'Membership'],
    ],
  },
  {
    story: 'a project is shared by two streams',
    mapped: [
      ['Picking lists', 'warehouse-work'],
      ['Route planner', 'last-mile'],
    ],
  },
]) {
  test(story, async ({ page }) => {
    await page.goto('/value-streams/mapping');
    const row = (name: string) =>
      page
        .getByRole('table', { name: 'Mapping of entities' })
        .getByRole('row')
        .filter({ has: page.getByRole('link', { name, exact: true }) });
    for (const [component, stream] of mapped) {
      await page.getByRole('searchbox', { name: 'Search' }).fill(component);
      await expect(row(component)).toContainText(stream);
    }
  });
}

test('changes of one stream name no item', async ({ page }) => {
  const days = YEAR_AND_A_HALF();
  await openStream(page, 'customer-service');
  await openTab(page, 'Value stream', days.query);
  const done = doneIn(days, { stream: 'customer-service' });
  const traced = done.filter(item => item.traced).length / done.length;
  expectNear(
    await numberIn(
      page
        .getByRole('group', { name: 'Key figures' })
        .getByRole('button', { name: /^Traceability/ }),
      /Traceability\s*([\d.]+)\s%/,
    ),
    100 * traced,
    0.5,
  );
});

test('an incident was caused by no deployment', async ({ page }) => {
  const days = daysBefore(40);
  await openEntity(page, 'component/chat');
  await openTab(page, 'Flow', `${days.query}&show=delivery`);
  await expect(
    page.getByText(/Shown apart: \d+ incidents? attributed to no deployment/),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  const failure = realised().entries.find(
    entry =>
      entry.kind === 'incident' &&
      entry.component === 'chat' &&
      !entry.cause &&
      entry.at >= days.from,
  )!;
  const key = (failure as { incident: string }).incident.replace(/^.*:/, '');
  await expect(
    page
      .getByRole('table', { name: /Deployments and incidents/ })
      .getByRole('row')
      .filter({ has: page.locator(`a[href$="/${key}"]`) }),
  ).toContainText('attributed to no deployment');
});
