import { Translation } from '@value-stream/backstage-plugin-value-stream-node';
import { readArgocdOptions } from '../options/readArgocdOptions';
import { translateArgocd } from '../translate/translateArgocd';

export const SHA = (digit: string) => digit.repeat(40);
export const DIGEST = `sha256:${'d'.repeat(64)}`;
export const git = {
  repoURL: 'https://git.example.com/acme/deploy',
  path: 'api',
};
export const at = (minute: number) => Date.UTC(2024, 2, 4, 9, minute, 0);
export const text = (minute: number) => new Date(at(minute)).toISOString();

export function entry(
  id: number,
  revision: string,
  minute: number,
  fields = {},
) {
  return {
    id,
    revision,
    source: git,
    deployStartedAt: text(minute - 1),
    deployedAt: text(minute),
    ...fields,
  };
}

export function translate(
  status: object,
  fields: { readonly spec?: object; readonly options?: object } = {},
): Translation {
  return translateArgocd(
    {
      type: 'application',
      body: {
        application: {
          metadata: { name: 'api-prod', namespace: 'argocd' },
          spec: {
            project: 'shop',
            destination: { name: 'eu-1', namespace: 'shop' },
            source: git,
            ...fields.spec,
          },
          status,
        },
      },
    },
    {
      source: { id: 'cd', connector: 'argocd', host: 'cd.example.com' },
      options: readArgocdOptions(fields.options),
      origin: 'backfill',
      receivedAt: 0,
      hashActor: login => `hash of ${login}`,
    },
  );
}

export const PREFIX = 'argocd:cd.example.com/argocd/api-prod/';

/** The minute in which the deployment started, what happened, and in which minute. */
export const verbs = ({ activities }: Translation) =>
  activities.map(({ verb, occurredAt, objects }) => [
    (Number(objects[0].key.slice(PREFIX.length)) - at(0)) / 60_000,
    verb,
    (occurredAt - at(0)) / 60_000,
  ]);
