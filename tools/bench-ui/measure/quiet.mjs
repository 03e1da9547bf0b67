const QUIET_MS = 500;

/** Waits until no long task has run for half a second. @param {import('@playwright/test').Page} page */
export async function quiet(page) {
  await page.waitForFunction(
    ms =>
      window.record.longTasks.every(
        ({ startTime, duration }) =>
          performance.now() - startTime - duration > ms,
      ),
    QUIET_MS,
    { polling: QUIET_MS },
  );
}

/**
 * Long tasks, of more than 50 ms, that ended after an instant.
 *
 * @returns {Promise<readonly { startTime: number, duration: number }[]>}
 */
export function longTasksSince(page, instant) {
  return page.evaluate(
    since =>
      window.record.longTasks.filter(
        ({ startTime, duration }) => startTime + duration > since,
      ),
    instant,
  );
}
