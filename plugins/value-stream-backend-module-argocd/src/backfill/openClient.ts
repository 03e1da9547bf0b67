import {
  BackfillContext,
  createToolClient,
  SourceError,
  SourceScope,
  ToolClient,
  ToolClientOptions,
} from '@value-stream/backstage-plugin-value-stream-node';
import { argocdAddress } from '../naming/argocdHost';
import { ArgocdOptions } from '../options/ArgocdOptions';

const WHEN_REFUSED =
  "Write a token of Argo CD under the source's credentials: token. Its account needs 'applications, get' on the projects to read.";

/** How patient the client is. */
export type ClientSettings = Pick<ToolClientOptions, 'waitsMs' | 'timeoutMs'>;

/** @throws SourceError where address or token are not configured */
export function openClient(
  scope: SourceScope<ArgocdOptions>,
  context: BackfillContext,
  settings: ClientSettings,
): { readonly client: ToolClient; readonly address: string } {
  const address = argocdAddress(scope.source, scope.options);
  if (!address) {
    throw new SourceError(
      'The address of Argo CD is not configured',
      "Write 'host' or 'options.baseUrl' in the source's configuration.",
    );
  }
  const { token } = scope.credentials;
  if (!token) {
    throw new SourceError('There is no token for Argo CD', WHEN_REFUSED);
  }
  return {
    address,
    client: createToolClient({
      tool: 'Argo CD',
      baseUrl: address,
      headers: () => ({ authorization: `Bearer ${token}` }),
      whenRefused: WHEN_REFUSED,
      context,
      ...settings,
    }),
  };
}
