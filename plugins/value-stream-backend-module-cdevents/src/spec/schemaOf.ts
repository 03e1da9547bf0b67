import { SchemaObject } from 'ajv/dist/2020';
import { Fields, Shape } from './Shape';

/**
 * How strictly content is checked: `exact` as the specification says, or
 * `earlier` as one of its earlier versions may have said: each field that is
 * there has to be what it is today, none has to be there, and others may be.
 */
export type Strictness = 'exact' | 'earlier';

const WORDS: Readonly<Record<string, SchemaObject>> = {
  text: { type: 'string' },
  name: { type: 'string', minLength: 1 },
  uri: { type: 'string', format: 'uri' },
  reference: { type: 'string', minLength: 1, format: 'uri-reference' },
  texts: { type: 'array', items: { type: 'string' } },
};
const OF_EVENT: Fields = { 'contextId?': 'name', '...': '' };
const OF_KNOWN_EVENT: Fields = { contextId: 'name', '...': '' };
const TAGS: Fields = { '...': '' };

/** The JSON schema of a field of this shape. */
export function schemaOf(shape: Shape, strictness: Strictness): SchemaObject {
  if (typeof shape === 'string') {
    return Object.hasOwn(WORDS, shape)
      ? WORDS[shape]
      : { type: 'string', enum: shape.split('|') };
  }
  const { '...': open, ...fields } = shape;
  const names = Object.keys(fields);
  return {
    type: 'object',
    properties: Object.fromEntries(
      names.map(name => [
        name.replace('?', ''),
        schemaOf(fields[name], strictness),
      ]),
    ),
    ...(strictness === 'exact' && {
      required: names.filter(name => !name.endsWith('?')),
      additionalProperties: open !== undefined,
    }),
  };
}

/**
 * The schema of a whole event of which the content and what its subject adds are given.
 *
 * @param versionField - in which the context says the version of the specification
 */
export function envelopeOf(
  content: SchemaObject,
  subject: { readonly source: Shape; readonly type?: SchemaObject },
  contextSource: Shape,
  versionField: 'specversion' | 'version',
): SchemaObject {
  const exact = (shape: Shape) => schemaOf(shape, 'exact');
  const { additionalProperties, ...context } = exact({
    [versionField]: 'name',
    id: 'name',
    source: contextSource,
    type: 'name',
    timestamp: 'text',
    'schemaUri?': 'uri',
    'chainId?': 'name',
  });
  return {
    type: 'object',
    required: ['context', 'subject'],
    additionalProperties: false,
    properties: {
      context: {
        ...context,
        additionalProperties,
        properties: {
          ...context.properties,
          timestamp: { type: 'string', format: 'date-time' },
          links: linksSchema(),
        },
      },
      subject: {
        type: 'object',
        required: ['id', 'content'],
        additionalProperties: false,
        properties: {
          id: exact('name'),
          source: exact(subject.source),
          ...(subject.type && { type: subject.type }),
          content,
        },
      },
      customData: { anyOf: [{ type: 'object' }, { type: 'string' }] },
      customDataContentType: exact('text'),
    },
  };
}

const LINKS: readonly Fields[] = [
  { linkType: 'END', 'from?': OF_KNOWN_EVENT, 'tags?': TAGS },
  { linkType: 'PATH', from: OF_KNOWN_EVENT, 'tags?': TAGS },
  {
    linkType: 'RELATION',
    linkKind: 'name',
    target: OF_EVENT,
    'tags?': TAGS,
  },
];

function linksSchema(): SchemaObject {
  return {
    type: 'array',
    items: { anyOf: LINKS.map(link => schemaOf(link, 'exact')) },
  };
}
