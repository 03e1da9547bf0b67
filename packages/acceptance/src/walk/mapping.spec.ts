import { expect, Page, test } from '@playwright/test';
import { isKept } from '../browser/pages/isKept';
import { chooseFrom, search, section } from '../browser/pages/overviewPage';
import { COMPANY, titleOf } from './company';

const rowOf = (page: Page, title: string) =>
  page
    .getByRole('table', { name: 'Mapping of entities' })
    .getByRole('row')
    .filter({
      has: page.getByRole('checkbox', { name: `Pick ${title}`, exact: true }),
    });

/** Streams that a component belongs to: those it names, else its system's. */
function streamsOf(name: string): readonly string[] {
  const component = COMPANY.components.find(one => one.name === name)!;
  const { stream } = COMPANY.systems.find(
    one => one.name === component.system,
  )!;
  return component.streams ?? (stream ? [stream] : []);
}

test('every component has its streams, and whether it says so itself', async ({
  page,
}) => {
  // One of each chain, one of each crossing.
  for (const name of [
    'search-api',
    'vouchers',
    'order-store',
    'route-planner',
    'tax-rules',
    'closing',
    'event-lake',
    'payment-router',
    'sign-in',
    'delivery-promise',
    'secret-store',
    'test-lab',
  ]) {
    const { title, streams, system } = COMPANY.components.find(
      one => one.name === name,
    )!;
    await page.goto(`/value-streams/mapping?search=${name}`);
    const row = rowOf(page, title);
    for (const stream of streamsOf(name)) {
      const own = titleOf(stream);
      const of = COMPANY.systems.find(one => one.name === system)!.title;
      await expect(row).toContainText(
        new RegExp(
          `${own}\\s*· ${streams ? 'own annotation' : `inherited from ${of}`}`,
        ),
      );
    }
  }
});

test('what is shown, in no stream or inherited, and the search stand in the address', async ({
  page,
}) => {
  await page.goto('/value-streams/mapping');
  await search(page).fill('crew');
  await expect(page).toHaveURL(/search=crew/);
  await search(page).fill('');
  await chooseFrom(page, 'Shown', 'inherited');
  await isKept(page, async () => {
    await expect(page).toHaveURL(/show=inherited/);
    await expect(rowOf(page, 'Agent desk')).toContainText('inherited from');
    await expect(rowOf(page, 'Sign in')).toBeHidden();
  });
  await page
    .getByRole('search')
    .getByRole('button', { name: /^Shown:/ })
    .click();
  await page.getByRole('menuitemradio', { name: /^with conflicts/ }).click();
  await expect(page).toHaveURL(/show=conflict/);
  await expect(
    page.getByRole('table', { name: 'Mapping of entities' }),
  ).toBeHidden();
});

test('members of a stream alone, as a link from its page shows them', async ({
  page,
}) => {
  await page.goto(
    '/value-streams/mapping?stream=valuestream%3Adefault%2Fquality-care',
  );
  await expect(rowOf(page, 'Test lab')).toBeVisible();
  await expect(rowOf(page, 'Load driver')).toBeVisible();
  const shown = page
    .getByRole('table', { name: 'Mapping of entities' })
    .getByRole('row');
  const members = COMPANY.components.filter(one =>
    streamsOf(one.name).includes('quality-care'),
  );
  const apis = members.filter(({ providesApi }) => providesApi);
  await expect(shown).toHaveCount(1 + members.length + apis.length);
});

test('the helper writes what to commit for what is picked, and says what that takes the place of', async ({
  page,
}) => {
  await page.goto('/value-streams/mapping?search=test-lab');
  await page.getByRole('checkbox', { name: 'Pick Test lab' }).check();
  await search(page).fill('chat');
  await page.getByRole('checkbox', { name: 'Pick Chat', exact: true }).check();
  await page.getByLabel('Stream, there or new').fill('first-aid');
  const text = page.getByLabel('Text to commit');
  await expect(text).toContainText(
    'name: test-lab\n  annotations:\n    value-stream/stream: quality-care, first-aid',
  );
  // Who says something inherits nothing.
  await expect(text).toContainText(
    /name: chat\n {2}annotations:\n {4}# in place of what it inherits: customer-service\n {4}value-stream\/stream: first-aid/,
  );
  await section(page, 'Declaration to commit')
    .getByRole('button', { name: /^Declared by:/ })
    .click();
  await page
    .getByRole('menu')
    .getByText('ValueStream entity', { exact: true })
    .click();
  await expect(text).toContainText('kind: ValueStream');
  await expect(text).toContainText('    - component:default/chat');
  await expect(text).toContainText('    - component:default/test-lab');
});
