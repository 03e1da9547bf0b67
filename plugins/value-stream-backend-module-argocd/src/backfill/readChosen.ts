import {
  BackfillContext,
  BackfillPage,
  ConnectorPayload,
  PartState,
  SourceError,
  ToolAnswerError,
  ToolClient,
} from '@value-stream/backstage-plugin-value-stream-node';
import { writeCursor } from './ArgocdCursor';
import { Chosen } from './chooseApplications';
import { markOf } from './listApplications';
import { readApplication } from './readApplication';

/** Failures in a row after which Argo CD itself is taken to fail. */
const FAILURES = 3;

/** What is known of an Argo CD while it is read. */
export interface Reading {
  readonly client: ToolClient;
  readonly address: string;
  readonly context: BackfillContext;
  readonly version: number;
  readonly applicationsPerPage: number;
  /** Marks of the applications as they were read last; kept up to date. */
  readonly marks: Map<string, string>;
}

/**
 * Reads those of the chosen applications to which something happened since
 * they were read last, one after the other, in pages.
 *
 * @param states - of the selection; what fails is added
 * @param after - the last one that was done with in a pass that was stopped
 * @throws SourceError where several in a row fail
 */
export async function* readChosen(
  reading: Reading,
  chosen: readonly Chosen[],
  states: readonly PartState[],
  after?: string,
): AsyncGenerator<BackfillPage> {
  const { marks } = reading;
  const failed: PartState[] = [];
  let payloads: ConnectorPayload[] = [];
  let failures = 0;
  const pageOf = (done: number, last?: string): BackfillPage => ({
    payloads,
    cursor: writeCursor({ marks, after: last }, reading.version),
    progress: { done, total: chosen.length, unit: 'applications' },
    states: [...states, ...failed],
  });
  for (const [index, one] of chosen.entries()) {
    reading.context.signal.throwIfAborted();
    const { id } = one.listed;
    const mark = markOfChosen(one);
    const isKnown =
      mark === undefined
        ? after !== undefined && id <= after
        : marks.get(id) === mark;
    if (isKnown) {
      continue;
    }
    const read = await readApplication(reading.client, one);
    if ('payload' in read) {
      failures = 0;
      payloads.push(read.payload);
      if (mark !== undefined) {
        marks.set(id, mark);
      }
    } else {
      failed.push(read.failure);
      failures = read.error instanceof ToolAnswerError ? failures + 1 : 0;
      if (failures >= FAILURES) {
        throw unreachable(read.error, reading.address);
      }
    }
    if (payloads.length >= reading.applicationsPerPage) {
      yield pageOf(index + 1, id);
      payloads = [];
    }
  }
  yield pageOf(chosen.length);
}

/** Other labels or other entities are a change, too. */
function markOfChosen({ listed, selectors }: Chosen): string | undefined {
  return listed.mark && markOf([listed.mark, selectors]);
}

export function unreachable(error: Error, address: string): SourceError {
  return new SourceError(
    error.message,
    `Look whether Argo CD at ${address} is up and can be reached from the backend; reading goes on where it stopped.`,
    error,
  );
}
