import examples from '@octokit/webhooks-examples';
import { ConnectorPayload } from '@value-stream/backstage-plugin-value-stream-node';
import { compareSet, SetResult } from '../SetResult';
import { READ, refusalOf } from './readOctokit';
import { githubConnector, readFacts } from './readFacts';

/**
 * Takes every example of a delivery that GitHub's own tools publish: what the
 * table says is read must give facts, everything else must be refused with the
 * reason that the table says.
 */
export function checkOctokitExamples(): SetResult {
  const comparison = compareSet('octokit webhooks-examples');
  const connector = githubConnector();
  const options = connector.readOptions({});
  for (const { name, examples: bodies } of examples) {
    for (const [index, body] of bodies.entries()) {
      const payload: ConnectorPayload = connector.webhook!.read({
        headers: { 'x-github-event': name },
        rawBody: Buffer.from(JSON.stringify(body)),
      });
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
  return comparison.result();
}
