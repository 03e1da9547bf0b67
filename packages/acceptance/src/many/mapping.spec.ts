import { expect, test } from '@playwright/test';
import { search, section } from '../browser/pages/overviewPage';
import { readAll } from './readAll';

test('the mapping has every entity, found by a search and a page at a time', async ({
  page,
}) => {
  const { counts } = await readAll('/mapping');
  expect(counts.entities).toBeGreaterThan(4_000);
  await page.goto('/value-streams/mapping');
  await expect(
    page.getByRole('button', {
      name: `Shown: all entities (${counts.entities.toLocaleString('en')})`,
    }),
  ).toBeVisible();
  const table = page.getByRole('table', { name: 'Mapping of entities' });
  await expect(table.getByRole('row')).toHaveCount(51);
  const first = await table.getByRole('row').nth(1).innerText();
  await page.getByRole('button', { name: 'Next' }).first().click();
  await expect(table.getByRole('row').nth(1)).not.toHaveText(first);
  await expect(table.getByRole('row')).toHaveCount(51);
  await search(page).fill('part-0107');
  await expect(table.getByRole('row')).toHaveCount(2);
  await expect(table.getByRole('row').nth(1)).toContainText(
    /Stream 107\s*· own annotation/,
  );
});

test('data quality has a line for each stream, a page at a time', async ({
  page,
}) => {
  await page.goto('/value-streams/data-quality');
  const streams = section(page, 'Streams');
  const table = streams.getByRole('table', { name: 'Streams' });
  await expect(table.getByRole('row')).toHaveCount(21);
  const first = await table.getByRole('row').nth(1).innerText();
  await streams.getByRole('button', { name: 'Next' }).click();
  await expect(table.getByRole('row').nth(1)).not.toHaveText(first);
});
