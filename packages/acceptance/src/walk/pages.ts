import { expect, Locator, Page } from '@playwright/test';

/** From the overview to a stream, as by hand. */
export async function openStream(page: Page, title: string): Promise<void> {
  await page.goto('/value-streams/streams');
  await page.getByRole('link', { name: title, exact: true }).first().click();
  await expect(page).toHaveURL(/\/catalog\/default\/valuestream\//);
}

/** To a tab of the entity's page that is open, over some days. */
export async function openTab(
  page: Page,
  tab: 'Value stream' | 'Flow' | 'Dependencies',
  query: string,
): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Content navigation' })
    .getByRole('link', { name: tab, exact: true })
    .click();
  await expect(page).toHaveURL(/value-stream-/);
  const { pathname } = new URL(page.url());
  await page.goto(`${pathname}?${query}`);
}

export async function openEntity(page: Page, path: string): Promise<void> {
  await page.goto(`/catalog/default/${path}`);
}

/** The days that a figure shows: `3.1 days`, `21.0 hours`, `3.1 d`. */
export async function daysIn(
  figure: Locator,
  pattern: RegExp,
): Promise<number> {
  const name = await nameOf(figure);
  const [, number, unit] = pattern.exec(name) ?? [];
  expect(number, `${pattern} in ${name}`).toBeDefined();
  const inDays = { d: 1, h: 1 / 24, m: 1 / 1440 }[unit[0]]!;
  return Number(number.replace(/,/g, '')) * inDays;
}

/** A number that a figure shows. */
export async function numberIn(
  figure: Locator,
  pattern: RegExp,
): Promise<number> {
  const name = await nameOf(figure);
  const [, number] = pattern.exec(name) ?? [];
  expect(number, `${pattern} in ${name}`).toBeDefined();
  return Number(number.replace(/,/g, ''));
}

async function nameOf(figure: Locator): Promise<string> {
  await expect(figure.first()).toBeVisible();
  const one = figure.first();
  return `${(await one.getAttribute('aria-label')) ?? ''} ${
    (await one.textContent()) ?? ''
  }`;
}

/** What is shown is what was realised: within 5 %, or what rounding hides. */
export function expectNear(
  shown: number,
  real: number,
  rounded: number = 0.05,
): void {
  expect(
    Math.abs(shown - real),
    `${shown} is shown, ${real} was realised`,
  ).toBeLessThanOrEqual(Math.max(0.05 * real, rounded + 1e-9));
}

/** A number and the unit of a duration. */
export const DURATION = '([\\d.,]+)\\s(days?|hours?|minutes?)';

/** Mean wait of a stage on the map that is open. */
export const waitOn = (page: Page, stage: string): Promise<number> =>
  daysIn(
    page.getByRole('button', {
      name: new RegExp(`– ${stage}, wait \\(mean\\)`),
    }),
    new RegExp(`${stage}, wait \\(mean\\): ${DURATION}`),
  );
