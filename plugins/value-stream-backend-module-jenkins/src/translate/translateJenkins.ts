import {
  ConnectorPayload,
  TranslateContext,
  Translation,
  Unusable,
} from '@value-stream/backstage-plugin-value-stream-node';
import { jenkinsAddress, jenkinsHost } from '../naming/jenkinsHost';
import { JenkinsOptions } from '../options/JenkinsOptions';
import { readBuild } from './readBuild';
import { readNotification } from './readNotification';
import { runOfBuild, translateBuild } from './translateBuild';
import { translateStages } from './translateStages';
import { fieldsOf } from '../reading/fieldsOf';

/**
 * Turns a payload of Jenkins into facts: `build` is a build of the API with
 * its stages, `notification` what the notification plugin sends.
 */
export function translateJenkins(
  payload: ConnectorPayload,
  context: TranslateContext<JenkinsOptions>,
): Translation {
  try {
    return translate(payload, context);
  } catch (error) {
    if (!(error instanceof Unusable)) {
      throw error;
    }
    return {
      activities: [],
      objects: [],
      refused: [{ reason: error.message }],
    };
  }
}

function translate(
  payload: ConnectorPayload,
  { source, options, receivedAt }: TranslateContext<JenkinsOptions>,
): Translation {
  const host = jenkinsHost(source, options);
  if (!host) {
    throw new Unusable("the source has neither 'host' nor 'options.baseUrl'");
  }
  const place = { host, address: jenkinsAddress(source, options) };
  switch (payload.type) {
    case 'build': {
      const body = fieldsOf(payload.body);
      const build = readBuild(body, options);
      const run = runOfBuild(build, place);
      const facts = translateBuild(build, run, options);
      const description = body.object('stages');
      const stages = description
        ? translateStages(description, build, run, options)
        : undefined;
      return {
        activities: [...facts.activities, ...(stages?.activities ?? [])],
        objects: [...facts.objects, ...(stages?.objects ?? [])],
        refused: stages?.refused ?? [],
      };
    }
    case 'notification': {
      const body = fieldsOf(payload.body);
      const build = readNotification(body, options, receivedAt);
      const facts = translateBuild(build, runOfBuild(build, place), options);
      return { ...facts, refused: [] };
    }
    default:
      throw new Unusable(
        `unknown payload '${String(payload.type).slice(
          0,
          60,
        )}'; jenkins knows build and notification`,
      );
  }
}
