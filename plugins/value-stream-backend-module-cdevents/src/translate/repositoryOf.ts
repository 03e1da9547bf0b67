import { Selector } from '@value-stream/backstage-plugin-value-stream-node';
import { CdEvent } from '../spec/CdEvent';
import { EventType } from '../spec/EventType';
import { referenceOf } from './subjectKeys';

/**
 * The repository that an event names, as `<host>/<path>`. A reference's
 * source is its host and its id the path: `https://github.com` and `acme/api`.
 */
export function repositoryOf(
  event: CdEvent,
  { subject }: EventType,
): string | undefined {
  const { content } = event.subject;
  if (subject === 'repository') {
    return addressOf(String(content.uri ?? content.viewUrl ?? ''));
  }
  const { id = '', source = '' } = referenceOf(content.repository);
  const host = addressOf(source);
  if (!host) {
    return addressOf(id);
  }
  return host.endsWith(`/${id}`) ? host : `${host}/${trimmed(id)}`;
}

/** Ties an object to the entities that live in a repository. */
export function repositorySelectors(
  repository: string | undefined,
): readonly Selector[] {
  if (!repository?.includes('/')) {
    return [];
  }
  const [host, ...path] = repository.split('/');
  const slug = path.join('/');
  return [
    {
      annotation: 'backstage.io/source-location',
      value: `https://${repository}`,
    },
    ...(host === 'github.com' || host === 'gitlab.com'
      ? [{ annotation: `${host}/project-slug`, value: slug }]
      : []),
  ];
}

function addressOf(text: string): string | undefined {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) {
    return undefined;
  }
  const { host, pathname } = new URL(text);
  return trimmed(`${host}${pathname}`);
}

function trimmed(path: string): string {
  return path.replace(/\/+$/, '').replace(/\.git$/, '');
}
