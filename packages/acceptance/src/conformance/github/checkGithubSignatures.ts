import { join } from 'node:path';
import { readJson } from '../readJson';
import { compareSet, SetResult } from '../SetResult';
import { githubConnector } from './readFacts';

interface Vectors {
  readonly github: {
    readonly secret: string;
    readonly body: string;
    readonly valid: readonly string[];
  };
}

/** Checks the recorded signatures: genuine ones are taken, changed ones are not. */
export async function checkGithubSignatures(
  folder: string,
): Promise<SetResult> {
  const comparison = compareSet('signatures github');
  const { github } = await readJson<Vectors>(join(folder, 'vectors.json'));
  for (const signature of github.valid) {
    comparison.expect('genuine', isTaken(github, signature), true);
    comparison.expect(
      'another body',
      isTaken({ ...github, body: `${github.body} ` }, signature),
      false,
    );
    comparison.expect(
      'another secret',
      isTaken({ ...github, secret: `${github.secret} ` }, signature),
      false,
    );
    comparison.expect(
      'without the scheme',
      isTaken(github, signature.replace('sha256=', '')),
      false,
    );
  }
  return comparison.result();
}

function isTaken(
  { body, secret }: { readonly body: string; readonly secret: string },
  signature: string,
): boolean {
  const connector = githubConnector();
  try {
    connector.webhook!.verify(
      {
        headers: { 'x-hub-signature-256': signature },
        rawBody: Buffer.from(body),
      },
      [secret],
      connector.readOptions({}),
      0,
    );
    return true;
  } catch {
    return false;
  }
}
