import { SourceInfo } from '@value-stream/backstage-plugin-value-stream-node';
import { JiraEdition, JiraOptions } from './JiraOptions';

/** Where one Jira is, and what it is called in keys. */
export interface JiraSite {
  /** As in keys: small letters, no scheme. */
  readonly host: string;
  /** Address of the API, without a slash at its end. */
  readonly apiUrl: string;
  /** Address that people open, without a slash at its end. */
  readonly webUrl: string;
  readonly edition: JiraEdition;
}

const GATEWAY = 'api.atlassian.com';

/** The site of a source, or undefined where neither `host` nor `baseUrl` names it. */
export function jiraSite(
  source: Pick<SourceInfo, 'host'>,
  { baseUrl, edition }: Pick<JiraOptions, 'baseUrl' | 'edition'>,
): JiraSite | undefined {
  const base = baseUrl === undefined ? undefined : new URL(baseUrl);
  const host = (
    source.host?.replace(/^https?:\/\//i, '').replace(/\/.*$/, '') ??
    (base?.host === GATEWAY ? undefined : base?.host)
  )?.toLowerCase();
  if (!host) {
    return undefined;
  }
  const web = `https://${host}`;
  return {
    host,
    apiUrl: baseUrl ?? web,
    webUrl: baseUrl !== undefined && base?.host === host ? baseUrl : web,
    edition:
      edition ??
      (host.endsWith('.atlassian.net') || base?.host === GATEWAY
        ? 'cloud'
        : 'server'),
  };
}
