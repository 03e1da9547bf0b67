import { SourceBusyError, SourceError } from '../connector';
import { canonicalJson } from './canonicalJson';
import { CheckMaker, ConnectorCheck } from './ConnectorCheck';
import { BackfillFixture } from './ConnectorFixtures';
import {
  factsIn,
  mustBeWhole,
  mustEqual,
  mustSayWhatToDo,
  namesIn,
  payloadsIn,
  readRun,
  Run,
  statesIn,
} from './faultRun';
import { KitSource, kitSource, NOW } from './KitSource';
import { mustNotTell } from './mustNotTell';
import {
  LASTING,
  LIMITED,
  LONG_WAIT_S,
  PASSING,
  ToolFault,
  UNAUTHORIZED,
} from './toolFaults';
import { rewrittenTool, troubledTool, unreachableTool } from './troubledTool';

/** Fewer than a client's attempts. */
const TWICE = 2;

/** What `backfill` must do where the tool fails: the same for every tool. */
export const faultChecks: CheckMaker = (connector, fixtures) => {
  const { backfill, secrets = [] } = fixtures;
  if (!backfill) {
    return [];
  }
  /** With a fixture that has faults; a connector that asks nothing over HTTP has none. */
  const check = (
    name: string,
    run: (source: KitSource, fixture: Troubled) => Promise<void>,
  ): ConnectorCheck => ({
    name,
    run: async () => {
      const fixture = await backfill();
      try {
        if (fixture.context?.fetch) {
          const source = kitSource(connector, fixtures);
          await run(source, withFaults(fixture));
          mustNotTell(source.log, secrets, 'the log');
        }
      } finally {
        await fixture.cleanUp?.();
      }
    },
  });
  const troubled = async (
    source: KitSource,
    fixture: BackfillFixture,
    fault: ToolFault,
    at: (url: URL) => boolean,
    times?: number,
  ): Promise<Run> => {
    const tool = await troubledTool(fixture, fault, at, times);
    try {
      return await readRun(source, tool.fixture, secrets);
    } finally {
      await tool.close();
    }
  };
  return [
    ...PASSING.map(fault =>
      check(
        `reads all where the tool answers ${fault.name} for a moment`,
        async (source, { faults, ...fixture }) => {
          const { pages, error } = await troubled(
            source,
            fixture,
            fault,
            faults.at,
            TWICE,
          );
          if (error) {
            throw error;
          }
          const whole = await readRun(source, fixture, secrets);
          mustEqual(factsIn(source, pages), factsIn(source, whole.pages));
          const bad = statesIn(pages).find(({ state }) => state !== 'ok');
          if (bad) {
            throw new Error(`${bad.part} is ${bad.state}: ${bad.message}`);
          }
        },
      ),
    ),
    ...LASTING.map(fault =>
      check(
        `says what to do where one part answers ${fault.name}, reads the others, and that one when it is well`,
        async (source, { faults, ...fixture }) => {
          const run = await troubled(source, fixture, fault, faults.at);
          if (run.error) {
            throw run.error;
          }
          mustSayWhatToDo(run);
          const whole = await readRun(source, fixture, secrets);
          const got = new Set(payloadsIn(run.pages).map(canonicalJson));
          const missing = payloadsIn(whole.pages).find(
            payload => !faults.of(payload) && !got.has(canonicalJson(payload)),
          );
          if (missing) {
            throw new Error(`'${missing.type}' of another part is not read`);
          }
          await mustBeWhole(source, fixture, run);
        },
      ),
    ),
    ...LASTING.map(fault =>
      check(
        `says what to do where the tool answers ${fault.name} to all, and loses nothing`,
        async (source, { faults: _, ...fixture }) => {
          const run = await troubled(source, fixture, fault, () => true);
          mustSayWhatToDo(run);
          if (factsIn(source, run.pages)) {
            throw new Error('facts are told that the tool did not tell');
          }
          await mustBeWhole(source, fixture, run);
        },
      ),
    ),
    check(
      'says what to do where the tool cannot be reached, and loses nothing',
      async (source, { faults: _, ...fixture }) => {
        const run = await readRun(source, unreachableTool(fixture), secrets);
        mustSayWhatToDo(run);
        await mustBeWhole(source, fixture, run);
      },
    ),
    ...['at once', 'on the way'].flatMap(when => {
      const at = (faults: Troubled['faults']) =>
        when === 'at once' ? () => true : faults.at;
      return [
        check(
          `stops where the credentials are refused ${when}, says what to do, and goes on from there`,
          async (source, { faults, ...fixture }) => {
            const run = await troubled(
              source,
              fixture,
              UNAUTHORIZED,
              at(faults),
            );
            if (!(run.error instanceof SourceError) || !run.error.whatToDo) {
              throw new Error(`401 is answered by ${run.error ?? 'nothing'}`);
            }
            await mustBeWhole(source, fixture, run);
          },
        ),
        check(
          `is busy where it is asked ${when} to wait long, until then, and goes on from there`,
          async (source, { faults, ...fixture }) => {
            const run = await troubled(source, fixture, LIMITED, at(faults));
            const { error } = run;
            if (
              !(error instanceof SourceBusyError) ||
              error.retryAt !== NOW + LONG_WAIT_S * 1_000
            ) {
              throw new Error(`a long wait is answered by ${error ?? 'none'}`);
            }
            await mustBeWhole(source, fixture, run);
          },
        ),
      ];
    }),
    check(
      'keeps what was renamed or moved under the name that selects it, and says what to correct',
      async (source, { faults, ...fixture }) => {
        if (!faults.renamed) {
          return;
        }
        const run = await readRun(
          source,
          rewrittenTool(fixture, faults.renamed),
          secrets,
        );
        if (run.error) {
          throw run.error;
        }
        mustSayWhatToDo(run);
        const whole = await readRun(source, fixture, secrets);
        mustEqual(namesIn(source, run.pages), namesIn(source, whole.pages));
      },
    ),
  ];
};

type Troubled = BackfillFixture & Required<Pick<BackfillFixture, 'faults'>>;

function withFaults(fixture: BackfillFixture): Troubled {
  const { faults } = fixture;
  if (!faults) {
    throw new Error("the fixture reads over HTTP; give it 'faults'");
  }
  return { ...fixture, faults };
}
