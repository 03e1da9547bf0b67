import { WebhookRequest } from '../connector';
import { CheckMaker } from './ConnectorCheck';
import { checkTranslation } from './checkTranslation';
import { kitSource } from './KitSource';
import { mustNotTell } from './mustNotTell';

/** What `webhook` must do. */
export const webhookChecks: CheckMaker = (connector, fixtures) => {
  const { webhook: fixture } = fixtures;
  const handler = connector.webhook;
  if (!handler || !fixture) {
    return [];
  }
  const { request, secret, sentAt = Date.UTC(2024, 5, 1) } = fixture;
  const options = () => kitSource(connector, fixtures).options;
  const rejects = (what: string, req: WebhookRequest, secrets: string[]) => {
    try {
      handler.verify(req, secrets, options(), sentAt);
    } catch (error) {
      mustNotTell(String((error as Error).message), [secret], 'an error');
      if ((error as Error).name !== 'AuthenticationError') {
        throw new Error(`${what}: ${(error as Error).name} is thrown`);
      }
      return;
    }
    throw new Error(`${what} is accepted`);
  };
  return [
    {
      name: 'accepts a genuine delivery, also while secrets are rotated',
      run: () => {
        handler.verify(request, [secret], options(), sentAt);
        handler.verify(request, ['another', secret], options(), sentAt);
        const source = kitSource(connector, fixtures);
        const payload = handler.read(request);
        checkTranslation(source.translate(payload, 'webhook'), source);
      },
    },
    {
      name: 'rejects a delivery that is forged, changed or unsigned',
      run: () => {
        const changed = Buffer.concat([request.rawBody, Buffer.from(' ')]);
        rejects('another secret', request, ['another']);
        if (!fixture.tokenOnly) {
          rejects('a changed body', { ...request, rawBody: changed }, [secret]);
        }
        rejects('a missing signature', { ...request, headers: {} }, [secret]);
        rejects('a source without secrets', request, []);
      },
    },
  ];
};
