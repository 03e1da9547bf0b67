import examples from '@octokit/webhooks-examples';
import { ConnectorPayload } from '@value-stream/backstage-plugin-value-stream-node';
import { connectorChecks } from '@value-stream/backstage-plugin-value-stream-node/testKit';
import { compareSet, SetResult } from '../SetResult';
import { READ, refusalOf } from './readOctokit';
import { githubConnector, readFacts } from './readFacts';

/**
 * Takes every example of a delivery that GitHub's own tools publish: what the
 * table says is read must give facts, everything else must be refused with the
 * reason that the table says.
 */
export function checkOctokitExamples(): readonly SetResult[] {
  const comparison = compareSet('octokit webhooks-examples');
  const connector = githubConnector();
  const options = connector.readOptions({});
  const payloads: ConnectorPayload[] = [];
  for (const { name, examples: bodies } of examples) {
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
  return [comparison.result(), checkDamaged(payloads)];
}

/** Damages the examples: none may break the connector, and none may be dropped without a reason. */
function checkDamaged(payloads: readonly ConnectorPayload[]): SetResult {
  const comparison = compareSet('octokit webhooks-examples, damaged');
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
