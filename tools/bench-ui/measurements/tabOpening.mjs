import { quantileOf } from '../benchmarkTable.mjs';
import { manyItems } from '../input/manyItems.mjs';
import { ENTITY, openTab, TABS } from '../measure/tabs.mjs';
import { quiet } from '../measure/quiet.mjs';
import { untilInteractive } from '../measure/untilInteractive.mjs';

const TIMES = 5;

/**
 * From the click on a tab until it can be used, in an app that stands there
 * and has never opened the tab before: its scripts are loaded, its questions
 * asked. The backend has answered them once.
 */
export const tabOpening = {
  inputs: [manyItems],
  async measure({ openPage }) {
    const rows = [];
    for (const [name, { link, shown }] of Object.entries(TABS)) {
      const times = [];
      for (let n = 0; n <= TIMES; n += 1) {
        const page = await openPage(ENTITY);
        if (n === 0) {
          await openTab(page, { link, shown });
        } else {
          await quiet(page);
          times.push(
            await untilInteractive(page, {
              press: () => page.locator(link).first().click(),
              shown,
            }),
          );
        }
        await page.context().close();
      }
      rows.push({
        what: `${name} tab, until interactive`,
        size: `20,000 items, median of ${TIMES}`,
        measured: quantileOf(times, 0.5),
        unit: 'ms',
        bar: { atMost: 1_000 },
      });
    }
    return rows;
  },
};
