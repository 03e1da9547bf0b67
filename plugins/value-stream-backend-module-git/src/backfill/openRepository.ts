import { readRepositoryAddress } from '../address/repositoryAddress';
import { GitCredentials } from '../credentials/GitCredentials';
import { keepClone } from './keepClone';
import { ListedRepository } from './listRepositories';
import { openPath } from './openPath';
import { failed, OpenRepository } from './RepositoryFailure';

export interface OpenOptions {
  readonly workingDirectory: string;
  readonly signal: AbortSignal;
  readonly program?: string;
  readonly credentials: GitCredentials;
}

/**
 * Opens a repository on this machine, or a clone of a remote one.
 *
 * @throws RepositoryFailure where it cannot be read.
 */
export async function openRepository(
  repository: ListedRepository,
  options: OpenOptions,
): Promise<OpenRepository> {
  const { path, url, namedBy } = repository;
  if (url && readRepositoryAddress(url)?.credentials) {
    throw failed(
      'the address carries a user name or a password',
      "take out everything before '@' and put the token under 'integrations' in app-config",
    );
  }
  if (path) {
    return openPath(path, { ...options, url });
  }
  const address = url!;
  if (namedBy === 'catalog' && !options.credentials.knows(address)) {
    throw failed(
      `the catalog names ${address}, whose host is not known here`,
      "add the host under 'integrations' in app-config, or list the repository in this source's options",
    );
  }
  const web = /^https?:/.test(address);
  const authorization = web
    ? await authorize(address, options.credentials)
    : undefined;
  return keepClone(address, {
    ...options,
    protocols: namedBy === 'catalog' ? 'https:http' : 'https:http:ssh:git:file',
    configuration: authorization
      ? {
          [`http.${
            new URL(address).origin
          }/.extraHeader`]: `Authorization: ${authorization}`,
        }
      : {},
  });
}

async function authorize(
  url: string,
  credentials: GitCredentials,
): Promise<string | undefined> {
  try {
    return await credentials.authorization(url);
  } catch (error) {
    throw failed(
      `no credentials could be had for ${url}: ${(error as Error).message}`,
      "check the entry of its host under 'integrations' in app-config",
    );
  }
}
