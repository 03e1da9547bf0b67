import { longTasksSince, quiet } from './quiet.mjs';

/**
 * Milliseconds from a press until what was asked for is painted and no long
 * task stands between a reader and the page: the later of the two, where a
 * long task is one of more than 50 ms and the last is followed by half a
 * second without any.
 *
 * @param {import('@playwright/test').Page} page
 * @param {{ press: () => Promise<void>, shown: string }} options
 *   `shown` is the selector of what stands there once it is whole
 */
export async function untilInteractive(page, { press, shown }) {
  await page.evaluate(selector => {
    window.record.painted = new Promise(resolve => {
      const look = () => {
        if (!document.querySelector(selector)) return;
        observer.disconnect();
        // A frame's callbacks run before it is painted, messages after it.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now());
          port2.postMessage(0);
        });
      };
      const observer = new MutationObserver(look);
      observer.observe(document, {
        childList: true,
        subtree: true,
        attributes: true,
      });
    });
  }, shown);
  await press();
  const { pressed, painted } = await page.evaluate(async () => ({
    painted: await window.record.painted,
    pressed: window.record.pressed,
  }));
  await quiet(page);
  const ends = (await longTasksSince(page, pressed)).map(
    ({ startTime, duration }) => startTime + duration,
  );
  return Math.max(painted, ...ends) - pressed;
}
