import { repositoryOf } from './repositoryOf';

/** See {@link repositoryOf}. */
export type RepositoryNames = (remote: string) => string | undefined;

/** For one application, whose deployments name the same few repositories again and again. */
export function createRepositoryNames(): RepositoryNames {
  const known = new Map<string, string | undefined>();
  return remote => {
    if (!known.has(remote)) {
      known.set(remote, repositoryOf(remote));
    }
    return known.get(remote);
  };
}
