import { Selector } from '@value-stream/backstage-plugin-value-stream-node';

/**
 * Where a repository lives, read from a URL, an scp-like address
 * (`git@host:path`) or a source location annotation.
 */
export interface RepositoryAddress {
  /** Host and path without scheme and `.git`: `github.com/acme/api`. */
  readonly id: string;
  readonly host: string;
  /** Path on the host: `acme/api`. */
  readonly path: string;
  /** What people open and annotations name: `https://github.com/acme/api`. */
  readonly url: string;
  /** Whether the address carried a user name or password that must not be there. */
  readonly credentials: boolean;
}

const SCP = /^(?:[\w.-]+@)?([\w.-]+\.[\w.-]+|localhost):(?!\/)(.+)$/;
const FOLDER = /\/(?:-\/)?(?:tree|blob|src)\/.*$/;

/** Reads an address; `undefined` where it names no host and path. */
export function readRepositoryAddress(
  address: string,
): RepositoryAddress | undefined {
  const text = address.trim().replace(/^url:/, '');
  const scp = text.includes('://') ? null : SCP.exec(text);
  const parsed = scp ? undefined : parseUrl(text);
  if (!scp && !parsed) {
    return undefined;
  }
  const host = (scp ? scp[1] : parsed!.host).toLowerCase();
  const path = decode(scp ? scp[2] : parsed!.pathname)
    .replace(FOLDER, '')
    .replace(/^\/+|\/+$/g, '')
    .replace(/\.git$/, '');
  if (!host || !path) {
    return undefined;
  }
  const ssh = parsed?.protocol === 'ssh:';
  return {
    id: `${host}/${path}`,
    host,
    path,
    url: `https://${ssh ? parsed!.hostname : host}/${path}`,
    credentials: Boolean(
      parsed && (parsed.password || (parsed.username && !ssh)),
    ),
  };
}

/** Annotations whose values name this repository. */
export function addressSelectors(url: string): readonly Selector[] {
  const address = readRepositoryAddress(url);
  if (!address) {
    return [];
  }
  const selectors: Selector[] = [
    { annotation: 'backstage.io/source-location', value: address.url },
  ];
  for (const forge of ['github', 'gitlab'] as const) {
    if (address.host.split('.').some(label => label === forge)) {
      selectors.push({
        annotation: `${forge}.com/project-slug`,
        value: address.path,
      });
    }
  }
  return selectors;
}

function parseUrl(text: string): URL | undefined {
  if (!/^(https?|ssh|git):\/\//.test(text)) {
    return undefined;
  }
  return URL.canParse(text) ? new URL(text) : undefined;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A stray percent sign is part of the name.
    return path;
  }
}
