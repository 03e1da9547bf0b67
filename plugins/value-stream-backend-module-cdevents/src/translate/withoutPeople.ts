import { Attributes, AttributeValue } from '@value-stream/flow-engine';
import { CdEvent } from '../spec/CdEvent';
import { EventType } from '../spec/EventType';

/** Fields of content that name people, by subject. */
const PEOPLE: ReadonlyMap<string, readonly string[]> = new Map([
  ['artifact', ['user']],
  ['ticket', ['creator', 'assignees', 'updatedBy']],
]);

/** The event with keyed hashes in place of people. */
export function withoutPeople(
  event: CdEvent,
  { subject }: EventType,
  hashActor: (identity: string) => string,
): CdEvent {
  const names = PEOPLE.get(subject);
  const { content } = event.subject;
  if (!names?.some(name => Object.hasOwn(content, name))) {
    return event;
  }
  const hash = (value: AttributeValue): AttributeValue => {
    if (Array.isArray(value)) {
      return value.map(hash);
    }
    return typeof value === 'string' ? hashActor(value) : value;
  };
  const hashed: Attributes = Object.fromEntries(
    Object.entries(content).map(([name, value]) => [
      name,
      names.includes(name) ? hash(value) : value,
    ]),
  );
  return { ...event, subject: { ...event.subject, content: hashed } };
}

/** Who acted, as the hashed event says. */
export function actorOf({ subject }: CdEvent): string | undefined {
  const { updatedBy, user, creator } = subject.content;
  return [updatedBy, user, creator].find(
    (actor): actor is string => typeof actor === 'string',
  );
}
