import { Fields } from '@value-stream/backstage-plugin-value-stream-node';
import { GitlabContext } from './GitlabContext';
import { Person, readPerson } from './Person';

/** What changed of an issue at one second. */
export interface Turn {
  readonly at: number;
  readonly closed?: boolean;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly person: Person | undefined;
}

interface Entry extends Turn {
  readonly id: number;
}

/** State and label events in order, those of one second together. */
export function readTurns(
  body: Fields,
  context: GitlabContext,
): readonly Turn[] {
  const entries: Entry[] = [];
  for (const event of body.objects('state_events')) {
    const state = event.text('state', 30);
    if (state === 'closed' || state === 'reopened') {
      entries.push({
        ...when(event, context),
        closed: state === 'closed',
        added: [],
        removed: [],
      });
    }
  }
  for (const event of body.objects('label_events')) {
    // A label that was deleted since has no name left.
    const label = event.object('label')?.text('name', 255);
    const action = event.text('action', 20);
    if (label !== undefined) {
      entries.push({
        ...when(event, context),
        added: action === 'add' ? [label] : [],
        removed: action === 'remove' ? [label] : [],
      });
    }
  }
  entries.sort((a, b) => a.at - b.at || a.id - b.id);
  const turns: Turn[] = [];
  for (const { id: _, ...entry } of entries) {
    const last = turns[turns.length - 1];
    if (last?.at === entry.at) {
      turns[turns.length - 1] = together(last, entry);
    } else {
      turns.push(entry);
    }
  }
  return turns;
}

/** Labels that were there before any event: those removed first, or there now without an event. */
export function labelsBefore(
  turns: readonly Turn[],
  now: readonly string[],
): Set<string> {
  const before = new Set<string>();
  const seen = new Set<string>();
  for (const { added, removed } of turns) {
    for (const label of removed) {
      if (!seen.has(label) && !added.includes(label)) {
        before.add(label);
      }
    }
    [...added, ...removed].forEach(label => seen.add(label));
  }
  now.filter(label => !seen.has(label)).forEach(label => before.add(label));
  return before;
}

function when(event: Fields, context: GitlabContext) {
  return {
    id: event.whole('id', 1) ?? 0,
    at: event.requiredInstant('created_at'),
    person: readPerson(event, 'user', context),
  };
}

function together(a: Turn, b: Turn): Turn {
  return {
    at: a.at,
    closed: b.closed ?? a.closed,
    added: [...a.added.filter(l => !b.removed.includes(l)), ...b.added],
    removed: [...a.removed.filter(l => !b.added.includes(l)), ...b.removed],
    person: a.person ?? b.person,
  };
}
