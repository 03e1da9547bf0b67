import {
  BackfillPage,
  Cursor,
} from '@value-stream/backstage-plugin-value-stream-node';
import { ToolServer } from '@value-stream/backstage-plugin-value-stream-node/testKit';
import { playArgocd, playedApplication, PlayedArgocd } from './playArgocd';
import { createArgocdConnector } from '../createArgocdConnector';

const logger: any = { debug() {}, info() {}, warn() {}, error() {} };
export const connector = createArgocdConnector({
  applicationsPerPage: 2,
  waitsMs: [1, 1],
  timeoutMs: 500,
});

let server: ToolServer | undefined;

export async function play(argocd: PlayedArgocd): Promise<void> {
  await stopPlaying();
  server = await playArgocd(argocd);
}

/** Closes what was played; for after each test. */
export async function stopPlaying(): Promise<void> {
  await server?.close();
  server = undefined;
}

/** What was played last. */
export const played = (): ToolServer => server!;

interface Asked {
  readonly applications?: readonly string[];
  /** Annotations of entities, without `argocd/`. */
  readonly entities?: readonly Record<string, string>[];
  readonly cursor?: Cursor;
  readonly stopAfter?: number;
  readonly token?: string;
}

export async function read(asked: Asked): Promise<BackfillPage[]> {
  const pages: BackfillPage[] = [];
  const reading = connector.backfill!(
    {
      source: { id: 'cd', connector: 'argocd' },
      options: connector.readOptions({
        baseUrl: server!.url,
        applications: asked.applications ?? [],
      }),
      credentials: { token: asked.token ?? 'secret' },
      selectors: (asked.entities ?? []).flatMap((annotations, index) =>
        Object.entries(annotations).map(([name, value]) => ({
          annotation: `argocd/${name}`,
          value,
          entityRef: `component:default/c${index}`,
        })),
      ),
    },
    asked.cursor && JSON.parse(JSON.stringify(asked.cursor)),
    {
      now: () => Date.UTC(2024, 5, 1),
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

export function namesOf(pages: readonly BackfillPage[]): string[] {
  return pages
    .flatMap(page => page.payloads)
    .map(({ body }: any) => body.application.metadata.name);
}

export const five = () =>
  ['a', 'b', 'c', 'd', 'e'].map(name => playedApplication(name));
