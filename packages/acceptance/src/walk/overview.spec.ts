import { expect, Page, test } from '@playwright/test';
import { drawer } from '../browser/pages/mapPage';
import {
  chooseFrom,
  openOverview,
  search,
  section,
  streamNames,
  streamRows,
} from '../browser/pages/overviewPage';
import { isKept } from '../browser/pages/isKept';
import { COMPANY, COUNTED, startOf, titleOf, waitsOf } from './company';
import { daysIn, expectNear, numberIn } from './pages';
import { DAY, doneAt, doneIn, medianFlow, realised } from './realised';
import { waitForOverview } from './waitForOverview';
import { givenOut } from '../browser/pages/givenOut';

// What the overview shows of the company is held to the ledger of the
// simulation, over the last 90 days.

const last90 = () => {
  const { end } = realised();
  return { from: end - 90 * DAY, to: end, query: '' };
};
const ownStreams = COMPANY.streams;
const titlesOf = (role: 'core' | 'supporting') =>
  ownStreams.filter(one => one.role === role).map(({ name }) => titleOf(name));

const rowOf = (page: Page, title: string) =>
  streamRows(page, 'Core')
    .or(streamRows(page, 'Supporting'))
    .filter({ has: page.getByRole('checkbox', { name: `Compare ${title}` }) });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  await waitForOverview();
});

test('all streams of the company are there, core and supporting apart, nested, with what they lean on', async ({
  page,
}) => {
  await openOverview(page);
  await expect(rowOf(page, 'Payments')).toBeVisible();
  const core = await streamNames(page, 'Core');
  const supporting = await streamNames(page, 'Supporting');
  expect(core).toEqual(expect.arrayContaining(titlesOf('core')));
  expect(supporting).toEqual(expect.arrayContaining(titlesOf('supporting')));
  // Nested in it, in the order of their names.
  const place = core.indexOf('Order to door');
  expect(core.slice(place + 1, place + 3)).toEqual([
    'last-mile',
    'warehouse-work',
  ]);
  for (const { name, owner, supports, role } of ownStreams) {
    const row = rowOf(page, titleOf(name));
    const group = COMPANY.teams.find(team => team.name === owner)!;
    await expect(row).toContainText(`owned by ${group.title}`);
    if (role === 'supporting') {
      for (const served of supports) {
        await expect(row).toContainText(titleOf(served));
      }
    } else {
      const leansOn = ownStreams.filter(one => one.supports.includes(name));
      for (const one of leansOn) {
        await expect(row).toContainText(titleOf(one.name));
      }
      if (leansOn.length === 0) {
        await expect(row).not.toContainText('leans on');
      }
    }
  }
});

test('flow time, velocity, load and traceability of each stream are those that were realised', async ({
  page,
}) => {
  await openOverview(page);
  for (const [title, streams] of Object.entries(COUNTED)) {
    const figure = (name: string) =>
      rowOf(page, title).getByRole('button', {
        name: new RegExp(`– ${name}.*, ${title}$`),
      });
    const done = doneIn(last90(), { streams });
    expectNear(
      await daysIn(figure('Flow time'), /^([\d.,]+)\s(d|h|min)/),
      medianFlow(done),
    );
    expectNear(
      await numberIn(figure('Velocity'), /^([\d.]+)/),
      (7 * done.length) / 90,
      0.3,
    );
    const open = realised().items.filter(
      item =>
        streams.includes(item.stream) &&
        startOf(item) !== undefined &&
        doneAt(item) === undefined,
    );
    expectNear(
      await numberIn(figure('(Flow load|In progress)'), /^([\d.]+)/),
      open.length,
      2,
    );
    expectNear(
      await numberIn(figure('Traceability'), /^([\d.]+)\s%/),
      (100 * done.filter(({ traced }) => traced).length) / done.length,
      1,
    );
  }
});

test('a supporting stream leads with the wait it causes, the portfolio has it as line and row', async ({
  page,
}) => {
  await openOverview(page);
  const row = rowOf(page, 'Developer platform');
  const waited = (title: string) =>
    waitsOf(doneIn(last90(), { streams: COUNTED[title] })).reduce(
      (sum, { ms }) => sum + ms / DAY,
      0,
    );
  expectNear(
    await numberIn(row, /([\d.,]+)\sd\sCheckout/),
    waited('Checkout'),
    1,
  );
  await expect(rowOf(page, 'quality-care')).toContainText('nobody waited');

  const picture = page.getByRole('group', { name: /streams are drawn/ });
  const platform = picture.getByRole('button', {
    name: /Developer platform, supporting/,
  });
  await platform.focus();
  await page.keyboard.press('Enter');
  await expect(platform).toHaveAttribute('aria-pressed', 'true');
  await expect(section(page, 'Portfolio')).toContainText('Checkout');

  await page.getByRole('button', { name: 'Table', exact: true }).click();
  const table = page.getByRole('table', { name: 'Portfolio' });
  await isKept(page, async () => {
    await expect(page).toHaveURL(/portfolio=table/);
    expectNear(
      await daysIn(
        table.getByRole('row', { name: /^Checkout Developer platform/ }),
        /Delay\s*([\d.,]+)\s(days)/,
      ),
      waited('Checkout'),
      1,
    );
  });
});

