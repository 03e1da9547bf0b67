import {
  NewActivity,
  TranslateContext,
  Translation,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Fields, fieldsOf, Unusable } from './Fields';
import { incidentChange } from './incidentChange';
import { incidentFact, serviceSelectors } from './incidentFacts';
import { readLogEntries } from './logEntries';

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
  const payload = fieldsOf(body, 'payload');
  const incident = payload.within('incident');
  if (!incident) {
    throw new Unusable('payload.incident is missing');
  }
  const created = incident.instant('created_at');
  if (created === undefined) {
    throw new Unusable('payload.incident.created_at is missing');
  }
  const log = readLogEntries(incident, payload.list('log_entries'), context);
  const observedAt = Math.max(
    created,
    incident.instant('last_status_change_at') ?? created,
    incident.instant('updated_at') ?? created,
    log.latest,
  );
  const selectors = serviceSelectors(
    incident.within('service')?.id('id'),
    keysOf(payload),
  );
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
      const id = incident.id('id');
      activities.push(
        incidentChange({ incident: id, verb, at, agent }, context),
      );
    }
  };
  add('detected', created, 'unknown');
  const resolvedAt =
    incident.text('status', 100) === 'resolved'
      ? incident.instant('resolved_at') ??
        incident.instant('last_status_change_at')
      : undefined;
  if (resolvedAt !== undefined) {
    add(
      'resolved',
      resolvedAt,
      incident.within('last_status_change_by') ?? 'unknown',
    );
  }
  return activities;
}

function keysOf(payload: Fields): readonly string[] {
  return payload.list('integration_keys').map(key => {
    if (typeof key !== 'string' || key.length > KEY || !/^[!-~]+$/.test(key)) {
      throw new Unusable('payload.integration_keys holds what is no key');
    }
    return key;
  });
}
