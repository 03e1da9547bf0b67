/**
 * Time that the page's main thread was at work while something was done:
 * script, style, layout and paint, without the waiting for the next frame.
 *
 * @param {import('@playwright/test').Page} page
 * @param {() => Promise<void>} work
 */
export async function mainThreadMs(page, work) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const taken = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1_000 * metrics.find(({ name }) => name === 'TaskDuration').value;
  };
  const before = await taken();
  await work();
  const after = await taken();
  await session.detach();
  return after - before;
}
