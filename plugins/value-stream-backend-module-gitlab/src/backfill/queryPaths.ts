import { FoundProject } from './findProject';
import { GitlabApi } from './GitlabApi';

/** Merge requests of one query; GitLab bounds how much one may ask. */
const AT_ONCE = 20;
const PATHS = 1_000;

export type PathsByNumber = ReadonlyMap<number, readonly string[]>;

/**
 * Paths that merge requests touch, by their numbers, from GraphQL: REST tells
 * them with the contents alone, which are never read. Those that GitLab does
 * not tell are left out.
 */
export async function queryPaths(
  api: GitlabApi,
  { path }: FoundProject,
  numbers: readonly number[],
): Promise<PathsByNumber> {
  const found = new Map<number, readonly string[]>();
  for (let at = 0; at < numbers.length; at += AT_ONCE) {
    const iids = numbers.slice(at, at + AT_ONCE).map(String);
    const answer: any = await api.query(
      `query { project(fullPath: ${JSON.stringify(
        path,
      )}) { mergeRequests(iids: ${JSON.stringify(
        iids,
      )}) { nodes { iid diffStats { path } } } } }`,
    );
    const nodes = answer?.data?.project?.mergeRequests?.nodes;
    if (!Array.isArray(nodes)) {
      return found;
    }
    for (const node of nodes) {
      if (Array.isArray(node?.diffStats)) {
        const paths = node.diffStats.flatMap((file: any) =>
          typeof file?.path === 'string' ? [file.path] : [],
        );
        found.set(
          Number(node.iid),
          [...new Set<string>(paths)].slice(0, PATHS),
        );
      }
    }
  }
  return found;
}
