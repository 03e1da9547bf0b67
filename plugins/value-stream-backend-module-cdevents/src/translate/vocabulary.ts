import { isVerbOf } from '@value-stream/backstage-plugin-value-stream-node';
import { ObjectKind } from '@value-stream/flow-engine';
import { EventType } from '../spec/EventType';

/** Kinds of the delivery model by subject. */
const KINDS: ReadonlyMap<string, ObjectKind> = new Map([
  ['artifact', 'artifact'],
  ['branch', 'x:branch'],
  ['build', 'run'],
  ['change', 'change'],
  ['environment', 'environment'],
  ['incident', 'incident'],
  ['pipelinerun', 'run'],
  ['repository', 'x:repository'],
  ['service', 'deployment'],
  ['taskrun', 'run'],
  ['testcaserun', 'check'],
  ['testoutput', 'x:test-output'],
  ['testsuiterun', 'check'],
  ['ticket', 'work-item'],
]);

/** Predicates that the model has another word for. */
const VERBS: ReadonlyMap<string, string> = new Map([
  ['artifact.deleted', 'removed'],
  ['change.abandoned', 'closed'],
  ['change.created', 'opened'],
  ['environment.created', 'ready'],
  ['environment.deleted', 'removed'],
  ['incident.reported', 'detected'],
  ['service.deployed', 'succeeded'],
  // A rollback is a rollout of an earlier revision.
  ['service.rolledback', 'succeeded'],
  ['service.upgraded', 'succeeded'],
  // Gone from its environment; the deployment itself has happened.
  ['service.removed', 'x:removed'],
]);

/** Verbs of a check by its outcome. */
const VERBS_OF_OUTCOME: ReadonlyMap<string, string> = new Map([
  ['success', 'passed'],
  ['failure', 'failed'],
  ['error', 'failed'],
  ['cancel', 'x:cancelled'],
]);

/** The kind of a subject. A custom event of a tool's approvals tells of approvals; what the model does not have is marked by `x:`. */
export function kindOfSubject({ subject, isCustom }: EventType): ObjectKind {
  if (!isCustom) {
    return KINDS.get(subject) ?? `x:${subject}`;
  }
  return subject.endsWith('-approval') ? 'approval' : `x:${subject}`;
}

/**
 * The verb of an event for an object of this kind; what the model does not
 * have is marked by `x:`.
 *
 * @param outcome - as the event's content has it
 */
export function verbOfEvent(
  { subject, predicate }: EventType,
  kind: ObjectKind,
  outcome: unknown,
): string {
  const verb =
    kind === 'check' && predicate === 'finished'
      ? VERBS_OF_OUTCOME.get(String(outcome))
      : VERBS.get(`${subject}.${predicate}`);
  if (verb !== undefined) {
    return verb;
  }
  return isVerbOf(kind, predicate) ? predicate : `x:${predicate}`;
}
