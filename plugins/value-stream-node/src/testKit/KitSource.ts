import { LoggerService } from '@backstage/backend-plugin-api';
import { createHash } from 'node:crypto';
import {
  BackfillContext,
  BackfillPage,
  Connector,
  ConnectorPayload,
  Cursor,
  Origin,
  SourceInfo,
  Translation,
} from '../connector';
import { BackfillFixture, ConnectorFixtures } from './ConnectorFixtures';

/** Present time of the kit. */
export const NOW = Date.UTC(2024, 5, 1);

/** One source with a connector in it, as the pipeline would drive it. */
export interface KitSource {
  readonly source: SourceInfo;
  readonly options: unknown;
  /** Everything logged, as text. */
  readonly log: readonly string[];
  /** Whether this is a hash that `hashActor` gave. */
  isActor(actor: string): boolean;
  translate(payload: ConnectorPayload, origin?: Origin): Translation;
  /** Runs a backfill from a cursor, which passes through JSON as it does in the database. */
  pages(
    fixture: BackfillFixture,
    cursor?: Cursor,
    signal?: AbortSignal,
  ): AsyncIterable<BackfillPage>;
  /** Splits the fixture's file, given in chunks of so many bytes. */
  split(chunkSize: number): AsyncIterable<ConnectorPayload>;
}

export function kitSource(
  connector: Connector<any>,
  fixtures: ConnectorFixtures,
): KitSource {
  const source: SourceInfo = {
    id: 'kit',
    connector: connector.id,
    ...fixtures.source,
  };
  const options = connector.readOptions(fixtures.options);
  const log: string[] = [];
  const actors = new Set<string>();
  const hashActor = (identity: string) => {
    const hash = `k1:${createHash('sha256').update(identity).digest('hex')}`;
    actors.add(hash);
    return hash;
  };
  const context = (
    fixture: BackfillFixture,
    signal: AbortSignal,
  ): BackfillContext => ({
    now: () => NOW,
    fetch: async () => {
      throw new Error('the fixture gives no fetch');
    },
    workingDirectory: '/nonexistent',
    ...fixture.context,
    logger: recordingLogger(log),
    signal,
  });
  return {
    source,
    options,
    log,
    isActor: actor => actors.has(actor),
    translate: (payload, origin = 'backfill') =>
      connector.translate(payload, {
        source,
        options,
        origin,
        receivedAt: NOW,
        hashActor,
      }),
    pages: (fixture, cursor, signal = new AbortController().signal) =>
      connector.backfill!(
        {
          source,
          options,
          credentials: fixture.credentials ?? {},
          selectors: fixture.selectors ?? [],
        },
        cursor && JSON.parse(JSON.stringify(cursor)),
        context(fixture, signal),
      ),
    split: chunkSize =>
      connector.upload!.split(
        chunks(fixtures.upload!.content, chunkSize),
        { name: fixtures.upload!.name },
        options,
      ),
  };
}

async function* chunks(
  content: string | Uint8Array,
  size: number,
): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content);
  for (let at = 0; at < bytes.length; at += size) {
    yield bytes.subarray(at, at + size);
  }
}

function recordingLogger(log: string[]): LoggerService {
  const record = (...parts: unknown[]) => {
    log.push(
      parts
        .map(part =>
          part instanceof Error ? `${part.stack}` : JSON.stringify(part),
        )
        .join(' '),
    );
  };
  return {
    error: record,
    warn: record,
    info: record,
    debug: record,
    child: () => recordingLogger(log),
  };
}
