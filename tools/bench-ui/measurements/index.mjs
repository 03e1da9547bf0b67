import { chartChunk } from './chartChunk.mjs';
import { dependencyGraph } from './dependencyGraph.mjs';
import { mapDrawing } from './mapDrawing.mjs';
import { overview } from './overview.mjs';
import { scatter } from './scatter.mjs';
import { tabOpening } from './tabOpening.mjs';
import { tabSize } from './tabSize.mjs';

/**
 * What is measured, in the order of the table, by the word that chooses it:
 * `npm run bench:ui -- scatter`. One file measures one thing.
 *
 * @type {Readonly<Record<string, Measurement>>}
 *
 * @typedef {object} Measurement
 * @property {readonly ((folder: string) => import('../../portal/loadExtras.mjs').Extra)[]} inputs
 *   what the portal has to hold; the same function is written and loaded once
 * @property {(portal: Portal) => Promise<readonly import('../../../packages/benchmarks/src/report/Row').Row[]>} measure
 *
 * @typedef {object} Portal
 * @property {string} url
 * @property {(path: string) => Promise<import('@playwright/test').Page>} openPage
 *   a page of a browser that was never there before, with nothing kept; close its context
 */
export const MEASUREMENTS = {
  tabs: tabOpening,
  map: mapDrawing,
  scatter,
  size: tabSize,
  charts: chartChunk,
  dependencies: dependencyGraph,
  overview,
};
