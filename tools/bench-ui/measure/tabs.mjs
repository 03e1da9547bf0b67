import { MANY_ITEMS } from '../input/manyItems.mjs';

/** An entity's first page, from which its tabs are opened. */
export const ENTITY = `/catalog/default/component/${MANY_ITEMS}`;

/**
 * Tabs by name: the link that opens them, and the selector of what stands
 * there once the tab is whole.
 *
 * @type {Readonly<Record<string, { link: string, shown: string }>>}
 */
export const TABS = {
  map: {
    link: 'a[href$="/value-stream-map"]',
    shown: 'svg[aria-label^="Value stream map of"]',
  },
  flow: {
    link: 'a[href$="/value-stream-flow"]',
    shown: 'svg[aria-label*="open items"]',
  },
};

/** Opens a tab from the entity's first page and waits until it is whole. */
export async function openTab(page, { link, shown }) {
  await page.locator(link).first().click();
  await page.locator(shown).first().waitFor();
}
