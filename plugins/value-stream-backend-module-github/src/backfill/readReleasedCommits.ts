import { ConnectorPayload } from '@value-stream/backstage-plugin-value-stream-node';
import { Item } from './ApiList';
import { isNotFound } from './isNotFound';
import { Reading } from './Reading';

/** The commits that releases are of, by their tags: a release itself names a branch. */
export async function readReleasedCommits(
  items: readonly Item[],
  reading: Reading,
): Promise<readonly ConnectorPayload[]> {
  const payloads: ConnectorPayload[] = [];
  for (const { tag_name: tag, published_at } of items) {
    const revision =
      typeof tag === 'string' && tag
        ? await commitOfTag(tag, reading)
        : undefined;
    if (revision) {
      payloads.push(
        reading.payload('api.tag', { tag, revision, published_at }),
      );
    }
  }
  return payloads;
}

async function commitOfTag(
  tag: string,
  { client, slug, missing }: Reading,
): Promise<string | undefined> {
  try {
    const path = tag.split('/').map(encodeURIComponent).join('/');
    let target = targetOf(
      await client.get(`repos/${slug}/git/ref/tags/${path}`),
    );
    // An annotated tag is an object of its own, which names the commit.
    if (target.type === 'tag') {
      target = targetOf(
        await client.get(`repos/${slug}/git/tags/${target.sha}`),
      );
    }
    return target.type === 'commit' ? target.sha : undefined;
  } catch (error) {
    // A tag may be deleted after its release.
    if (!isNotFound(error)) {
      missing('the commits of releases', error);
    }
    return undefined;
  }
}

function targetOf({ body }: { readonly body: unknown }): {
  readonly type?: string;
  readonly sha?: string;
} {
  const { object } = (body ?? {}) as { readonly object?: object };
  return object ?? {};
}
