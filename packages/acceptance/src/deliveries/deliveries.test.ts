import { startTestBackend, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import valueStreamPlugin from '@value-stream/backstage-plugin-value-stream-backend';
import argocd from '@value-stream/backstage-plugin-value-stream-backend-module-argocd';
import cdevents from '@value-stream/backstage-plugin-value-stream-backend-module-cdevents';
import github from '@value-stream/backstage-plugin-value-stream-backend-module-github';
import gitlab from '@value-stream/backstage-plugin-value-stream-backend-module-gitlab';
import jenkins from '@value-stream/backstage-plugin-value-stream-backend-module-jenkins';
import jira from '@value-stream/backstage-plugin-value-stream-backend-module-jira';
import pagerduty from '@value-stream/backstage-plugin-value-stream-backend-module-pagerduty';
import { Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { deliveredAs } from '../../../benchmarks/src/connectors/deliveredAs';

jest.setTimeout(120_000);

/** The least that each tool's own webhook sends. */
const BODIES: Readonly<Record<string, object>> = {
  github: { action: 'opened', issue: {}, repository: {} },
  gitlab: { object_kind: 'push' },
  jira: { webhookEvent: 'jira:issue_updated' },
  jenkins: { build: {} },
  argocd: { application: {} },
  pagerduty: { event: {} },
  cdevents: { context: {} },
};
const TOOLS = Object.keys(BODIES);
const MODULES = [github, gitlab, jira, jenkins, argocd, pagerduty, cdevents];
const SECRETS = ['the-secret-now', 'the-secret-before'];
const MORE_THAN_5_MB = `{"x":"${'x'.repeat(5 * 1024 * 1024)}"}`;

describe('a delivery to a portal with all connectors', () => {
  let address: string;

  beforeAll(async () => {
    const { server } = await startTestBackend({
      features: [
        valueStreamPlugin,
        ...MODULES,
        catalogServiceMock.factory(),
        mockServices.rootConfig.factory({
          data: {
            valueStream: {
              sources: TOOLS.map(tool => ({
                id: `${tool}-source`,
                connector: tool,
                host: `${tool}.example`,
                secrets: SECRETS,
              })),
            },
          },
        }),
      ],
    });
    const { port } = (server as Server).address() as AddressInfo;
    address = `http://127.0.0.1:${port}/api/value-stream/webhooks`;
  });

  /** Delivers a body as the tool would, signed with a secret. */
  async function deliver(
    tool: string,
    change: {
      readonly source?: string;
      readonly text?: string;
      readonly secret?: string;
      readonly type?: string;
      readonly unsigned?: boolean;
    } = {},
  ): Promise<{ readonly status: number; readonly message: string }> {
    const text = change.text ?? JSON.stringify(BODIES[tool]);
    const { headers } = deliveredAs(
      tool,
      Buffer.from(text),
      change.secret ?? SECRETS[1],
      Date.now(),
    );
    const answer = await fetch(
      `${address}/${change.source ?? `${tool}-source`}`,
      {
        method: 'POST',
        headers: {
          'content-type': change.type ?? 'application/json',
          ...(tool === 'github' && { 'x-github-event': 'issues' }),
          ...(!change.unsigned && (headers as Record<string, string>)),
        },
        body: text,
      },
    );
    const body = await answer.json();
    return { status: answer.status, message: body.error?.message ?? '' };
  }

  describe.each(TOOLS)('of %s', tool => {
    it.each([
      ['with either secret', {}, 202],
      ['with the newer secret', { secret: SECRETS[0] }, 202],
      ['with another secret', { secret: 'another' }, 401],
      ['without signature or token', { unsigned: true }, 401],
      ['of another content type', { type: 'text/plain' }, 415],
      ['that is a form', { type: 'application/x-www-form-urlencoded' }, 415],
      ['that is no JSON', { text: '{"a":' }, 400],
      ['that is empty', { text: '' }, 400],
      ['of more than 5 MB', { text: MORE_THAN_5_MB }, 413],
      ['to a source that there is not', { source: 'nothing' }, 404],
    ])('%s is answered', async (_, change, expected) => {
      const { status, message } = await deliver(tool, change);
      expect(status).toBe(expected);
      // Whoever set the webhook up reads why in the tool, and no secret.
      expect(message !== '').toBe(expected !== 202);
      SECRETS.forEach(secret => expect(message).not.toContain(secret));
    });

    it('is taken after all that was refused', async () => {
      expect((await deliver(tool)).status).toBe(202);
    });
  });
});
