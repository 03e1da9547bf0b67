import { createHmac } from 'node:crypto';
import {
  ConnectorFixtures,
  describeConnector,
} from '@value-stream/backstage-plugin-value-stream-node/testKit';
import {
  BUILD_HOOK,
  changeHook,
  DEPLOYMENT_HOOK,
  FLAG_HOOK,
  issueHook,
  NOTE_HOOK,
  OPENED_CHANGE,
  OPENED_ISSUE,
  PIPELINE_HOOK,
  PUSH_HOOK,
  RELEASE_HOOK,
  TAG_HOOK,
} from './__testUtils__/delivered';
import { startFakeGitlab } from './__testUtils__/fakeGitlab';
import { IDENTITIES } from './__testUtils__/identities';
import {
  COMMIT,
  MERGE_REQUEST,
  MERGE_TRAIN,
} from './__testUtils__/recordedChanges';
import {
  DEPLOYMENT,
  FEATURE_FLAG,
  PIPELINE,
  RELEASE,
  TAG,
} from './__testUtils__/recordedReleases';
import { EPIC, INCIDENT, ISSUE } from './__testUtils__/recordedIssues';
import { PEOPLE } from './__testUtils__/recordedProject';
import { SHOP } from './__testUtils__/shopContent';
import { createGitlabConnector } from './createGitlabConnector';

const TOKEN = 'glpat-of-the-shop';
const SECRET = 'whsec_c2lnbmluZyBrZXkgb2YgdGhlIHNob3A=';
const SENT_AT = Date.UTC(2024, 4, 3, 12);

const fixtures: ConnectorFixtures = {
  source: { host: 'gitlab.example.com' },
  options: { projects: ['shop/api'], pageSize: 1, apiBaseUrl: undefined },
  payloads: [
    { type: 'issue', body: ISSUE },
    { type: 'issue', body: INCIDENT },
    { type: 'merge-request', body: MERGE_REQUEST },
    { type: 'commit', body: COMMIT },
    { type: 'tag', body: TAG },
    { type: 'pipeline', body: PIPELINE },
    { type: 'deployment', body: DEPLOYMENT },
    { type: 'release', body: RELEASE },
    { type: 'feature-flag', body: FEATURE_FLAG },
    { type: 'merge-train', body: MERGE_TRAIN },
    { type: 'epic', body: EPIC },
    { type: 'hook.issue', body: issueHook({}) },
    { type: 'hook.merge_request', body: changeHook({}) },
    { type: 'hook.note', body: NOTE_HOOK },
    { type: 'hook.push', body: PUSH_HOOK },
    { type: 'hook.tag_push', body: TAG_HOOK },
    { type: 'hook.pipeline', body: PIPELINE_HOOK },
    { type: 'hook.build', body: BUILD_HOOK },
    { type: 'hook.deployment', body: DEPLOYMENT_HOOK },
    { type: 'hook.release', body: RELEASE_HOOK },
    { type: 'hook.feature_flag', body: FLAG_HOOK },
  ],
  identities: IDENTITIES,
  sameFacts: [
    {
      name: 'an issue that was opened',
      ways: [
        {
          origin: 'webhook',
          payload: { type: 'hook.issue', body: issueHook({}) },
        },
        { origin: 'backfill', payload: { type: 'issue', body: OPENED_ISSUE } },
      ],
    },
    {
      name: 'a merge request that was opened',
      ways: [
        {
          origin: 'webhook',
          payload: { type: 'hook.merge_request', body: changeHook({}) },
        },
        {
          origin: 'backfill',
          payload: { type: 'merge-request', body: OPENED_CHANGE },
        },
      ],
    },
  ],
  people: PEOPLE,
  secrets: [TOKEN, SECRET],
  backfill: async () => {
    const server = await startFakeGitlab(SHOP);
    return {
      credentials: { token: TOKEN },
      context: {
        // The source is configured with its public address.
        fetch: (url, init) =>
          fetch(
            String(url).replace('https://gitlab.example.com', server.url),
            init,
          ),
      },
      faults: {
        at: ({ pathname, searchParams }) =>
          pathname === '/api/v4/projects/42/issues' &&
          searchParams.get('page') === '2',
        of: ({ type }) => type === 'issue',
        renamed: ({ pathname }, body) =>
          pathname === '/api/v4/projects/shop%2Fapi'
            ? { ...body, path_with_namespace: 'shop/core' }
            : undefined,
      },
      cleanUp: () => server.close(),
    };
  },
  webhook: { ...signedDelivery(), secret: SECRET, sentAt: SENT_AT },
};

function signedDelivery() {
  const rawBody = Buffer.from(JSON.stringify(issueHook({})));
  const id = 'b8d5e1c2-0c7e-4f0e-9d6f-0f2f4c2b9a11';
  const at = String(SENT_AT / 1_000);
  const signature = createHmac(
    'sha256',
    Buffer.from(SECRET.slice('whsec_'.length), 'base64'),
  )
    .update(`${id}.${at}.`)
    .update(rawBody)
    .digest('base64');
  return {
    request: {
      headers: {
        'webhook-id': id,
        'webhook-timestamp': at,
        'webhook-signature': `v1,${signature}`,
      },
      rawBody,
    },
  };
}

describeConnector(
  createGitlabConnector({ waitsMs: [1, 1], timeoutMs: 500 }),
  fixtures,
);
