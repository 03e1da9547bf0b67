/*
 * The conformance events of CDEvents 0.5.1: what is compared.
 *
 * Every event of the folder `conformance`, and the one of `custom`, is
 * accepted, becomes one activity, and goes out equal to what came in. One
 * difference is allowed: fields that name people hold keyed hashes, since no
 * name is kept: `user` of artifacts; `creator`, `assignees` and `updatedBy`
 * of tickets.
 *
 * Each event is also delivered in the three HTTP forms of CloudEvents, and
 * each form gives the same event.
 *
 * The verdict on an event agrees with the official schemas, read in place, on
 * every conformance event and on each that comes of it by dropping,
 * retyping, emptying or adding a field anywhere. Not compared is a changed
 * `context.type`: it says which schema holds, and other versions are accepted
 * by a rule of their own.
 */

/** Fields of content that name people, by subject. */
export const PEOPLE: Readonly<Record<string, readonly string[]>> = {
  artifact: ['user'],
  ticket: ['creator', 'assignees', 'updatedBy'],
};
