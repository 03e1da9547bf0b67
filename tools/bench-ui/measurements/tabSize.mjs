import { manyItems } from '../input/manyItems.mjs';
import { isChartScript } from '../measure/isChartScript.mjs';
import { loadedScripts } from '../measure/loadedScripts.mjs';
import { ENTITY, openTab, TABS } from '../measure/tabs.mjs';

/**
 * All scripts that opening a tab loads in an app that stands there, without
 * the chunk of charts that tabs share.
 */
export const tabSize = {
  inputs: [manyItems],
  async measure({ openPage }) {
    const rows = [];
    for (const [name, tab] of Object.entries(TABS)) {
      const page = await openPage(ENTITY);
      const scripts = await loadedScripts(page, () => openTab(page, tab));
      await page.context().close();
      const own = scripts.filter(script => !isChartScript(script));
      if (!own.length) throw new Error(`the ${name} tab loads no script`);
      rows.push({
        what: `${name} tab, its own scripts`,
        size: `${own.length} files, gzip`,
        measured: own.reduce((sum, { bytes }) => sum + bytes, 0) / 1_000,
        unit: 'kB',
        bar: { atMost: 60 },
      });
    }
    return rows;
  },
};
