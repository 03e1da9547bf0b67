import { Translation } from '@value-stream/backstage-plugin-value-stream-node';
import { readGithubOptions } from '../options/readGithubOptions';
import { translateGithub } from '../translate/translateGithub';
import { BO, REPOSITORY } from './invented';

export const RECEIVED_AT = Date.UTC(2024, 5, 1);

/** Translates a delivery or an object of the API of the invented repository. */
export function translateOne(
  type: string,
  body: object,
  options: object = {},
  host?: string,
): Translation {
  return translateGithub(
    { type, body: { repository: REPOSITORY, sender: BO, ...body } },
    {
      source: { id: 'test', connector: 'github', ...(host && { host }) },
      options: readGithubOptions(options),
      origin: 'webhook',
      receivedAt: RECEIVED_AT,
      hashActor: login => `hash of ${login}`,
    },
  );
}

/** Activities as `<verb> <subject after the repository> <ISO instant>`. */
export function told({ activities }: Translation): string[] {
  return activities.map(
    ({ verb, objects, occurredAt }) =>
      `${verb} ${objects[0].key.replace(/^.*acme\/api/, '')} ${new Date(
        occurredAt,
      )
        .toISOString()
        .replace('.000Z', 'Z')}`,
  );
}
