import {
  PartState,
  ToolRefusedError,
} from '@value-stream/backstage-plugin-value-stream-node';
import { SelectedRepository } from './listRepositories';
import { OpenRepository } from './openRepository';

/** How a repository that could be read is doing, in words. */
export function describeRepository({
  selected,
  fullName,
  shown: { missing },
}: OpenRepository): PartState {
  const { slug, namedBy } = selected;
  if (typeof fullName === 'string' && fullName !== slug) {
    return {
      part: slug,
      state: 'warning',
      message: `GitHub calls it ${fullName} now; it is read and kept under the name that selects it`,
      whatToDo: `write ${fullName} in ${namedBy}; until then 'renamed: { ${fullName}: ${slug} }' in the source's options lets deliveries meet it`,
    };
  }
  if (missing.size) {
    return {
      part: slug,
      state: 'warning',
      message: `not everything can be read: ${[...missing.keys()].join(
        ', ',
      )} (${[...missing.values()][0]})`,
      whatToDo:
        'let the token or app read metadata, contents, issues, pull requests, actions and deployments of the repository',
    };
  }
  return { part: slug, state: 'ok', message: 'read' };
}

/** How a repository is doing that is refused as a whole. */
export function describeRefusal(
  { slug, namedBy }: SelectedRepository,
  error: ToolRefusedError,
): PartState {
  return error.status === 404
    ? {
        part: slug,
        state: 'failed',
        message: 'GitHub shows no such repository',
        whatToDo: `correct ${namedBy}, or let the token or app see the repository; what is known of it stays`,
      }
    : {
        part: slug,
        state: 'failed',
        message: error.message,
        whatToDo:
          'let the token or app read the repository; an organisation may ask for the token to be authorised for single sign-on',
      };
}
