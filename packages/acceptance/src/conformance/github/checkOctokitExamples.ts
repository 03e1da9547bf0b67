import examples from '@octokit/webhooks-examples';
import { ConnectorPayload } from '@value-stream/backstage-plugin-value-stream-node';
import { connectorChecks } from '@value-stream/backstage-plugin-value-stream-node/testKit';
import { compareSet, SetResult } from '../SetResult';
import { READ, refusalOf } from './readOctokit';
import { githubConnector, readFacts } from './readFacts';

type Examples = readonly {
  readonly name: string;
  readonly examples: readonly object[];
}[];

/** Older versions of GitHub, as Enterprise Server runs on. */
const SERVERS = ['31', '32', '33', '34', '35'];

/**
 * Takes every example of a delivery that GitHub's own tools publish: what the
 * table says is read must give facts, everything else must be refused with the
 * reason that the table says.
 */
export function checkOctokitExamples(): readonly SetResult[] {
  return [
    ...checkExamples('octokit webhooks-examples', examples as Examples),
    ...SERVERS.flatMap(version =>
      checkExamples(
        `octokit webhooks-examples, Enterprise Server 3.${version.slice(1)}`,
        // eslint-disable-next-line @typescript-eslint/no-require-imports
        require(`@octokit/webhooks-examples/ghes-${version}/index.json`),
      ),
    ),
  ];
}

function checkExamples(set: string, given: Examples): readonly SetResult[] {
  const comparison = compareSet(set);
  const connector = githubConnector();
  const options = connector.readOptions({});
  const payloads: ConnectorPayload[] = [];
  for (const { name, examples: bodies } of given) {
    for (const [index, body] of bodies.entries()) {
      const payload: ConnectorPayload = connector.webhook!.read({
        headers: { 'x-github-event': name },
        rawBody: Buffer.from(JSON.stringify(body)),
      });
      payloads.push(payload);
      const { activities, objects, refused } = readFacts(
        connector,
        options,
        [payload],
        'webhook',
      );
      const expected = refusalOf(payload);
      const at = `${payload.type} ${index}`;
      if (expected === READ) {
        comparison.expect(
          at,
          refused[0]?.reason ?? activities.size + objects.size > 0,
          true,
        );
      } else {
        comparison.expect(
          at,
          activities.size + objects.size === 0 &&
            refused.length === 1 &&
            expected.test(refused[0].reason)
            ? true
            : refused[0]?.reason ?? 'read',
          true,
        );
      }
    }
  }
  return [comparison.result(), checkDamaged(set, payloads)];
}

/** Damages the examples: none may break the connector, and none may be dropped without a reason. */
function checkDamaged(
  set: string,
  payloads: readonly ConnectorPayload[],
): SetResult {
  const comparison = compareSet(`${set}, damaged`);
  const check = connectorChecks(githubConnector(), {
    options: {},
    payloads,
    identities: [],
    people: [],
  }).find(({ name }) => name.includes('damaged payload'))!;
  let problem: unknown;
  try {
    check.run();
  } catch (error) {
    problem = String(error);
  }
  comparison.expect(check.name, problem, undefined);
  return comparison.result();
}
