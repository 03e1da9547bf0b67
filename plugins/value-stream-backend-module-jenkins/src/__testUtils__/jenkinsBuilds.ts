import {
  ConnectorPayload,
  Translation,
} from '@value-stream/backstage-plugin-value-stream-node';
import { readJenkinsOptions } from '../options/readJenkinsOptions';
import { translateJenkins } from '../translate/translateJenkins';

export const AT = Date.UTC(2024, 2, 4, 10, 0, 0);
export const SHA = 'a'.repeat(40);

export function translate(
  payload: ConnectorPayload,
  options: unknown = {},
): Translation {
  return translateJenkins(payload, {
    source: { id: 'ci', connector: 'jenkins', host: 'ci.example.com' },
    options: readJenkinsOptions(options),
    origin: 'backfill',
    receivedAt: 0,
    hashActor: login => login,
  });
}

export function build(fields: object, body: object = {}): ConnectorPayload {
  return {
    type: 'build',
    body: {
      job: 'shop/api/main',
      build: {
        number: 12,
        timestamp: AT,
        duration: 60_000,
        building: false,
        result: 'SUCCESS',
        ...fields,
      },
      ...body,
    },
  };
}

export const git = (sha: string, branch: string, remote: string) => ({
  _class: 'hudson.plugins.git.util.BuildData',
  lastBuiltRevision: { SHA1: sha, branch: [{ name: branch }] },
  remoteUrls: [remote],
});

export const causes = (...list: object[]) => ({
  _class: 'hudson.model.CauseAction',
  causes: list,
});
