import { expect, Page, test } from '@playwright/test';
import { isKept } from '../browser/pages/isKept';
import { choose, drawer, keyFigures } from '../browser/pages/mapPage';
import { COMPANY, RealWait, shortKey, waitsOf } from './company';
import { expectNear, numberIn } from './pages';
import { DAY, Days, daysBefore, doneAt, doneIn, realised } from './realised';
import { givenOut } from '../browser/pages/givenOut';

// Who waited for whom in the company, on the page of each kind of entity, held
// to the waits that the ledger of the simulation has of the items done.

const HOUR = DAY / 24;
const NESTED = ['order-to-door', 'warehouse-work', 'last-mile'];
const days = () => daysBefore(180);
const tab = (entity: string, { query }: Days = days(), more = '') =>
  `/catalog/default/${entity}/value-stream-dependencies?${query}${more}`;
const graph = (page: Page) => page.getByRole('group', { name: /^Graph of/ });
const table = (page: Page) => page.getByRole('table', { name: 'All edges' });
const breakFirst = (page: Page) =>
  page.getByRole('list', { name: 'Break this first' }).getByRole('listitem');
const waitForUs = (page: Page) =>
  page.getByRole('list', { name: 'They wait for us' }).getByRole('listitem');
const daysOf = (waits: readonly RealWait[]) =>
  waits.reduce((sum, { ms }) => sum + ms / DAY, 0);
const isPlatforms = (item: string) => shortKey(item).startsWith('PLT-');

for (const { entity, title, streams } of [
  {
    entity: 'component/order-store',
    title: 'Order store',
    streams: ['order-to-door'],
  },
  { entity: 'system/orders', title: 'Orders', streams: ['order-to-door'] },
  { entity: 'domain/fulfilment', title: 'Fulfilment', streams: NESTED },
  { entity: 'group/orders-crew', title: 'Orders crew', streams: NESTED },
  {
    entity: 'valuestream/order-to-door',
    title: 'Order to door',
    streams: NESTED,
  },
  // Of streams with different stages, drawn together.
  {
    entity: 'domain/customers',
    title: 'Customers',
    streams: ['membership', 'customer-service'],
  },
]) {
  test(`${entity}: list, key figures, graph, matrix and table have what its items waited`, async ({
    page,
  }) => {
    const done = doneIn(days(), { streams });
    const waits = waitsOf(done);
    expect(waits.every(wait => isPlatforms(wait.for))).toBe(true);
    await page.goto(tab(entity));
    const first = breakFirst(page).first();
    await expect(first).toContainText('Developer platform');
    expectNear(
      await numberIn(first, /([\d.,]+) days in 30 days/),
      daysOf(waits) / 6,
      0.2,
    );
    const waited = new Set(waits.map(({ item }) => item)).size;
    expectNear(await numberIn(first, /([\d,]+)\sitems/), waited, 1);
    // Its queue and its work are all of the wait.
    const queue = await numberIn(first, /([\d.,]+)\sdays in their queue/);
    const work = await numberIn(first, /([\d.,]+)\sdays in their work/);
    expectNear(queue + work, daysOf(waits), 0.2);
    expectNear(
      await numberIn(keyFigures(page), /Waited for others\s*([\d.,]+)\sdays/),
      daysOf(waits),
      1,
    );
    expectNear(
      await numberIn(keyFigures(page), /Autonomy\s*([\d.]+)\s%/),
      100 * (1 - waited / done.length),
      1,
    );
    const edge = graph(page).getByRole('button', {
      name: new RegExp(`^${title} waits for Developer platform: `),
    });
    expectNear(await numberIn(edge, /: ([\d.,]+)\sdays/), daysOf(waits), 1);
    await page.getByRole('button', { name: 'Matrix' }).click();
    await expect(page).toHaveURL(/show=matrix/);
    const cell = page.getByRole('gridcell', {
      name: new RegExp(`${title} waits for Developer platform: `),
    });
    expectNear(await numberIn(cell, /: ([\d.,]+)\sdays/), daysOf(waits), 1);
    await page.keyboard.press('t');
    expectNear(
      await numberIn(
        table(page).getByRole('row', {
          name: new RegExp(`^${title} Developer platform`),
        }),
        /platform\s*([\d.,]+)\sdays/,
      ),
      daysOf(waits),
      1,
    );
    await page.keyboard.press('t');
    await expect(cell).toBeVisible();
    await page.goBack();
    await expect(edge).toBeVisible();
  });
}

test('an edge opens the items behind it, each with what it waited for, and gives them out', async ({
  page,
}) => {
  const waits = waitsOf(doneIn(days(), { streams: ['membership'] }));
  await page.goto(tab('valuestream/membership'));
  const edge = graph(page).getByRole('button', {
    name: /^Membership waits for Developer platform/,
  });
  await edge.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/edge=/);
  const longest = [...waits].sort((a, b) => b.ms - a.ms)[0];
  const row = drawer(page).getByRole('row', {
    name: new RegExp(`${shortKey(longest.item)}\\b`),
  });
  await isKept(page, async () => {
    await expect(row).toContainText(shortKey(longest.for));
    expectNear(await numberIn(row, /([\d.]+)\sdays/), longest.ms / DAY);
  });
  const { lines } = await givenOut(
    page,
    drawer(page).getByRole('button', { name: 'Download CSV' }),
  );
  expectNear(lines.length - 1, waits.length, 1);
  for (const { item, for: other, ms } of waits) {
    const line = lines.find(
      one => one.startsWith(`${item},`) && one.includes(other),
    );
    // Its tracker tells of the link some minutes after it began to wait.
    const [given] = /(?<=,)\d{6,}(?=,)/.exec(line ?? '') ?? [];
    expect(Math.abs(Number(given) - ms), item).toBeLessThan(HOUR);
  }
  await row.getByRole('button').first().click();
  await expect(
    drawer(page).getByRole('heading', {
      name: `Trace of ${shortKey(longest.item)}`,
    }),
  ).toBeVisible();
  await page.goBack();
  await expect(row).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(drawer(page)).toBeHidden();
});

