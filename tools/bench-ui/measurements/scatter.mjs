import { manyItems } from '../input/manyItems.mjs';
import { longTasksSince, quiet } from '../measure/quiet.mjs';
import { ENTITY } from '../measure/tabs.mjs';

const DRAWING = '[role=img][aria-label^="Flow times of"]';
const TIMES = 5;

/**
 * The longest task of the main thread while the flow view with its scatter of
 * 20,000 items opens, and while the pointer and the arrow keys go over it. 0
 * where none is longer than 50 ms.
 */
export const scatter = {
  inputs: [manyItems],
  async measure({ openPage }) {
    const opening = [];
    const pointing = [];
    for (let n = 0; n < TIMES; n += 1) {
      const page = await openPage(`${ENTITY}/value-stream-flow`);
      const view = page.getByRole('button', { name: 'Flow', exact: true });
      await view.waitFor();
      await quiet(page);
      await view.click();
      await page.locator(DRAWING).waitFor();
      await page.waitForLoadState('networkidle');
      await quiet(page);
      const label = await page.locator(DRAWING).getAttribute('aria-label');
      if (!/ (19|20),\d{3} items/.test(label)) {
        throw new Error(`the scatter shows: ${label}`);
      }
      opening.push(await longest(page, await pressedAt(page)));
      const since = await page.evaluate(() => performance.now());
      await goOver(page);
      await quiet(page);
      pointing.push(await longest(page, since));
      await page.context().close();
    }
    return [
      row('scatter opening: longest task', opening),
      row('pointer and keys in it: longest task', pointing),
    ];
  },
};

function row(what, durations) {
  return {
    what,
    size: `20,000 items, worst of ${TIMES}`,
    measured: Math.max(...durations),
    unit: 'ms',
    bar: { atMost: 100 },
  };
}

async function goOver(page) {
  const { x, y, width, height } = await page.locator(DRAWING).boundingBox();
  await page.mouse.move(x + 100, y + height / 2);
  await page.mouse.move(x + width - 120, y + height / 3, { steps: 40 });
  await page.locator(DRAWING).locator('..').focus();
  for (let n = 0; n < 10; n += 1) await page.keyboard.press('ArrowRight');
}

const pressedAt = page => page.evaluate(() => window.record.pressed);

async function longest(page, since) {
  return Math.max(
    0,
    ...(await longTasksSince(page, since)).map(({ duration }) => duration),
  );
}
