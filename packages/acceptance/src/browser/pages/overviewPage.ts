import { expect, Locator, Page } from '@playwright/test';

/** Opens the overview and waits for its figures. */
export async function openOverview(page: Page, query = ''): Promise<void> {
  await page.goto(`/value-streams/streams${query && `?${query}`}`);
  await expect(page.getByRole('search')).toBeVisible();
}

/** Rows of streams of a role, without the heading. */
export function streamRows(page: Page, role: 'Core' | 'Supporting'): Locator {
  return page
    .getByRole('table', { name: `${role} streams` })
    .locator('tbody')
    .getByRole('row');
}

/** Names of the streams of a role, in their order. */
export async function streamNames(
  page: Page,
  role: 'Core' | 'Supporting',
): Promise<string[]> {
  const names = page
    .getByRole('table', { name: `${role} streams` })
    .locator('tbody td:nth-child(2) > span > div > a');
  return (await names.allInnerTexts()).map(name => name.trim());
}

/** A part of the page, by its heading. */
export function section(page: Page, name: string | RegExp): Locator {
  return page.getByRole('region', { name, exact: true });
}

/** The field that is searched by. */
export function search(page: Page): Locator {
  return page.getByRole('searchbox', { name: 'Search', exact: true });
}

/** Chooses from one of the menus above the tables. */
export async function chooseFrom(
  page: Page,
  menu: string,
  choice: string,
): Promise<void> {
  await page
    .getByRole('search')
    .getByRole('button', { name: new RegExp(`^${menu}:`) })
    .click();
  await page.getByRole('menu').getByText(choice, { exact: true }).click();
}
