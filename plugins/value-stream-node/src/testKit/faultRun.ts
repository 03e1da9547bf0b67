import {
  BackfillPage,
  ConnectorPayload,
  Cursor,
  SourceError,
} from '../connector';
import { canonicalJson } from './canonicalJson';
import { BackfillFixture } from './ConnectorFixtures';
import { describeFacts, factsOf } from './factsOf';
import { KitSource } from './KitSource';
import { mustNotTell } from './mustNotTell';

/** What a first run after a fault leaves, a second one reads. */
const RUNS_UNTIL_WHOLE = 2;

/** What came of a run. */
export interface Run {
  readonly pages: readonly BackfillPage[];
  readonly error?: Error;
}

/** Runs a backfill to its end or to the error that ends it; neither tells a secret. */
export async function readRun(
  source: KitSource,
  fixture: BackfillFixture,
  secrets: readonly string[],
  cursor?: Cursor,
): Promise<Run> {
  const pages: BackfillPage[] = [];
  try {
    for await (const page of source.pages(fixture, cursor)) {
      pages.push(page);
    }
  } catch (error) {
    const { message, whatToDo } = error as SourceError;
    mustNotTell([message, whatToDo ?? ''], secrets, 'an error');
    return { pages, error: error as Error };
  }
  mustNotTell(
    pages.map(({ states }) => states ?? []),
    secrets,
    'a state',
  );
  return { pages };
}

/**
 * Reads on from where a run ended, with the tool well again.
 *
 * @throws Error where not all is known then that a run without trouble reads
 */
export async function mustBeWhole(
  source: KitSource,
  fixture: BackfillFixture,
  { pages }: Run,
): Promise<void> {
  const expected = factsIn(source, (await readRun(source, fixture, [])).pages);
  const all = [...pages];
  for (let run = 0; run < RUNS_UNTIL_WHOLE; run += 1) {
    const { pages: more, error } = await readRun(
      source,
      fixture,
      [],
      all.at(-1)?.cursor,
    );
    if (error) {
      throw error;
    }
    all.push(...more);
    if (factsIn(source, all) === expected) {
      return;
    }
  }
  mustEqual(factsIn(source, all), expected);
}

export function payloadsIn(
  pages: readonly BackfillPage[],
): readonly ConnectorPayload[] {
  return pages.flatMap(({ payloads }) => payloads);
}

export function factsIn(
  source: KitSource,
  pages: readonly BackfillPage[],
): string {
  return describeFacts(
    factsOf(payloadsIn(pages).map(payload => source.translate(payload))),
  );
}

/** By what facts are known and selected; an address may follow the tool's own names. */
export function namesIn(
  source: KitSource,
  pages: readonly BackfillPage[],
): string {
  const names = payloadsIn(pages).flatMap(payload => {
    const { activities, objects } = source.translate(payload);
    return [
      ...activities.map(({ identity }) => identity),
      ...objects.map(({ key, selectors }) => canonicalJson({ key, selectors })),
    ];
  });
  return [...new Set(names)].sort().join('\n');
}

/** @throws Error that names the first facts by which they differ */
export function mustEqual(told: string, expected: string): void {
  if (told === expected) {
    return;
  }
  const [toldLines, lines] = [told, expected].map(text => text.split('\n'));
  const lost = lines.find(line => !toldLines.includes(line));
  const other = toldLines.find(line => !lines.includes(line));
  throw new Error(
    [lost && `lost: ${lost}`, other && `told instead: ${other}`]
      .filter(Boolean)
      .join('\n'),
  );
}

/** The last states that a run told. */
export function statesIn(pages: readonly BackfillPage[]) {
  return pages.findLast(({ states }) => states)?.states ?? [];
}

export function mustSayWhatToDo({ pages, error }: Run): void {
  if (error) {
    if (!(error instanceof SourceError) || !error.whatToDo) {
      throw error;
    }
    return;
  }
  const troubles = statesIn(pages).filter(({ state }) => state !== 'ok');
  if (!troubles.length || troubles.some(({ whatToDo }) => !whatToDo)) {
    throw new Error(
      `no state says what to do: ${JSON.stringify(statesIn(pages))}`,
    );
  }
}
