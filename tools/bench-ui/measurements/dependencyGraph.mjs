import { setTimeout as sleep } from 'node:timers/promises';
import { signedIn } from '../../portal/signedIn.mjs';
import { quantileOf } from '../benchmarkTable.mjs';
import {
  DELAYS,
  MANY_PARTIES,
  manyParties,
  PARTIES,
} from '../input/manyParties.mjs';
import { longTasksSince, quiet } from '../measure/quiet.mjs';

const TIMES = 5;
const TABLE = 'table[aria-label="All edges"]';
const GRAPH = 'svg[aria-label^="Graph of"]';
const MATRIX = 'table[role=grid]';
const IN_MATRIX = 'what is seen of 300 parties';
const DEPTH = 3;
const READ_WITHIN_MS = 300_000;

/**
 * The dependency graph of 300 parties and 1,000 delays: from the key that
 * changes the table for it until all its lines are laid out and painted, and
 * the longest task of the main thread meanwhile and while arrow keys go over
 * its lines; then the same of the matrix. 0 where none is longer than 50 ms.
 */
export const dependencyGraph = {
  inputs: [manyParties],
  async measure({ url, openPage }) {
    await untilRead(url);
    const drawing = [];
    const blocking = [];
    const going = [];
    const matrix = [];
    const inMatrix = [];
    for (let n = 0; n < TIMES; n += 1) {
      const page = await openPage(
        `/catalog/default/component/${MANY_PARTIES}/value-stream-dependencies?depth=${DEPTH}&view=table`,
      );
      await page.locator(TABLE).waitFor();
      await quiet(page);
      drawing.push(await untilDrawn(page));
      await quiet(page);
      const pressed = await page.evaluate(() => window.record.pressed);
      blocking.push(await longest(page, pressed));
      going.push(
        await longestOf(page, async () => {
          await page.locator(`${GRAPH} [role=button]`).first().focus();
          for (let key = 0; key < 20; key += 1) {
            await page.keyboard.press('ArrowDown');
          }
        }),
      );
      matrix.push(await longestOf(page, () => openMatrix(page)));
      inMatrix.push(await longestOf(page, () => goOverMatrix(page)));
      await page.context().close();
    }
    const size = `${PARTIES} nodes, ${DELAYS.toLocaleString('en')} edges`;
    return [
      {
        what: 'dependency graph laid out and painted',
        size: `${size}, median of ${TIMES}`,
        measured: quantileOf(drawing, 0.5),
        unit: 'ms',
        bar: { atMost: 1_000 },
      },
      row('meanwhile: longest task', size, blocking),
      row('arrow keys over its lines: longest task', size, going),
      row('matrix of them: longest task', IN_MATRIX, matrix),
      row('arrow keys in it: longest task', IN_MATRIX, inMatrix),
    ];
  },
};

function row(what, size, durations) {
  return {
    what,
    size: `${size}, worst of ${TIMES}`,
    measured: Math.max(...durations),
    unit: 'ms',
    bar: { atMost: 100 },
  };
}

/** Presses the key that changes table and drawing, and waits until the last line is painted. */
async function untilDrawn(page) {
  const drawn = page.evaluate(
    ([selector, edges]) =>
      new Promise(resolve => {
        const look = () =>
          document.querySelectorAll(`${selector} [role=button]`).length >= edges
            ? requestAnimationFrame(() =>
                setTimeout(() => resolve(performance.now())),
              )
            : requestAnimationFrame(look);
        look();
      }),
    [GRAPH, DELAYS],
  );
  await page.keyboard.press('t');
  const at = await drawn;
  return at - (await page.evaluate(() => window.record.pressed));
}

async function openMatrix(page) {
  await page.getByRole('button', { name: 'Matrix' }).click();
  await page.locator(`${MATRIX} td[data-cell]`).first().waitFor();
}

async function goOverMatrix(page) {
  await page.locator(`${MATRIX} td[tabindex="0"]`).focus();
  for (let key = 0; key < 10; key += 1) {
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
  }
}

async function longestOf(page, work) {
  const since = await page.evaluate(() => performance.now());
  await work();
  await quiet(page);
  return longest(page, since);
}

async function longest(page, since) {
  return Math.max(
    0,
    ...(await longTasksSince(page, since)).map(({ duration }) => duration),
  );
}

/** The backend has worked out who waits for whom. */
async function untilRead(url) {
  const request = await signedIn(url);
  for (const since = Date.now(); Date.now() - since < READ_WITHIN_MS; ) {
    const answer = await request(
      `/api/value-stream/entities/component/default/${MANY_PARTIES}/dependencies?depth=${DEPTH}`,
    );
    const { nodes, edges } = answer.ok ? await answer.json() : {};
    if (nodes?.length === PARTIES && edges.length === DELAYS) return;
    await sleep(1_000);
  }
  throw new Error('not all parties and delays were read in time');
}
