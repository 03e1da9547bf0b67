import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { glob, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { InputError } from '@backstage/errors';
import {
  BackfillContext,
  BackfillPage,
  ConnectorPayload,
  Cursor,
  PartState,
  SourceScope,
} from '@value-stream/backstage-plugin-value-stream-node';
import { ImportOptions } from '../options/ImportOptions';
import { splitFile } from '../reading/splitFile';

/** Where one file stands: as it was when read, and how many payloads were given of it. */
type FileCursor = {
  readonly size: number;
  readonly modified: number;
  readonly payloads: number;
  readonly whole: boolean;
};

const LAYOUT = 1;

/** Reads the configured files that are new or changed, each from where it was left. */
export async function* backfillFiles(
  scope: SourceScope<ImportOptions>,
  cursor: Cursor | undefined,
  context: BackfillContext,
  { version, payloadsPerPage }: { version: number; payloadsPerPage: number },
): AsyncGenerator<BackfillPage> {
  const { options } = scope;
  const rules = digestOf([version, describe(options)]);
  const files = new Map<string, FileCursor>(
    cursor?.layout === LAYOUT && cursor.rules === rules
      ? Object.entries(cursor.files as Record<string, FileCursor>)
      : [],
  );
  const states: PartState[] = [];
  let payloads: ConnectorPayload[] = [];
  let read = 0;
  const page = (): BackfillPage => {
    const result: BackfillPage = {
      payloads,
      cursor: { layout: LAYOUT, rules, files: Object.fromEntries(files) },
      progress: { done: read, unit: 'rows' },
    };
    payloads = [];
    return result;
  };
  for (const path of await findFiles(options.files, states)) {
    context.signal.throwIfAborted();
    try {
      const { size, mtimeMs: modified } = await stat(path);
      const known = files.get(path);
      const same = known?.size === size && known.modified === modified;
      let given = same ? known.payloads : 0;
      if (!same || !known.whole) {
        const content = createReadStream(path, { signal: context.signal });
        let index = 0;
        for await (const payload of splitFile(
          content,
          basename(path),
          options,
        )) {
          index += 1;
          if (index > given) {
            given = index;
            payloads.push(payload);
            read += (payload.body as { rows: unknown[] }).rows.length;
            files.set(path, { size, modified, payloads: given, whole: false });
          }
          if (payloads.length >= payloadsPerPage) {
            yield page();
          }
        }
        files.set(path, { size, modified, payloads: given, whole: true });
      }
      states.push({ part: path, state: 'ok', message: 'read' });
    } catch (error) {
      context.signal.throwIfAborted();
      states.push(failureOf(path, error));
      context.logger.warn(
        `import source '${scope.source.id}' could not read '${path}': ${
          (error as Error).message
        }`,
      );
    }
  }
  yield { ...page(), states };
}

async function findFiles(
  patterns: readonly string[],
  states: PartState[],
): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const pattern of patterns) {
    const paths: string[] = [];
    for await (const path of glob(pattern)) {
      paths.push(resolve(path));
    }
    if (paths.length === 0) {
      states.push({
        part: pattern,
        state: 'failed',
        message: `no file matches ${resolve(pattern)}`,
        whatToDo:
          "put the file there or correct 'files', which are relative to the folder the backend runs in",
      });
    }
    paths.sort().forEach(path => found.add(path));
  }
  return [...found];
}

function failureOf(path: string, error: unknown): PartState {
  return {
    part: path,
    state: 'failed',
    message: (error as Error).message,
    whatToDo:
      error instanceof InputError
        ? "correct the file, or the source's 'columns' and 'format'"
        : 'check that the file is there and that the backend may read it',
  };
}

function describe(options: ImportOptions): unknown {
  return {
    ...options,
    categories: [...options.categories],
    resolutions: [...options.resolutions],
    types: [...options.types],
  };
}

function digestOf(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(value))
    .digest('hex')
    .slice(0, 16);
}
