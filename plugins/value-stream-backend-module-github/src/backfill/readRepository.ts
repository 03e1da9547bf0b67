import {
  ConnectorPayload,
  ToolRefusedError,
} from '@value-stream/backstage-plugin-value-stream-node';
import { RepositoryCursor } from './Cursors';
import { OpenRepository } from './openRepository';
import { COMMITS, Phase } from './phases';
import { readCommits } from './readCommits';
import { readList } from './readList';
import { Reading } from './Reading';

/** Some of what a repository holds, with where it stands after it. */
export interface RepositoryChunk {
  readonly payloads: readonly ConnectorPayload[];
  readonly cursor: RepositoryCursor;
}

const GONE = 410;

/** Reads of one repository what a phase asks for, list after list, each from where it stands. */
export async function* readRepository(
  { defaultBranch, finished, readingUntil }: OpenRepository,
  before: RepositoryCursor,
  phase: Phase,
  signal: AbortSignal,
): AsyncGenerator<RepositoryChunk> {
  const reading = readingUntil(signal);
  let cursor = before;
  for (const list of phase.lists) {
    if (finished.has(list.name)) {
      continue;
    }
    if (list.oldestMs?.(reading) === 0) {
      finished.add(list.name);
      continue;
    }
    try {
      for await (const chunk of readList(
        list,
        cursor.lists?.[list.name] ?? {},
        reading,
        phase.until,
      )) {
        cursor = {
          ...cursor,
          lists: { ...cursor.lists, [list.name]: chunk.cursor },
        };
        if (!chunk.cursor.pass) {
          finished.add(list.name);
        }
        yield { payloads: chunk.payloads, cursor };
      }
      if (!cursor.lists?.[list.name]?.pass) {
        finished.add(list.name);
      }
    } catch (error) {
      refuse(error, list.name, reading);
      finished.add(list.name);
    }
  }
  if (!phase.withCommits || finished.has(COMMITS)) {
    return;
  }
  try {
    for await (const chunk of readCommits(
      defaultBranch,
      cursor.commits ?? {},
      reading,
      phase.until,
    )) {
      cursor = { ...cursor, commits: chunk.cursor };
      if (!chunk.cursor.pass) {
        finished.add(COMMITS);
      }
      yield { payloads: chunk.payloads, cursor };
    }
    if (!cursor.commits?.pass) {
      finished.add(COMMITS);
    }
  } catch (error) {
    refuse(error, COMMITS, reading);
    finished.add(COMMITS);
  }
}

/** One list that is refused leaves the others; issues may be switched off. */
function refuse(error: unknown, name: string, reading: Reading): void {
  if (!(error instanceof ToolRefusedError && error.status === GONE)) {
    reading.missing(name, error);
  }
}
