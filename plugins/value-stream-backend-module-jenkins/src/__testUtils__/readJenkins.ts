import {
  BackfillPage,
  Cursor,
} from '@value-stream/backstage-plugin-value-stream-node';
import { ToolServer } from '@value-stream/backstage-plugin-value-stream-node/testKit';
import { PlayedJenkins, playJenkins } from './playJenkins';
import { createJenkinsConnector } from '../createJenkinsConnector';

export const logger: any = { debug() {}, info() {}, warn() {}, error() {} };
export const connector = createJenkinsConnector({
  buildsPerPage: 4,
  waitsMs: [1, 1],
  timeoutMs: 500,
});

let server: ToolServer | undefined;

export async function play(jenkins: PlayedJenkins): Promise<void> {
  await stopPlaying();
  server = await playJenkins(jenkins);
}

/** Closes what was played; for after each test. */
export async function stopPlaying(): Promise<void> {
  await server?.close();
  server = undefined;
}

/** What was played last. */
export const played = (): ToolServer => server!;

interface Asked {
  readonly jobs?: readonly string[];
  readonly annotations?: readonly string[];
  readonly cursor?: Cursor;
  readonly stopAfter?: number;
  readonly now?: number;
  readonly options?: object;
}

export async function read(asked: Asked): Promise<BackfillPage[]> {
  const pages: BackfillPage[] = [];
  const reading = connector.backfill!(
    {
      source: { id: 'ci', connector: 'jenkins' },
      options: connector.readOptions({
        baseUrl: server!.url,
        jobs: asked.jobs ?? [],
        ...asked.options,
      }),
      credentials: { username: 'reader', token: 'secret' },
      selectors: (asked.annotations ?? []).map((value, index) => ({
        annotation: 'jenkins.io/job-full-name',
        value,
        entityRef: `component:default/c${index}`,
      })),
    },
    asked.cursor && JSON.parse(JSON.stringify(asked.cursor)),
    {
      now: () => asked.now ?? Date.UTC(2024, 5, 1),
      fetch,
      logger,
      signal: new AbortController().signal,
      workingDirectory: '/nonexistent',
    },
  );
  for await (const page of reading) {
    pages.push(page);
    if (pages.length === asked.stopAfter) {
      break;
    }
  }
  return pages;
}

export function buildsOf(pages: readonly BackfillPage[]): string[] {
  return pages
    .flatMap(page => page.payloads)
    .map(({ body }: any) => `${body.job}#${body.build.number}`);
}

export function down(job: string, from: number, to: number): string[] {
  return Array.from(
    { length: from - to + 1 },
    (_, index) => `${job}#${from - index}`,
  );
}