test('from the other side each stream that waits is there, with its cost where it has a rate', async ({
  page,
}) => {
  await page.goto(tab('group/runtime-crew'));
  for (const [title, streams] of [
    ['Order to door', ['order-to-door']],
    ['last-mile', ['last-mile']],
    ['warehouse-work', ['warehouse-work']],
    ['Membership', ['membership']],
  ] as const) {
    const row = waitForUs(page)
      .filter({ hasText: new RegExp(`^${title}`) })
      .first();
    const waits = waitsOf(doneIn(days(), { streams }));
    expectNear(
      await numberIn(row, /([\d.,]+) days in 30 days/),
      daysOf(waits) / 6,
      0.2,
    );
  }
  // 650 EUR a day.
  const waits = waitsOf(doneIn(days(), { streams: ['warehouse-work'] }));
  expectNear(
    await numberIn(
      waitForUs(page)
        .filter({ hasText: /^warehouse-work/ })
        .first(),
      /([\d,]+) EUR in 30 days/,
    ),
    (650 * daysOf(waits)) / 6,
    130,
  );
});

test('kinds, depth, what edges lead to and the window stand in the address', async ({
  page,
}) => {
  test.slow();
  await page.goto(tab('valuestream/checkout'));
  const waiting = graph(page).getByRole('button', {
    name: /^Checkout waits for Developer platform/,
  });
  await expect(waiting).toBeVisible();
  await choose(page, 'Kinds', 'Review');
  await page.keyboard.press('Escape');
  const nothing = async () => {
    await expect(page).toHaveURL(/kind=review/);
    await expect(
      page.getByText('Nothing done in this window waited for anybody else.'),
    ).toBeVisible();
    await expect(
      page.getByText(/days of waiting for others is of kinds not chosen/),
    ).toBeVisible();
  };
  await nothing();
  await page.reload();
  await nothing();
  await choose(page, 'Kinds', 'All kinds');
  await page.keyboard.press('Escape');
  await expect(waiting).toBeVisible();
  await choose(page, 'Depth', 'Two edges');
  await expect(page).toHaveURL(/depth=2/);
  await choose(page, 'To', 'To systems and components');
  await isKept(page, async () => {
    await expect(page).toHaveURL(/between=entities/);
    // Whose an item of the platform's project is nobody can tell: it stays the stream's.
    await expect(breakFirst(page)).toHaveCount(1);
    await expect(breakFirst(page)).toContainText('Developer platform');
  });
  await choose(page, 'Window', 'Last 30 days');
  await expect(page).toHaveURL(/window=30d/);
  await expect(page).toHaveURL(/between=entities/);
});

test('what is open now waits for items that are not done', async ({ page }) => {
  await page.goto(
    '/catalog/default/valuestream/platform/value-stream-dependencies?window=90d',
  );
  const open = page.getByRole('table', { name: 'Open now' });
  await expect(open.getByRole('row').nth(1)).toContainText('they wait');
  const done = new Map(
    realised().items.map(item => [shortKey(item.item), doneAt(item)]),
  );
  const rows = await open.getByRole('row').allInnerTexts();
  const keys = rows.slice(1).map(row => row.match(/\b[A-Z]{3}-\d+\b/g)!);
  const ages = rows
    .slice(1)
    .map(row => Date.parse(`${/\d+ \w+ \d{4}/.exec(row)![0]} UTC`));
  expect(ages).toEqual([...ages].sort((a, b) => a - b));
  for (const [blocker, ...waiting] of keys) {
    expect(isPlatforms(blocker)).toBe(true);
    expect(waiting.length).toBeGreaterThan(0);
    for (const key of [blocker, ...waiting]) {
      expect(done.get(key)).toBeUndefined();
    }
  }
});

test('structure without delay has the relations that the catalog declares', async ({
  page,
}) => {
  const ends = new Map(
    COMPANY.components.map(({ name, system }) => [name, system]),
  );
  const declared = COMPANY.components.filter(
    one =>
      one.system === 'loyalty' &&
      one.dependsOn.some(other => ends.get(other) !== 'loyalty'),
  );
  expect(declared.length).toBeGreaterThan(0);
  await page.goto(tab('system/loyalty'));
  const structure = page.getByRole('table', {
    name: 'Structure without delay',
  });
  for (const { name, dependsOn } of declared) {
    for (const other of dependsOn.filter(one => ends.get(one) !== 'loyalty')) {
      await expect(
        structure.getByRole('row', {
          name: new RegExp(`depends on.*${name} → ${other}`),
        }),
      ).toBeVisible();
    }
  }
});
