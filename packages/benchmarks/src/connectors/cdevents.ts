import { ConnectorPayload } from '@value-stream/backstage-plugin-value-stream-node';
import { createCdEventsConnector } from '@value-stream/backstage-plugin-value-stream-backend-module-cdevents';

const PAYLOADS = 1_000;
const MINUTE_MS = 60_000;
const FIRST = Date.UTC(2024, 0, 1);
const REPOSITORY = { id: 'acme/shop', source: 'https://github.com' };
const IMAGE = `pkg:oci/shop@sha256%3A${'ab'.repeat(
  32,
)}?repository_url=ghcr.io/acme`;

export const name = 'cdevents';
export const connector = createCdEventsConnector();
export const options = connector.readOptions({});

const CONTENTS: readonly (readonly [type: string, content: object])[] = [
  ['change.merged.0.3.0', { repository: REPOSITORY }],
  ['build.finished.0.3.0', { artifactId: IMAGE }],
  [
    'pipelinerun.finished.0.3.0',
    {
      pipelineName: 'shop',
      uri: 'https://ci.example/runs/1',
      outcome: 'success',
    },
  ],
  [
    'service.deployed.0.3.0',
    { environment: { id: 'production' }, artifactId: IMAGE },
  ],
];

/** Deliveries of one event each, in turn of four kinds. */
export function payloads(): ConnectorPayload[] {
  return Array.from({ length: PAYLOADS }, (_, index) => {
    const [type, content] = CONTENTS[index % CONTENTS.length];
    return {
      type: 'cdevents',
      body: {
        events: [
          {
            context: {
              specversion: '0.5.1',
              id: `event-${index}`,
              source: '/builds/shop',
              type: `dev.cdevents.${type}`,
              timestamp: new Date(FIRST + index * MINUTE_MS).toISOString(),
              chainId: `chain-${index % 100}`,
              links: [
                {
                  linkType: 'PATH',
                  from: { contextId: `event-${Math.max(0, index - 1)}` },
                },
              ],
            },
            subject: { id: `subject-${index}`, content },
          },
        ],
      },
    };
  });
}
