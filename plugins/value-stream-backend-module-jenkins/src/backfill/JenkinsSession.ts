import {
  BackfillContext,
  SourceError,
  SourceScope,
  ToolAnswerError,
  ToolClient,
  ToolClientOptions,
  createToolClient,
} from '@value-stream/backstage-plugin-value-stream-node';
import { jenkinsAddress } from '../naming/jenkinsHost';
import { JenkinsOptions } from '../options/JenkinsOptions';

const WHEN_REFUSED =
  "Write a user and an API token of Jenkins under the source's credentials: username and token. The user needs Overall/Read and Job/Read.";

/** How patient the client is. */
export type ClientSettings = Pick<ToolClientOptions, 'waitsMs' | 'timeoutMs'>;

/** One run of a backfill: a client, and whether Jenkins answers at all. */
export interface JenkinsSession {
  readonly client: ToolClient;
  /** @throws SourceError where one part after the other cannot be read */
  failed(error: ToolAnswerError): void;
  answered(): void;
}

/** Failing parts in a row after which Jenkins itself is taken to fail. */
const FAILING_PARTS = 2;

/** @throws SourceError where the address is not configured */
export function openSession(
  scope: SourceScope<JenkinsOptions>,
  context: BackfillContext,
  settings: ClientSettings,
): JenkinsSession {
  const address = jenkinsAddress(scope.source, scope.options);
  if (!address) {
    throw new SourceError(
      'The address of Jenkins is not configured',
      "Write 'host' or 'options.baseUrl' in the source's configuration.",
    );
  }
  const { username, token } = scope.credentials;
  if (Boolean(username) !== Boolean(token)) {
    throw new SourceError(
      'The credentials of Jenkins are incomplete',
      WHEN_REFUSED,
    );
  }
  const headers: Record<string, string> = token
    ? {
        authorization: `Basic ${Buffer.from(`${username}:${token}`).toString(
          'base64',
        )}`,
      }
    : {};
  let failures = 0;
  return {
    client: createToolClient({
      tool: 'Jenkins',
      baseUrl: address,
      headers: () => headers,
      whenRefused: WHEN_REFUSED,
      context,
      ...settings,
    }),
    answered: () => {
      failures = 0;
    },
    failed: error => {
      failures += 1;
      if (failures >= FAILING_PARTS) {
        throw new SourceError(
          error.message,
          `Look whether Jenkins at ${address} is up and can be reached from the backend; reading goes on where it stopped.`,
          error,
        );
      }
    },
  };
}
