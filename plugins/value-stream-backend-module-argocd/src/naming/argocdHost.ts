import { SourceInfo } from '@value-stream/backstage-plugin-value-stream-node';
import { ArgocdOptions } from '../options/ArgocdOptions';

/**
 * The name of an Argo CD in keys: the source's host, else host and path of its
 * address, so that two behind one host stay apart. Undefined where neither is
 * configured.
 */
export function argocdHost(
  source: SourceInfo,
  options: Pick<ArgocdOptions, 'baseUrl'>,
): string | undefined {
  if (source.host) {
    return source.host.toLowerCase();
  }
  if (!options.baseUrl) {
    return undefined;
  }
  const { host, pathname } = new URL(options.baseUrl);
  return `${host}${pathname.replace(/\/+$/, '')}`;
}

/** Address of an Argo CD, without a slash at the end. */
export function argocdAddress(
  source: SourceInfo,
  options: Pick<ArgocdOptions, 'baseUrl'>,
): string | undefined {
  return options.baseUrl ?? (source.host && `https://${source.host}`);
}
