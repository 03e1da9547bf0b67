import { BackfillPage } from '../connector';
import { CheckMaker } from './ConnectorCheck';
import { BackfillFixture } from './ConnectorFixtures';
import { checkTranslation } from './checkTranslation';
import { canonicalJson } from './canonicalJson';
import { describeFacts, factsOf } from './factsOf';
import { KitSource, kitSource } from './KitSource';
import { mustNotTell } from './mustNotTell';

const PATIENCE_MS = 10_000;

/** What `backfill` must do. */
export const backfillChecks: CheckMaker = (connector, fixtures) => {
  const { backfill, people, secrets = [] } = fixtures;
  if (!backfill) {
    return [];
  }
  const withBackfill =
    (run: (source: KitSource, fixture: BackfillFixture) => Promise<void>) =>
    async () => {
      const fixture = await backfill();
      try {
        await run(kitSource(connector, fixtures), fixture);
      } finally {
        await fixture.cleanUp?.();
      }
    };
  return [
    {
      name: 'resumes after any page with nothing lost and nothing twice',
      run: withBackfill(async (source, fixture) => {
        const pages = await collect(source.pages(fixture));
        if (pages.length < 3) {
          throw new Error(
            `the fixture gives ${pages.length} pages; give at least three`,
          );
        }
        const expected = payloadsOf(pages);
        for (let stop = 1; stop <= pages.length; stop += 1) {
          const before = pages.slice(0, stop);
          const after = await collect(
            source.pages(fixture, before[stop - 1].cursor),
          );
          const got = payloadsOf([...before, ...after]);
          if (JSON.stringify(got.sort()) !== JSON.stringify(expected.sort())) {
            throw new Error(
              `stopped after page ${stop}: ${expected.length} payloads are expected and ${got.length} come, or others`,
            );
          }
        }
      }),
    },
    {
      name: 'reads payloads that translate understands',
      run: withBackfill(async (source, fixture) => {
        const pages = await collect(source.pages(fixture));
        for (const payload of pages.flatMap(page => page.payloads)) {
          checkTranslation(source.translate(payload), source);
        }
      }),
    },
    {
      name: 'gives nothing new when nothing is new',
      run: withBackfill(async (source, fixture) => {
        const facts = (pages: readonly BackfillPage[]) =>
          factsOf(pages.flatMap(p => p.payloads).map(p => source.translate(p)));
        const first = await collect(source.pages(fixture));
        const second = await collect(
          source.pages(fixture, first.at(-1)!.cursor),
        );
        if (
          describeFacts(facts([...first, ...second])) !==
          describeFacts(facts(first))
        ) {
          throw new Error('a second run with nothing new gives other facts');
        }
      }),
    },
    {
      name: 'stops when it is told to',
      run: withBackfill(async (source, fixture) => {
        for (const pagesBefore of [0, 1]) {
          const controller = new AbortController();
          let pages = 0;
          const reading = (async () => {
            if (pagesBefore === 0) {
              controller.abort();
            }
            for await (const page of source.pages(
              fixture,
              undefined,
              controller.signal,
            )) {
              pages += page.payloads.length ? 1 : 0;
              controller.abort();
            }
          })();
          await endsSoon(reading);
          if (pages > pagesBefore + 1) {
            throw new Error(`${pages} pages came although it was told to stop`);
          }
        }
      }),
    },
    {
      name: 'keeps people and secrets out of the log, states and cursors',
      run: withBackfill(async (source, fixture) => {
        const kept = [...people, ...secrets];
        const pages = await collect(source.pages(fixture));
        pages.forEach(({ cursor, states, progress }) =>
          mustNotTell({ cursor, states, progress }, kept, 'a page'),
        );
        mustNotTell(source.log, kept, 'the log');
        mustNotTell(payloadsOf(pages), secrets, 'a payload');
      }),
    },
  ];
};

async function collect(
  pages: AsyncIterable<BackfillPage>,
): Promise<BackfillPage[]> {
  const all: BackfillPage[] = [];
  for await (const page of pages) {
    all.push(page);
  }
  return all;
}

function payloadsOf(pages: readonly BackfillPage[]): string[] {
  return pages.flatMap(page => page.payloads.map(canonicalJson));
}

/** The reading may end or throw; it must not go on. */
async function endsSoon(reading: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error('it goes on although it was told to stop')),
      PATIENCE_MS,
    );
  });
  try {
    await Promise.race([reading.catch(() => undefined), tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
