import {
  Fields,
  Unusable,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Facts } from './Facts';
import { GitlabContext } from './GitlabContext';
import { commitKey, releaseKey } from './keys';
import { Person, readPerson } from './Person';
import { Project, readProject } from './Project';

/** A release as the API gives it. */
export function translateRelease(
  body: Fields,
  context: GitlabContext,
  facts: Facts,
): void {
  const project = readProject(body, context);
  const fields = body.requiredObject('release');
  const tag = fields.requiredText('tag_name', 250);
  const links = fields.object('_links');
  tellRelease(
    fields,
    tag,
    links?.text('self', 1_000),
    project,
    readPerson(fields, 'author', context),
    context,
    facts,
  );
}

/** A delivery on a release that was made, changed or deleted. */
export function translateReleaseHook(
  body: Fields,
  context: GitlabContext,
  facts: Facts,
): void {
  const project = readProject(body, context);
  const tag = body.requiredText('tag', 250);
  if (body.text('action', 30) === 'delete') {
    // A deletion carries no time of its own.
    const at = Math.floor(context.receivedAt / 1_000) * 1_000;
    const key = releaseKey(project.repo, tag);
    facts.tell({ kind: 'release', key, verb: 'removed', at });
    return;
  }
  tellRelease(
    body,
    tag,
    body.text('url', 1_000),
    project,
    undefined,
    context,
    facts,
  );
}

function tellRelease(
  fields: Fields,
  tag: string,
  url: string | undefined,
  project: Project,
  person: Person | undefined,
  context: GitlabContext,
  facts: Facts,
): void {
  const key = releaseKey(project.repo, tag);
  const createdAt = fields.requiredInstant('created_at');
  const at = fields.instant('released_at') ?? createdAt;
  const revision = fields.object('commit')?.sha('id');
  const upcoming = fields.flag('upcoming_release') ?? at > context.receivedAt;
  if (/\s/.test(tag)) {
    throw new Unusable('a tag has no spaces');
  }
  if (!upcoming) {
    facts.tell({
      kind: 'release',
      key,
      verb: 'published',
      // The tag itself may be told of by git; this is the release that was made of it.
      nth: 'release',
      at,
      person,
      attributes: revision === undefined ? {} : { revision },
      objects:
        revision === undefined
          ? []
          : [{ key: commitKey(project.repo, revision), qualifier: 'revision' }],
    });
  }
  facts.describe({
    key,
    kind: 'release',
    observedAt: createdAt,
    title: fields.cutText('name', 300) ?? tag,
    url,
    originalType: 'release',
    attributes: { repository: project.repo, tag, revision },
    selectors: project.selectors,
  });
}
