/**
 * How long a drawing took each time, in milliseconds: from its figures to the
 * frame that shows it, as the page writes it.
 *
 * @param {import('@playwright/test').Page} page
 * @param {string} name of the drawing
 * @returns {Promise<readonly number[]>}
 */
export function drawingTimes(page, name) {
  return page.evaluate(
    of =>
      performance
        .getEntriesByName(`value-stream drawing: ${of}`, 'measure')
        .map(({ duration }) => duration),
    name,
  );
}

/** Waits for the one after so many. */
export async function nextDrawingTime(page, name, before) {
  await page.waitForFunction(
    ([of, count]) =>
      performance.getEntriesByName(`value-stream drawing: ${of}`, 'measure')
        .length > count,
    [name, before],
  );
  const times = await drawingTimes(page, name);
  if (times.length !== before + 1) {
    throw new Error(`the ${name} was drawn ${times.length - before} times`);
  }
  return times[before];
}
