import { GitlabCredentials } from './credentials/GitlabCredentials';

/** @public */
export interface GitlabConnectorSettings {
  /** What `integrations` know; a source's own `credentials.token` goes before. */
  readonly credentials?: GitlabCredentials;
  /** Waits between attempts at one request, in ms; default 1 s, 4 s, 16 s. */
  readonly waitsMs?: readonly number[];
  /** How long one request may take, in ms; default 60,000. */
  readonly timeoutMs?: number;
}
