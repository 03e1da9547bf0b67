import {
  ConnectorPayload,
  PartState,
  ToolAnswerError,
  ToolClient,
  ToolRefusedError,
} from '@value-stream/backstage-plugin-value-stream-node';
import { keptApplication } from '../application/keptApplication';
import { Chosen } from './chooseApplications';

/** An application whole, or why it could not be read. */
export type ReadApplication =
  | { readonly payload: ConnectorPayload }
  | { readonly failure: PartState; readonly error: Error };

function isApplication(body: unknown): boolean {
  const { metadata } = (body ?? {}) as { metadata?: { name?: unknown } };
  return typeof metadata?.name === 'string';
}

/** Reads one application; what concerns the whole source is thrown. */
export async function readApplication(
  client: ToolClient,
  { listed, selectors }: Chosen,
): Promise<ReadApplication> {
  const { name, namespace } = listed;
  try {
    const { body } = await client.get(
      `api/v1/applications/${encodeURIComponent(name)}`,
      { query: { appNamespace: namespace } },
    );
    if (!isApplication(body)) {
      throw new ToolAnswerError(`Argo CD answered no application '${name}'`);
    }
    return {
      payload: {
        type: 'application',
        body: {
          application: keptApplication(body),
          ...(selectors.length && { selectors }),
        },
      },
    };
  } catch (error) {
    if (error instanceof ToolRefusedError) {
      return {
        error,
        failure: {
          part: listed.id,
          state: 'warning',
          message: error.message,
          whatToDo:
            error.status === 403
              ? "Grant the token's account 'applications, get' on its project; it may also have been deleted since it was listed."
              : 'It was deleted or moved since it was listed; nothing has to be done.',
        },
      };
    }
    if (error instanceof ToolAnswerError) {
      return {
        error,
        failure: {
          part: listed.id,
          state: 'failed',
          message: error.message,
          whatToDo:
            'It is tried again with the next run; look at the log of Argo CD where that does not help.',
        },
      };
    }
    throw error;
  }
}
