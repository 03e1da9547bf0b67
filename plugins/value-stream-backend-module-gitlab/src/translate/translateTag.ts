import { Fields } from '@value-stream/backstage-plugin-value-stream-node';
import { Facts } from './Facts';
import { GitlabContext } from './GitlabContext';
import { commitKey, releaseKey } from './keys';
import { Project, readProject } from './Project';

/** A tag as the API gives it. */
export function translateTag(
  body: Fields,
  context: GitlabContext,
  facts: Facts,
): void {
  const project = readProject(body, context);
  const fields = body.requiredObject('tag');
  const commit = fields.requiredObject('commit');
  tellTag(
    {
      project,
      tag: fields.requiredText('name', 250),
      revision: commit.requiredSha('id'),
      at: commit.required(
        'committed_date',
        commit.instant('committed_date') ?? commit.instant('created_at'),
      ),
      known: true,
    },
    context,
    facts,
  );
}

/** A delivery on a tag that was pushed or deleted. */
export function translateTagHook(
  body: Fields,
  context: GitlabContext,
  facts: Facts,
): void {
  const project = readProject(body, context);
  const ref = body.requiredText('ref', 300);
  const tag = ref.replace(/^refs\/tags\//, '');
  const revision = body.sha('checkout_sha') ?? body.sha('after');
  if (revision === undefined) {
    // A deletion carries no time of its own.
    const at = Math.floor(context.receivedAt / 1_000) * 1_000;
    const key = releaseKey(project.repo, tag);
    facts.tell({ kind: 'release', key, verb: 'removed', at, revision: at });
    return;
  }
  const commit = body
    .objects('commits')
    ?.find(one => one.text('id', 64) === revision);
  const at = commit?.instant('timestamp');
  tellTag(
    {
      project,
      tag,
      revision,
      // Where the delivery does not carry the commit, that of its arrival; the API knows better.
      at: at ?? Math.floor(context.receivedAt / 1_000) * 1_000,
      known: at !== undefined,
    },
    context,
    facts,
  );
}

/** A tag has the date of its commit; it is a release by itself where configuration says so. */
function tellTag(
  found: {
    readonly project: Project;
    readonly tag: string;
    readonly revision: string;
    readonly at: number;
    /** Whether the instant is the tag's own. */
    readonly known: boolean;
  },
  context: GitlabContext,
  facts: Facts,
): void {
  const { project, tag, revision, at } = found;
  const key = releaseKey(project.repo, tag);
  const { releaseTags } = context.options;
  const released = releaseTags !== undefined && RegExp(releaseTags).test(tag);
  facts.tell({
    kind: 'release',
    key,
    verb: released ? 'published' : 'x:tagged',
    at,
    revision: found.known ? at : undefined,
    attributes: { revision },
    objects: [
      { key: commitKey(project.repo, revision), qualifier: 'revision' },
    ],
  });
  facts.describe({
    key,
    kind: 'release',
    observedAt: at,
    title: tag,
    attributes: { repository: project.repo, tag, revision },
    selectors: project.selectors,
  });
}
