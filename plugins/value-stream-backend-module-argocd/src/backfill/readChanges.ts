import {
  BackfillPage,
  PartState,
  ToolAnswerError,
  ToolRefusedError,
} from '@value-stream/backstage-plugin-value-stream-node';
import { writeCursor } from './ArgocdCursor';
import { Chosen } from './chooseApplications';
import { Listed } from './listApplications';
import { readChosen, Reading } from './readChosen';
import { watchApplications, WatchSettings } from './watchApplications';

/** How a watch ended: it may be refused for good, or have told something or nothing before it broke off. */
export type WatchEnd = 'refused' | 'told' | 'silent';

/**
 * Reads applications as the stream of changes tells of them, until it ends. A
 * change that says nothing new is not read; one that cannot be read now is
 * left to the next listing.
 */
export async function* readChanges(
  reading: Reading,
  version: string,
  until: AbortSignal,
  options: {
    readonly choose: (changed: readonly Listed[]) => {
      readonly chosen: readonly Chosen[];
    };
    readonly watch: WatchSettings;
    /** Of the parts of the source. */
    readonly states: readonly PartState[];
  },
): AsyncGenerator<BackfillPage, WatchEnd> {
  const { client, context } = reading;
  let told = false;
  try {
    const batches = watchApplications(client, version, until, options.watch);
    for await (const changed of batches) {
      told ||= changed.length > 0;
      const { chosen } = options.choose(changed);
      for await (const { payloads, cursor } of readChosen(
        reading,
        chosen,
        [],
      )) {
        // An empty page lets the source be paused while nothing happens.
        yield { payloads, cursor };
      }
    }
  } catch (error) {
    context.signal.throwIfAborted();
    if (error instanceof ToolRefusedError) {
      yield {
        payloads: [],
        cursor: writeCursor({ marks: reading.marks }, reading.version),
        states: [...options.states, notWatched(error)],
      };
      return 'refused';
    }
    if (!(error instanceof ToolAnswerError)) {
      throw error;
    }
    context.logger.info(`${error.message}; the stream is opened again`);
  }
  return told ? 'told' : 'silent';
}

function notWatched({ message }: Error): PartState {
  return {
    part: 'changes',
    state: 'warning',
    message: `${message}: changes are seen with the next reading only`,
    whatToDo:
      "Let '/api/v1/stream/applications' through to Argo CD, or write 'watchMinutes: 0'.",
  };
}
