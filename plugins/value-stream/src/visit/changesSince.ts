import { Seen, SeenStream } from './Seen';

/** Something that changed and asks for a look; named as its words are. */
export interface Change {
  readonly ref: string;
  readonly title: string;
  readonly what:
    | 'appeared'
    | 'left'
    | 'constraint'
    | 'noConstraint'
    | 'slower'
    | 'faster'
    | 'moreDone'
    | 'lessDone'
    | 'calm'
    | 'failed'
    | 'mended';
  readonly stage?: string;
}

/**
 * What changed between two visits: streams that came and went, a constraint in
 * another stage, signals by process behaviour limits, sources that fail. A
 * figure that moves within its limits is no change.
 */
export function changesSince(before: Seen, now: Seen): readonly Change[] {
  const changes: Change[] = [];
  for (const [ref, stream] of Object.entries(now)) {
    const { title } = stream;
    const known = before[ref];
    if (!known) {
      changes.push({ ref, title, what: 'appeared' });
      continue;
    }
    whatOf(known, stream).forEach(what =>
      changes.push({
        ref,
        title,
        what,
        ...(what === 'constraint' && { stage: stream.constraint }),
      }),
    );
  }
  for (const [ref, { title }] of Object.entries(before)) {
    if (!now[ref]) {
      changes.push({ ref, title, what: 'left' });
    }
  }
  return changes;
}

const SIGNALS = {
  flowTime: { above: 'slower', below: 'faster' },
  velocity: { above: 'moreDone', below: 'lessDone' },
} as const;

function whatOf(before: SeenStream, now: SeenStream): Change['what'][] {
  const what: Change['what'][] = [];
  if (before.failed !== now.failed) {
    what.push(now.failed ? 'failed' : 'mended');
  }
  let calmed = false;
  for (const measure of ['flowTime', 'velocity'] as const) {
    const verdict = now[measure];
    if (verdict === before[measure]) {
      continue;
    }
    if (verdict === 'above' || verdict === 'below') {
      what.push(SIGNALS[measure][verdict]);
    } else if (verdict === 'usual' && before[measure] !== 'unknown') {
      calmed = true;
    }
  }
  const signals = [now.flowTime, now.velocity];
  if (calmed && !signals.includes('above') && !signals.includes('below')) {
    what.push('calm');
  }
  if (before.constraint !== now.constraint) {
    what.push(now.constraint ? 'constraint' : 'noConstraint');
  }
  return what;
}
