import { InputError } from '@backstage/errors';
import {
  ConnectorPayload,
  requireToken,
  WebhookHandler,
  WebhookRequest,
} from '@value-stream/backstage-plugin-value-stream-node';
import { keptApplication } from '../application/keptApplication';
import { ArgocdOptions } from '../options/ArgocdOptions';

/**
 * Deliveries of Argo CD's notifications, whose body is a template of the
 * README: `{ "application": … }`. Notifications sign nothing; they carry a
 * token in a header.
 */
export const argocdWebhook: WebhookHandler<ArgocdOptions> = {
  verify: (request, secrets) => requireToken(tokenOf(request), secrets),
  read: readDelivery,
};

function tokenOf({ headers }: WebhookRequest): string | undefined {
  const [, bearer] =
    /^bearer\s+(\S+)\s*$/i.exec(headers.authorization ?? '') ?? [];
  return headers['x-argocd-token'] || bearer;
}

function readDelivery({ rawBody }: WebhookRequest): ConnectorPayload {
  let body: unknown;
  try {
    body = JSON.parse(Buffer.from(rawBody).toString('utf8'));
  } catch {
    throw new InputError(
      'The delivery is not JSON; paste the template of the README unchanged',
    );
  }
  const { application, app } = (body ?? {}) as Record<string, unknown>;
  return {
    type: 'application',
    body: { application: keptApplication(application ?? app ?? body) },
  };
}
