import { setTimeout as sleep } from 'node:timers/promises';
import { askOnce } from './askOnce.mjs';
import { signedIn } from './signedIn.mjs';

/**
 * Waits until a person could use the portal: the backend says it is ready,
 * the page and the script it loads are served, the portal's own component is
 * in the catalog and its map has been computed from data.
 *
 * @param {{ frontend?: string, backend: string, component: string, signal: AbortSignal, onStep: (step: string) => void, dataWithinMs?: number }} options
 * @returns {Promise<{ withData: boolean }>} `withData` is false where the
 *   first data is still being read after `dataWithinMs`
 */
export async function waitUntilReady({
  frontend,
  backend,
  component,
  signal,
  onStep,
  dataWithinMs = 60_000,
}) {
  const until = async (step, probe, withinMs = Infinity) => {
    onStep(step);
    for (const since = Date.now(); Date.now() - since < withinMs; ) {
      signal.throwIfAborted();
      if (await probe().catch(() => false)) return true;
      await sleep(250, undefined, { signal });
    }
    return false;
  };
  await Promise.all([
    until('backend', () =>
      answers(`${backend}/.backstage/health/v1/readiness`),
    ),
    ...(frontend ? [until('page', () => pageLoads(frontend))] : []),
  ]);
  let request;
  await until('sign-in', async () => {
    request = await signedIn(backend);
    return true;
  });
  await until('catalog', async () => {
    const answer = await request(
      `/api/catalog/entities/by-name/component/default/${component}`,
    );
    return answer.ok;
  });
  const withData = await until(
    'first data',
    async () => {
      const answer = await request(
        `/api/value-stream/entities/component/default/${component}`,
      );
      return answer.ok && (await answer.json()).itemCount > 0;
    },
    dataWithinMs,
  );
  return { withData };
}

/**
 * Waits until the backend answers and knows its own component.
 *
 * @param {string} backend @param {string} component
 */
export async function waitForBackend(backend, component) {
  for (;;) {
    try {
      const request = await signedIn(backend);
      const answer = await request(
        `/api/catalog/entities/by-name/component/default/${component}`,
      );
      if (answer.ok) return;
    } catch {
      // Not there yet; whoever started it sees to one that never comes.
    }
    await sleep(300);
  }
}

async function answers(url) {
  return (await askOnce(url, { signal: AbortSignal.timeout(5000) })).ok;
}

/** The page alone says little: its scripts exist once the app is compiled. */
async function pageLoads(frontend) {
  const page = await askOnce(frontend, {
    signal: AbortSignal.timeout(120_000),
  });
  if (!page.ok) return false;
  const scripts = [
    ...(await page.text()).matchAll(/<script[^>]+src="([^"]+)"/g),
  ];
  if (scripts.length === 0) return false;
  for (const [, source] of scripts) {
    if (!(await answers(new URL(source, `${frontend}/`).href))) return false;
  }
  return true;
}
