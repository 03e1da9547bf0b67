import { SourceInfo } from '@value-stream/backstage-plugin-value-stream-node';
import { JenkinsOptions } from '../options/JenkinsOptions';

/**
 * The name of a Jenkins in keys: the source's host, else host and path of its
 * address, so that two behind one host stay apart. Undefined where neither is
 * configured.
 */
export function jenkinsHost(
  source: SourceInfo,
  options: Pick<JenkinsOptions, 'baseUrl'>,
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

/** Address of a Jenkins, without a slash at the end. */
export function jenkinsAddress(
  source: SourceInfo,
  options: Pick<JenkinsOptions, 'baseUrl'>,
): string | undefined {
  return options.baseUrl ?? (source.host && `https://${source.host}`);
}
