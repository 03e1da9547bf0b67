import { join } from 'node:path';
import { SetResult } from '../SetResult';
import { checkDevlakeGitlab } from './checkDevlakeGitlab';
import { checkGoScmGitlab } from './checkGoScmGitlab';

/** All real input of GitLab. */
export async function checkGitlab(data: string): Promise<readonly SetResult[]> {
  return [
    ...(await checkDevlakeGitlab(join(data, 'devlake_json', 'gitlab'))),
    ...(await checkGoScmGitlab(
      join(data, 'webhooks', 'go-scm-drone', 'gitlab', 'testdata'),
    )),
  ];
}