for (const { menu, choice, query, left } of [
  {
    menu: 'Owner',
    choice: 'group:default/basket-crew',
    query: 'owner=group%3Adefault%2Fbasket-crew',
    left: ['Checkout'],
  },
  {
    menu: 'Tag',
    choice: 'money',
    query: 'tag=money',
    left: ['Payments', 'Finance reporting'],
  },
  {
    menu: 'Tool',
    choice: 'gitlab',
    query: 'tool=gitlab',
    left: ['data-supply', 'trust'],
  },
]) {
  test(`the ${menu.toLowerCase()} leaves the streams that have it`, async ({
    page,
  }) => {
    await openOverview(page);
    await expect(rowOf(page, 'Payments')).toBeVisible();
    await chooseFrom(page, menu, choice);
    await isKept(page, async () => {
      await expect(page).toHaveURL(new RegExp(`[?&]${query}`));
      await expect
        .poll(async () => [
          ...(await streamNames(page, 'Core')),
          ...(await streamNames(page, 'Supporting')),
        ])
        .toEqual(left);
    });
  });
}

test('role, search and order go together', async ({ page }) => {
  await openOverview(page);
  await chooseFrom(page, 'Role', 'core');
  await search(page).fill('e');
  const velocity = page
    .getByRole('table', { name: 'Core streams' })
    .getByRole('columnheader', { name: /^Velocity/ });
  await velocity.getByRole('button').click();
  await velocity.getByRole('button').click();
  const doneOf = (title: string) =>
    doneIn(last90(), { streams: COUNTED[title] }).length;
  await isKept(page, async () => {
    await expect(page).toHaveURL(/role=core.*search=e|search=e.*role=core/);
    await expect(velocity).toHaveAttribute('aria-sort', 'descending');
    await expect(streamRows(page, 'Supporting')).toHaveCount(0);
    const shown = (await streamNames(page, 'Core')).filter(
      title => COUNTED[title],
    );
    // All whose name or ref has an e: each stream's ref has.
    expect([...shown].sort()).toEqual([...titlesOf('core')].sort());
    const counts = shown.map(doneOf);
    counts.slice(1).forEach((count, place) =>
      // One in a week is what may have come since.
      expect(count).toBeLessThanOrEqual(counts[place] + 1),
    );
  });
});

test('two streams stand side by side with the figures of their rows', async ({
  page,
}) => {
  await openOverview(page);
  for (const title of ['Membership', 'Payments']) {
    await page.getByRole('checkbox', { name: `Compare ${title}` }).check();
  }
  const table = page.getByRole('table', { name: 'Side by side' });
  await isKept(page, async () => {
    await expect(table.getByRole('columnheader')).toHaveText([
      'Figure',
      'Membership',
      'Payments',
    ]);
    const cells = table.getByRole('row', { name: /^Flow time/ });
    for (const [place, title] of ['Membership', 'Payments'].entries()) {
      expectNear(
        await numberIn(cells.getByRole('cell').nth(place + 1), /([\d.]+)\sd/),
        medianFlow(doneIn(last90(), { streams: COUNTED[title] })),
      );
    }
  });
});

test('a figure opens down to the items that the ledger has, and to the trace of one', async ({
  page,
}) => {
  await openOverview(page, 'search=quality-care');
  await rowOf(page, 'quality-care')
    .getByRole('button', { name: /– Velocity.*, quality-care$/ })
    .click();
  const done = doneIn(last90(), { streams: ['quality-care'] });
  expectNear(await numberIn(drawer(page), /([\d,]+)\sitems/), done.length, 2);
  const item = drawer(page).getByRole('row').nth(1).getByRole('button').first();
  const key = (await item.innerText()).trim().split(/\s/)[0];
  expect(done.map(one => one.item).join(' ')).toContain(key);
  await item.click();
  await expect(
    drawer(page).getByRole('heading', { name: `Trace of ${key}` }),
  ).toBeVisible();
  await page.goBack();
  await expect(drawer(page).getByRole('row').nth(1)).toBeVisible();
  await page.goBack();
  await expect(drawer(page)).toBeHidden();
});

test('what is shown is given out as CSV, with counts as they were realised', async ({
  page,
}) => {
  await openOverview(page);
  await expect(rowOf(page, 'Payments')).toBeVisible();
  const { lines } = await givenOut(
    page,
    page.getByRole('button', { name: 'Export as CSV' }),
  );
  const [head, ...rows] = lines.map(line => line.split(','));
  const of = (row: string[], name: string) => row[head.indexOf(name)];
  for (const [title, streams] of Object.entries(COUNTED)) {
    const row = rows.find(
      one => of(one, 'title') === title && of(one, 'flow_time_n') !== '',
    )!;
    const done = doneIn(last90(), { streams });
    expectNear(Number(of(row, 'flow_time_n')), done.length, 2);
    expectNear(Number(of(row, 'flow_time_p50_ms')) / DAY, medianFlow(done));
  }
});
