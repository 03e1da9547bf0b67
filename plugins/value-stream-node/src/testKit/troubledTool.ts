import { ToolFault } from './toolFaults';
import { startToolServer } from './startToolServer';
import { BackfillFixture } from './ConnectorFixtures';

/** A fixture whose tool fails at some of the requests, over real HTTP, until it is mended. */
export interface TroubledTool {
  readonly fixture: BackfillFixture;
  close(): Promise<void>;
}

/**
 * @param at - which requests are answered so
 * @param times - how often, before the tool is well again
 */
export async function troubledTool(
  fixture: BackfillFixture,
  { answer }: ToolFault,
  at: (url: URL) => boolean,
  times = Infinity,
): Promise<TroubledTool> {
  const server = await startToolServer(() => answer);
  const well = fixture.context!.fetch!;
  let left = times;
  return {
    fixture: withFetch(fixture, (input, init) => {
      const url = urlOf(input);
      if (left <= 0 || !at(url)) {
        return well(input, init);
      }
      left -= 1;
      return fetch(`${server.url}${url.pathname}${url.search}`, init);
    }),
    close: () => server.close(),
  };
}

/** A fixture whose tool cannot be reached. */
export function unreachableTool(fixture: BackfillFixture): BackfillFixture {
  return withFetch(fixture, async () => {
    throw new TypeError('fetch failed');
  });
}

/** A fixture whose tool answers otherwise where `rewrite` gives something. */
export function rewrittenTool(
  fixture: BackfillFixture,
  rewrite: (url: URL, body: any) => unknown,
): BackfillFixture {
  const well = fixture.context!.fetch!;
  return withFetch(fixture, async (input, init) => {
    const answer = await well(input, init);
    const text = await answer.text();
    const { status, headers } = answer;
    const other =
      status === 200 ? rewrite(urlOf(input), JSON.parse(text)) : undefined;
    return new Response(other === undefined ? text : JSON.stringify(other), {
      status,
      // The length is that of the answer before.
      headers: [...headers].filter(([name]) => name !== 'content-length'),
    });
  });
}

function withFetch(
  fixture: BackfillFixture,
  fetchIt: typeof fetch,
): BackfillFixture {
  return { ...fixture, context: { ...fixture.context, fetch: fetchIt } };
}

function urlOf(input: Parameters<typeof fetch>[0]): URL {
  return new URL(input instanceof Request ? input.url : String(input));
}
