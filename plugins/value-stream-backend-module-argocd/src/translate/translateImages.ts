import { ObjectFact } from '@value-stream/backstage-plugin-value-stream-node';
import { Attributes } from '@value-stream/flow-engine';
import { Image } from '../naming/imageOf';
import { Deploying } from './Deploying';
import { Facts, NO_FACTS, present } from './Facts';
import { Sync } from './Sync';

/**
 * The images that run, as what the last deployment put in place. Only of a
 * healthy application without an operation under way: before, old and new run
 * side by side.
 *
 * @param sync - the last that went through
 */
export function translateImages(
  { application }: Deploying,
  sync: Sync | undefined,
): Facts {
  const { history, health, operation, images } = application;
  const last = history.at(-1);
  if (
    !last ||
    !sync ||
    images.length === 0 ||
    health?.status !== 'Healthy' ||
    operation?.phase === 'Running'
  ) {
    return NO_FACTS;
  }
  const observedAt = Math.max(last.deployedAt, health.since ?? 0);
  const digests = images.flatMap(({ digest }) => digest ?? []);
  return {
    activities: [],
    objects: [
      {
        key: sync.key,
        kind: 'deployment',
        observedAt,
        originalStatus: 'Healthy',
        attributes: present({
          digests: digests.length ? digests : undefined,
          images: images.map(nameWithTag),
        }) as Attributes,
        links: images.map(({ key, ...image }) => ({
          to: key,
          relation: 'deploys' as const,
          evidence: `Argo CD lists the image ${nameWithTag(image)}`,
        })),
      },
      ...images.map(image => artifactOf(image, observedAt)),
    ],
  };
}

function artifactOf(image: Image, observedAt: number): ObjectFact {
  const { key, name, tag, digest } = image;
  return {
    key,
    kind: 'artifact',
    observedAt,
    title: nameWithTag(image),
    originalType: 'image',
    attributes: present({
      digest,
      name,
      tags: tag ? [tag] : undefined,
    }) as Attributes,
  };
}

function nameWithTag({ name, tag }: Pick<Image, 'name' | 'tag'>): string {
  return tag ? `${name}:${tag}` : name;
}
