import { quantileOf } from '../benchmarkTable.mjs';
import {
  EDGES,
  STAGES,
  WIDE_PROCESS,
  wideProcess,
} from '../input/wideProcess.mjs';
import { drawingTimes, nextDrawingTime } from '../measure/drawingTimes.mjs';
import { mainThreadMs } from '../measure/mainThreadMs.mjs';
import { quiet } from '../measure/quiet.mjs';

const TIMES = 15;
const DRAWINGS = [
  {
    name: 'map',
    query: '',
    drawing: 'svg[aria-label^="Value stream map of"]',
  },
  {
    name: 'process graph',
    query: '?show=process&paths=1000',
    drawing: 'svg[aria-roledescription="graph"]',
  },
];

/**
 * How long the drawing takes: from when it has its figures and begins to be
 * laid out until the frame that shows it is painted, as the page itself writes
 * into the browser's performance timeline. And, as a row of its own, the time
 * of the main thread from the key that changes a table for it: with the
 * address, the portal's header and the rest of the tab, and the table taken
 * away.
 */
export const mapDrawing = {
  inputs: [wideProcess],
  async measure({ openPage }) {
    const drawn = [];
    const whole = [];
    for (const { name, query, drawing } of DRAWINGS) {
      const page = await openPage(
        `/catalog/default/component/${WIDE_PROCESS}/value-stream-map${query}`,
      );
      await page.locator(drawing).waitFor();
      await requireEdges(page, name, drawing);
      const passing = [];
      const working = [];
      for (let n = 0; n < TIMES; n += 1) {
        await page.keyboard.press('t');
        await page.locator(drawing).waitFor({ state: 'detached' });
        await quiet(page);
        const before = (await drawingTimes(page, name)).length;
        working.push(
          await mainThreadMs(page, async () => {
            await page.keyboard.press('t');
            await untilPainted(page, drawing);
          }),
        );
        passing.push(await nextDrawingTime(page, name, before));
      }
      await page.context().close();
      const size = `${STAGES} stages, ${EDGES} edges, median of ${TIMES}`;
      drawn.push({
        what: `${name} drawn`,
        size,
        measured: quantileOf(passing, 0.5),
        unit: 'ms',
        bar: { atMost: 50 },
      });
      whole.push({
        what: `tab changed from table to ${name}, main thread`,
        size,
        measured: quantileOf(working, 0.5),
        unit: 'ms',
      });
    }
    return [...drawn, ...whole];
  },
};

/** Waits until the drawing is there and the frame with it was painted. */
function untilPainted(page, drawing) {
  return page.evaluate(
    selector =>
      new Promise(resolve => {
        const look = () =>
          document.querySelector(selector)
            ? requestAnimationFrame(() => setTimeout(resolve))
            : requestAnimationFrame(look);
        look();
      }),
    drawing,
  );
}

/** The graph has to have the edges that the row says. */
async function requireEdges(page, name, drawing) {
  if (name !== 'process graph') return;
  const edges = await page.locator(`${drawing} [data-edge]`).count();
  if (edges !== EDGES) {
    throw new Error(`the graph has ${edges} edges instead of ${EDGES}`);
  }
}
