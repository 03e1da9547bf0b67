/**
 * A page of a browser that was never there before. It keeps a record of long
 * tasks, and of when it was pressed: `pressed` is when the last click or key
 * began, by the page's own clock.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @returns {Promise<import('@playwright/test').Page>}
 */
export async function openPage(browser, address) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  await context.addInitScript(() => {
    window.record = { longTasks: [], pressed: 0 };
    new PerformanceObserver(list =>
      window.record.longTasks.push(
        ...list
          .getEntries()
          .map(({ startTime, duration }) => ({ startTime, duration })),
      ),
    ).observe({ type: 'longtask', buffered: true });
    for (const type of ['pointerdown', 'keydown']) {
      window.addEventListener(
        type,
        () => {
          window.record.pressed = performance.now();
        },
        { capture: true },
      );
    }
  });
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  return page;
}
