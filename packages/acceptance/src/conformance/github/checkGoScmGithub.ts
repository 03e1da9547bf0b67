import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readJson } from '../readJson';
import { compareSet, SetResult } from '../SetResult';
import { ANSWERS, EVENTS, REFUSED } from './carriedGoScm';
import { compareGoScm } from './compareGoScm';
import { Facts, githubConnector, readFacts } from './readFacts';

const REPOSITORY = {
  full_name: 'octocat/Hello-World',
  html_url: 'https://github.com/octocat/Hello-World',
};

/** Translates go-scm's recorded deliveries and answers and compares them with its records of them. */
export async function checkGoScmGithub(
  folder: string,
): Promise<readonly SetResult[]> {
  return [await checkDeliveries(folder), await checkAnswers(folder)];
}

async function checkDeliveries(folder: string): Promise<SetResult> {
  const comparison = compareSet('go-scm github webhooks');
  const connector = githubConnector();
  const webhooks = join(folder, 'testdata', 'webhooks');
  const files = (await readdir(webhooks)).filter(file =>
    file.endsWith('.json'),
  );
  for (const file of files.sort()) {
    const event = EVENTS.find(([start]) => file.startsWith(start))?.[1];
    const body = await readJson<Record<string, unknown>>(join(webhooks, file));
    const payload = connector.webhook!.read({
      headers: { 'x-github-event': event },
      rawBody: Buffer.from(JSON.stringify(body)),
    });
    const facts = factsOf(payload, 'webhook');
    if (Object.keys(REFUSED).some(start => file.startsWith(start))) {
      comparison.expect(file, isRefused(facts), true);
    } else {
      const golden = await readJson<Record<string, any>>(
        join(webhooks, `${file}.golden`),
      );
      const [given, expected] = compareGoScm(facts, golden);
      comparison.expect(
        facts.refused.length ? `${file} (${facts.refused[0].reason})` : file,
        given,
        expected,
      );
    }
  }
  return comparison.result();
}

async function checkAnswers(folder: string): Promise<SetResult> {
  const comparison = compareSet('go-scm github answers');
  for (const [name, [type, field]] of Object.entries(ANSWERS)) {
    const path = join(folder, 'testdata', `${name}.json`);
    const answers = [await readJson<unknown>(path)].flat();
    const goldens = [await readJson<any>(`${path}.golden`)].flat();
    answers.forEach((answer, index) => {
      const facts = factsOf(
        { type, body: { repository: REPOSITORY, [field]: answer } },
        'backfill',
      );
      const [given, expected] = compareGoScm(facts, goldens[index]);
      comparison.expect(`${name} ${index}`, given, expected);
    });
  }
  return comparison.result();
}

function factsOf(
  payload: { readonly type: string; readonly body: unknown },
  origin: 'webhook' | 'backfill',
): Facts {
  const connector = githubConnector();
  return readFacts(connector, connector.readOptions({}), [payload], origin);
}

function isRefused(facts: Facts): boolean {
  return (
    !facts.activities.size && !facts.objects.size && facts.refused.length === 1
  );
}
