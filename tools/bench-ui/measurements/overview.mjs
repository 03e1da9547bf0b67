import { setTimeout as sleep } from 'node:timers/promises';
import { signedIn } from '../../portal/signedIn.mjs';
import { quantileOf } from '../benchmarkTable.mjs';
import { manyStreams, STREAMS } from '../input/manyStreams.mjs';
import { longTasksSince, quiet } from '../measure/quiet.mjs';
import { untilInteractive } from '../measure/untilInteractive.mjs';

const TIMES = 5;
/** From where it is opened: a page of another plugin. */
const BEFORE = '/settings';
const LINK = 'a[href="/value-streams"]';
const ROWS = 'table[aria-label="Core streams"] tbody tr';
/** Entities are taken in by the catalog, streams summed up a while after. */
const SUMMED_UP_WITHIN_MS = 900_000;
const SCROLL_STEPS = 30;

/**
 * The overview of 1,000 streams over 5,000 entities: from the click in the
 * sidebar until it can be used, and the longest task of the main thread while
 * it is scrolled to its end and back, searched and put in order; 0 where none
 * is longer than 50 ms.
 */
export const overview = {
  inputs: [manyStreams],
  async measure({ url, openPage }) {
    await untilSummedUp(url);
    const opening = [];
    const scrolling = [];
    const asking = [];
    for (let n = 0; n <= TIMES; n += 1) {
      const page = await openPage(BEFORE);
      await quiet(page);
      const time = await untilInteractive(page, {
        press: () => page.locator(LINK).first().click(),
        shown: ROWS,
      });
      const shown = await page
        .getByRole('heading', { name: /^Core streams \(/ })
        .textContent();
      if (!/\((9\d\d|1,?0\d\d)\)/.test(shown)) {
        throw new Error(`the overview shows ${shown}`);
      }
      // The first answer of the backend is made anew.
      if (n > 0) {
        opening.push(time);
        scrolling.push(await longestTask(page, () => scroll(page)));
        asking.push(await longestTask(page, () => ask(page)));
      }
      await page.context().close();
    }
    const size = `${STREAMS.toLocaleString('en')} streams`;
    return [
      {
        what: 'overview, until interactive',
        size: `${size}, median of ${TIMES}`,
        measured: quantileOf(opening, 0.5),
        unit: 'ms',
        bar: { atMost: 1_500 },
      },
      {
        what: 'scrolling it: longest task',
        size: `${size}, worst of ${TIMES}`,
        measured: Math.max(...scrolling),
        unit: 'ms',
        bar: { atMost: 100 },
      },
      {
        what: 'order, next page, search: longest task',
        size: `${size}, worst of ${TIMES}`,
        measured: Math.max(...asking),
        unit: 'ms',
      },
    ];
  },
};

async function untilSummedUp(url) {
  const request = await signedIn(url);
  for (const since = Date.now(); Date.now() - since < SUMMED_UP_WITHIN_MS; ) {
    const answer = await request('/api/value-stream/overview').catch(
      () => undefined,
    );
    const { streams = [] } = answer?.ok ? await answer.json() : {};
    const worked = streams.filter(({ figures }) => figures?.flowTime.n > 0);
    if (worked.length >= STREAMS) return;
    await sleep(2_000);
  }
  throw new Error(`the ${STREAMS} streams were not summed up in time`);
}

async function longestTask(page, work) {
  const since = await page.evaluate(() => performance.now());
  await work();
  await quiet(page);
  const tasks = await longTasksSince(page, since);
  return Math.max(0, ...tasks.map(({ duration }) => duration));
}

async function scroll(page) {
  await page.mouse.move(640, 500);
  for (const step of [400, -400]) {
    for (let n = 0; n < SCROLL_STEPS; n += 1) {
      await page.mouse.wheel(0, step);
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
  }
}

async function ask(page) {
  const table = page.getByRole('table', { name: 'Core streams' });
  await table
    .getByRole('columnheader', { name: /^Load/ })
    .getByRole('button')
    .click();
  await page.waitForURL(/sort=load/);
  await page.getByRole('button', { name: 'Next' }).first().click();
  await page.waitForURL(/corePage=2/);
  await page.getByRole('searchbox', { name: 'Search', exact: true }).fill('99');
  await page.waitForURL(/search=99/);
}
