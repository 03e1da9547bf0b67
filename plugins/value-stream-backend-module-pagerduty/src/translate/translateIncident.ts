import {
  Fields,
  NewActivity,
  TranslateContext,
  Translation,
} from '@value-stream/backstage-plugin-value-stream-node';
import { incidentChange } from './incidentChange';
import { incidentFact, serviceIdOf, serviceSelectors } from './incidentFacts';
import { readLogEntries } from './logEntries';
import { fieldsOf } from '../reading/fieldsOf';
import { readId } from '../reading/readId';

const KEY = 300;

/**
 * An incident of the API with its log entries and those integration keys of
 * its service by which entities name it. Where the entries cannot be read, or
 * no longer go back so far, the incident itself still says when it was
 * created and resolved.
 */
export function translateIncident(
  body: unknown,
  context: TranslateContext,
): Translation {
  const payload = fieldsOf(body);
  const incident = payload.requiredObject('incident');
  const created = incident.requiredInstant('created_at');
  const log = readLogEntries(incident, payload.list('log_entries'), context);
  const observedAt = Math.max(
    created,
    incident.instant('last_status_change_at') ?? created,
    incident.instant('updated_at') ?? created,
    log.latest,
  );
  const selectors = serviceSelectors(serviceIdOf(incident), keysOf(payload));
  return {
    activities: completed(incident, created, log.activities, context),
    objects: [
      {
        ...incidentFact(incident, observedAt),
        ...(selectors.length > 0 && { selectors }),
      },
    ],
    refused: log.refused,
  };
}

function completed(
  incident: Fields,
  created: number,
  told: readonly NewActivity[],
  context: TranslateContext,
): readonly NewActivity[] {
  const activities = [...told];
  const add = (verb: string, at: number, agent: Fields | 'unknown') => {
    if (!told.some(activity => activity.verb === verb)) {
      const id = readId(incident, 'id');
      activities.push(
        incidentChange({ incident: id, verb, at, agent }, context),
      );
    }
  };
  add('detected', created, 'unknown');
  const resolvedAt =
    incident.cutText('status', 100) === 'resolved'
      ? incident.instant('resolved_at') ??
        incident.instant('last_status_change_at')
      : undefined;
  if (resolvedAt !== undefined) {
    add(
      'resolved',
      resolvedAt,
      incident.object('last_status_change_by') ?? 'unknown',
    );
  }
  return activities;
}

function keysOf(payload: Fields): readonly string[] {
  return payload.list('integration_keys').map(key => {
    if (typeof key !== 'string' || key.length > KEY || !/^[!-~]+$/.test(key)) {
      throw payload.unusable('integration_keys', 'holds what is no key');
    }
    return key;
  });
}
