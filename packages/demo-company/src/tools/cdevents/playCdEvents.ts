import { Json } from '../Json';
import { newestFirst } from './newestFirst';
import { createDrawer, Drawer } from '../kept/createDrawer';
import { Deliver, Instant, iso, NOT_FOUND, PlayedTool } from '../PlayedTool';

/** An event before it is told. */
export interface NewEvent {
  /** Where it is known beforehand. */
  readonly id?: string;
  /** Subject and predicate: `ticket.created`; of an event of the company's own, `fernhollow-commit.committed`. */
  readonly what: string;
  readonly version: string;
  readonly source: string;
  readonly subject: string;
  readonly subjectType?: string;
  readonly content: Json;
  /** What the specification has no place for. */
  readonly valueStream?: Json;
}

/**
 * Tools that tell everything as CDEvents and answer nothing: what they told
 * is kept by the sender.
 */
export interface PlayedCdEvents extends PlayedTool {
  /** Tells that something happened; the event's id. */
  tell(at: Instant, event: NewEvent): string;
  /** How many events of a type were told so far. */
  countOf(type: string): number;
  /** Everything that was told so far, in order; of a large company, branch after branch. */
  readonly told: Iterable<Json>;
  /** The same, the newest first. */
  toldBackwards(): Iterable<Json>;
}

const SPECVERSION = '0.5.1';

export function playCdEvents(options: {
  readonly deliver?: Deliver;
}): PlayedCdEvents {
  /** In each it was told in the order of time. */
  const told: Drawer<Json>[] = [];
  let events = 0;
  let latest = Infinity;
  const counts = new Map<string, number>();
  const countOf = (type: string) => counts.get(type) ?? 0;
  return {
    tell(at, { what, version, source, subject, ...event }) {
      const id = event.id ?? `fh-${String(events + 1).padStart(7, '0')}`;
      const custom = what.startsWith('fernhollow-');
      const type = `dev.${
        custom ? 'cdeventsx' : 'cdevents'
      }.${what}.${version}`;
      const one: Json = {
        context: {
          specversion: SPECVERSION,
          id,
          source,
          type,
          timestamp: iso(at),
        },
        subject: {
          id: subject,
          source,
          ...(event.subjectType && { type: event.subjectType }),
          content: event.content,
        },
        ...(event.valueStream && {
          customData: { valueStream: event.valueStream },
          customDataContentType: 'application/json',
        }),
      };
      if (at < latest) {
        told.push(createDrawer());
      }
      told[told.length - 1].put(one);
      latest = at;
      events += 1;
      counts.set(type, countOf(type) + 1);
      options.deliver?.({ at, event: type, body: cloudEvent(one) });
      return id;
    },
    countOf,
    told: {
      *[Symbol.iterator]() {
        for (const drawer of told) {
          yield* drawer;
        }
      },
    },
    toldBackwards: () =>
      newestFirst(
        told.map(drawer => drawer.backwards()),
        ({ context }) => context.timestamp,
      ),
    answer: () => NOT_FOUND,
  };
}

/** An event in the envelope of CloudEvents, structured. */
export function cloudEvent(event: Json): Json {
  const { id, source, type, timestamp } = event.context;
  return {
    specversion: '1.0',
    id,
    source,
    type,
    subject: event.subject.id,
    time: timestamp,
    datacontenttype: 'application/json',
    data: event,
  };
}
