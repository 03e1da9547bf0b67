/**
 * Takes one picture once the page shows what it is about and nothing moves.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url of the portal
 * @param {import('./pictures.mjs').Picture} picture
 * @param {string} file
 */
export async function takePicture(browser, url, picture, file) {
  const { path, theme = 'light', width = 1280, height = 900, shows } = picture;
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'en-GB',
    timezoneId: 'UTC',
    colorScheme: theme,
    reducedMotion: 'reduce',
  });
  await context.addInitScript(id => localStorage.setItem('theme', id), theme);
  const page = await context.newPage();
  await page.goto(`${url}${path}`);
  await page.getByText(shows).first().waitFor({ timeout: 60_000 });
  await settled(page);
  // The page as high as it is: header and sidebar reach down all of it.
  if (picture.whole) {
    const whole = await page.evaluate(
      () => document.documentElement.scrollHeight,
    );
    await page.setViewportSize({ width, height: Math.max(whole, height) });
    await settled(page);
  }
  await page.screenshot({ path: file });
  await context.close();
}

/** Resolves once nothing is being loaded, drawn or moved. */
async function settled(page) {
  await page.waitForLoadState('networkidle');
  // What follows scrolling, as shadows of cards do, always runs.
  await page.waitForFunction(
    () =>
      !document.querySelector('[aria-busy=true], [aria-label^=Loading]') &&
      document
        .getAnimations()
        .every(
          ({ playState, timeline }) =>
            playState !== 'running' || timeline !== document.timeline,
        ),
  );
}
