import {
  NativeLink,
  ObjectFact,
} from '@value-stream/backstage-plugin-value-stream-node';
import { LinkRelation } from '@value-stream/flow-engine';
import { CdEvent, CdEventLink } from '../spec/CdEvent';
import { EventType } from '../spec/EventType';
import { artifactKey, chainKey, eventKey, referredKey } from './subjectKeys';

/** What content states about the subject and others. */
export function linksOfSubject(
  event: CdEvent,
  { subject }: EventType,
): readonly NativeLink[] {
  const { content } = event.subject;
  const link = (
    to: string | undefined,
    relation: LinkRelation,
    field: string,
  ): readonly NativeLink[] =>
    to === undefined
      ? []
      : [{ to, relation, evidence: `CDEvents ${subject}.${field}` }];
  const artifact =
    typeof content.artifactId === 'string' && content.artifactId
      ? artifactKey(content.artifactId)
      : undefined;
  switch (subject) {
    case 'taskrun':
      return link(
        referredKey('pipelinerun', content.pipelineRun, event),
        'child-of',
        'pipelineRun',
      );
    case 'testcaserun':
      return link(
        referredKey('testsuiterun', content.testSuiteRun, event),
        'child-of',
        'testSuiteRun',
      );
    case 'testoutput':
      return link(
        referredKey('testcaserun', content.testCaseRun, event),
        'x:output-of',
        'testCaseRun',
      );
    case 'artifact':
      return link(
        referredKey('change', content.change, event),
        'contains',
        'change',
      );
    case 'service':
      return link(artifact, 'deploys', 'artifactId');
    case 'incident':
      return link(artifact, 'x:concerns', 'artifactId');
    default:
      return [];
  }
}

/** The artifact that a build gave. */
export function builtArtifact(
  event: CdEvent,
  { subject }: EventType,
  build: string,
  observedAt: number,
): readonly ObjectFact[] {
  const { artifactId } = event.subject.content;
  return subject === 'build' && typeof artifactId === 'string' && artifactId
    ? [
        {
          key: artifactKey(artifactId),
          kind: 'artifact',
          observedAt,
          links: [
            {
              to: build,
              relation: 'built-by',
              evidence: 'CDEvents build.artifactId',
            },
          ],
        },
      ]
    : [];
}

/**
 * The event itself as an object, since events link to events: what it tells
 * of, the chain it is part of, and the events before it.
 */
export function eventObject(
  event: CdEvent,
  subject: string,
  observedAt: number,
): ObjectFact {
  const { id, chainId, links = [], type } = event.context;
  return {
    key: eventKey(id),
    kind: 'x:event',
    observedAt,
    originalType: type,
    links: [
      { to: subject, relation: 'x:tells-of', evidence: 'CDEvents subject' },
      ...(chainId === undefined
        ? []
        : [
            {
              to: chainKey(chainId),
              relation: 'x:part-of' as const,
              evidence: 'CDEvents context.chainId',
            },
          ]),
      ...links.flatMap(linkToEvent),
    ],
  };
}

function linkToEvent(link: CdEventLink): readonly NativeLink[] {
  const { linkType, linkKind = '' } = link;
  const id = (linkType === 'RELATION' ? link.target : link.from)?.contextId;
  if (id === undefined) {
    return [];
  }
  const word = linkType === 'RELATION' ? linkKind : linkType;
  return [
    {
      to: eventKey(id),
      relation: `x:${word.toLowerCase().replace(/\s+/g, '-').slice(0, 90)}`,
      evidence: `CDEvents link ${linkType} ${linkKind}`.trim().slice(0, 200),
    },
  ];
}
