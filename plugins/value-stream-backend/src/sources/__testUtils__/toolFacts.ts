import {
  ConnectorPayload,
  NewActivity,
  ObjectFact,
} from '@value-stream/backstage-plugin-value-stream-node';
import { ObjectKind } from '@value-stream/flow-engine';
import { shaFor } from './fakeTool';
import { ENTITY } from './testPipeline';

export const HOUR = 3_600_000;
export const T0 = Date.UTC(2026, 2, 2, 9);
/** So many hours after the beginning. */
export const at = (hours: number) => T0 + hours * HOUR;

/** One object of a tool with what happened to it. */
export interface ToolObject {
  readonly kind: ObjectKind;
  readonly key: string;
  readonly title?: string;
  readonly type?: string;
  readonly attributes?: Record<string, unknown>;
  readonly links?: ObjectFact['links'];
  /** Verb, hour, attributes, keys of further objects. */
  readonly happened?: readonly (readonly [
    verb: string,
    hour: number,
    attributes?: Record<string, unknown>,
    also?: readonly string[],
  ])[];
  /** Entities that it belongs to. */
  readonly entities?: readonly string[];
}

/** The payload by which a made-up tool tells of an object, named as connectors name it. */
export function toolPayload(object: ToolObject): ConnectorPayload {
  const { key, kind, happened = [] } = object;
  const activities: NewActivity[] = happened.map(
    ([verb, hour, attributes = {}, also = []], i) => ({
      identity: `${key}:${verb}:${i}`,
      kind,
      verb,
      occurredAt: at(hour),
      actor: verb === 'reviewed' ? 'k1:reviewer' : 'k1:author',
      objects: [
        { key, qualifier: 'subject' },
        ...also.map(other => ({ key: other, qualifier: 'revision' })),
      ],
      attributes: attributes as NewActivity['attributes'],
    }),
  );
  const fact: ObjectFact = {
    key,
    kind,
    observedAt: at(0),
    ...(object.title !== undefined && { title: object.title }),
    ...(object.type !== undefined && { type: object.type }),
    attributes: (object.attributes ?? {}) as ObjectFact['attributes'],
    ...(object.links && { links: object.links }),
    selectors: (object.entities ?? [ENTITY]).map(value => ({
      annotation: 'entity',
      value,
    })),
  };
  return { type: 'facts', body: { activities, objects: [fact] } };
}

export const REPO = 'github.com/acme/api';
export const commitKeyOf = (name: string, repo: string = REPO) =>
  `git:${repo}@${shaFor(name)}`;

/** A commit with its dates, an hour apart. */
export function commitFacts(
  name: string,
  parents: readonly string[],
  hour: number,
  more: Record<string, unknown> & { title?: string; repo?: string } = {},
): ConnectorPayload {
  const { title = `Commit ${name}`, repo = REPO, ...attributes } = more;
  return toolPayload({
    kind: 'commit',
    key: commitKeyOf(name, repo),
    title,
    attributes: {
      repository: repo,
      sha: shaFor(name),
      parents: parents.map(shaFor),
      authoredAt: at(hour - 1),
      committedAt: at(hour),
      ...attributes,
    },
    happened: [
      ['authored', hour - 1],
      ['committed', hour],
    ],
  });
}
