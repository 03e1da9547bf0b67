import {
  Origin,
  Translation,
} from '@value-stream/backstage-plugin-value-stream-node';
import { readGitlabOptions } from '../options/readGitlabOptions';
import { translateGitlab } from '../translate/translateGitlab';

export const RECEIVED_AT = Date.parse('2024-06-01T12:00:00.900Z');

/** Translates one payload as a source of gitlab.example.com does. */
export function translateOne(
  type: string,
  body: unknown,
  options: unknown = {},
  origin: Origin = type.startsWith('hook.') ? 'webhook' : 'backfill',
): Translation {
  return translateGitlab(
    { type, body },
    {
      source: { id: 'shop', connector: 'gitlab', host: 'gitlab.example.com' },
      options: readGitlabOptions(options),
      origin,
      receivedAt: RECEIVED_AT,
      hashActor: login => `hash of ${login.length}`,
    },
  );
}

/** Verbs with their instants in ISO form and chosen attributes, in order of time. */
export function storyOf(
  { activities }: Translation,
  kind: string,
  ...attributes: readonly string[]
): readonly unknown[][] {
  return activities
    .filter(activity => activity.kind === kind)
    .sort((a, b) => a.occurredAt - b.occurredAt)
    .map(({ verb, occurredAt, attributes: said }) => [
      new Date(occurredAt).toISOString().replace('.000Z', 'Z'),
      verb,
      ...attributes.map(name => said[name]),
    ]);
}
