import { quantileOf } from '../benchmarkTable.mjs';
import {
  EDGES,
  STAGES,
  WIDE_PROCESS,
  wideProcess,
} from '../input/wideProcess.mjs';
import { mainThreadMs } from '../measure/mainThreadMs.mjs';
import { quiet } from '../measure/quiet.mjs';

const TIMES = 15;
const DRAWINGS = [
  { name: 'map', query: '', drawing: 'svg[aria-label^="Value stream map of"]' },
  {
    name: 'process graph',
    query: '?show=process&paths=1000',
    drawing: 'svg[aria-roledescription="graph"]',
  },
];

/**
 * The time of the main thread from the key that changes a table for its
 * drawing until the drawing is painted: all of it is laid out and drawn anew,
 * and the table taken away.
 */
export const mapDrawing = {
  inputs: [wideProcess],
  async measure({ openPage }) {
    const rows = [];
    for (const { name, query, drawing } of DRAWINGS) {
      const page = await openPage(
        `/catalog/default/component/${WIDE_PROCESS}/value-stream-map${query}`,
      );
      await page.locator(drawing).waitFor();
      await requireEdges(page, name, drawing);
      const times = [];
      for (let n = 0; n < TIMES; n += 1) {
        await page.keyboard.press('t');
        await page.locator(drawing).waitFor({ state: 'detached' });
        await quiet(page);
        times.push(
          await mainThreadMs(page, async () => {
            await page.keyboard.press('t');
            await page.evaluate(
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
          }),
        );
      }
      await page.context().close();
      rows.push({
        what: `${name} drawn`,
        size: `${STAGES} stages, ${EDGES} edges, median`,
        measured: quantileOf(times, 0.5),
        unit: 'ms',
        bar: { atMost: 50 },
      });
    }
    return rows;
  },
};

/** The graph has to have the edges that the row says. */
async function requireEdges(page, name, drawing) {
  if (name !== 'process graph') return;
  const edges = await page.locator(`${drawing} [data-edge]`).count();
  if (edges !== EDGES) {
    throw new Error(`the graph has ${edges} edges instead of ${EDGES}`);
  }
}
