import { expect, Locator, Page } from '@playwright/test';

/** The days that the hand-worked figures hold for. */
export const MARCH = 'from=2025-03-01&to=2025-03-30';

/** Address of an entity's map. */
export function mapPath(entity: string, query = MARCH): string {
  return `/catalog/default/${entity}/value-stream-map?${query}`;
}

/** Opens an entity's map and waits for its figures. */
export async function openMap(
  page: Page,
  entity: string,
  query = MARCH,
): Promise<void> {
  await page.goto(mapPath(entity, query));
  await expect(keyFigures(page)).toBeVisible();
}

export function keyFigures(page: Page): Locator {
  return page.getByRole('group', { name: 'Key figures' });
}

/** One key figure, with value and details. */
export function keyFigure(page: Page, name: string): Locator {
  return keyFigures(page).getByRole('button', { name });
}

/**
 * A figure of the drawing, by what is read aloud. Its accessible name begins
 * with the text that is seen.
 */
export function figure(page: Page, label: string): Locator {
  const escaped = label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return page.getByRole('button', { name: new RegExp(`– ${escaped}$`) });
}

/** The drawing itself. */
export function drawing(page: Page): Locator {
  return page.getByRole('group', { name: /^Value stream map of / });
}

/** The drawer with evidence or a trace. */
export function drawer(page: Page): Locator {
  return page.getByRole('dialog');
}

/** Chooses from one of the menus of the bar. */
export async function choose(
  page: Page,
  menu: string,
  choice: string,
): Promise<void> {
  await page
    .getByRole('toolbar', { name: 'What is shown' })
    .getByRole('button', { name: new RegExp(`^${menu}:`) })
    .click();
  await page.getByRole('menu').getByText(choice, { exact: true }).click();
}
