import {
  Fields,
  identityOf,
  NewActivity,
  TranslateContext,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Attributes, Instant } from '@value-stream/flow-engine';
import { incidentKey } from './incidentKey';
import { readId } from '../reading/readId';

/** Something that happened to an incident. */
export interface IncidentChange {
  readonly incident: string;
  readonly verb: string;
  /** To the second. */
  readonly at: Instant;
  /** Who or what made it; undefined where PagerDuty itself did, `unknown` where the payload cannot tell. */
  readonly agent: Fields | undefined | 'unknown';
  readonly attributes?: Attributes;
}

/**
 * The activity of a change. A webhook's event and the log entry of one change
 * have different ids; what both tell is the incident, the kind of change and
 * the second in which it happened, so these are the identity. An incident is
 * detected once.
 */
export function incidentChange(
  { incident, verb, at, agent, attributes }: IncidentChange,
  context: Pick<TranslateContext, 'hashActor'>,
): NewActivity {
  const key = incidentKey(incident);
  const person = agent === 'unknown' ? undefined : personOf(agent);
  const isMachine = agent !== 'unknown' && !person;
  return {
    identity:
      verb === 'detected'
        ? identityOf(verb, key)
        : identityOf(verb, key, at / 1_000),
    kind: 'incident',
    verb,
    occurredAt: at,
    ...(person && { actor: context.hashActor(person) }),
    objects: [{ key, qualifier: 'subject' }],
    attributes: { ...attributes, ...(isMachine && { bot: true }) },
  };
}

/** Services, integrations, schedules and time-outs act too; they are no persons. */
function personOf(agent: Fields | undefined): string | undefined {
  return agent && /^user(_reference)?$/.test(agent.cutText('type', 100) ?? '')
    ? readId(agent, 'id')
    : undefined;
}
