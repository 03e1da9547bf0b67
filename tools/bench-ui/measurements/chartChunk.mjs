import { manyItems } from '../input/manyItems.mjs';
import { isChartScript } from '../measure/isChartScript.mjs';
import { loadedScripts } from '../measure/loadedScripts.mjs';
import { ENTITY, openTab, TABS } from '../measure/tabs.mjs';

/** The chunk of charts: its size, and that nothing loads it before it is needed. */
export const chartChunk = {
  inputs: [manyItems],
  async measure({ openPage }) {
    const page = await openPage('/');
    const before = await loadedScripts(page, () =>
      page.goto(new URL(ENTITY, page.url()).href),
    );
    const opened = await loadedScripts(page, async () => {
      await openTab(page, TABS.flow);
      await page.getByRole('button', { name: 'Flow', exact: true }).click();
      await page.locator('.recharts-surface').first().waitFor();
    });
    await page.context().close();
    const kB = scripts =>
      scripts.filter(isChartScript).reduce((sum, { bytes }) => sum + bytes, 0) /
      1_000;
    return [
      {
        what: 'shared chunk of charts',
        size: 'gzip',
        measured: kB(opened),
        unit: 'kB',
        bar: { atMost: 160 },
      },
      {
        what: 'of it loaded before a tab is opened',
        size: 'gzip',
        measured: kB(before),
        unit: 'kB',
        bar: { atMost: 0 },
      },
    ];
  },
};
