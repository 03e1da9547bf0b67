import { InputError } from '@backstage/errors';
import {
  Basis,
  Clock,
  Instant,
  ReopenPolicy,
  Window,
} from '@value-stream/flow-engine';

const DEFAULT_WINDOW_MS = 90 * 24 * 60 * 60 * 1000;
const LONGEST_WINDOW_MS = 10 * 366 * 24 * 60 * 60 * 1000;

/** What is asked of a map, as it comes in. */
export interface MapParameters {
  readonly from?: string;
  readonly to?: string;
  readonly clock?: Clock;
  readonly basis?: Basis;
  readonly stream?: string;
  readonly type?: readonly string[];
  readonly team?: readonly string[];
  readonly label?: readonly string[];
  readonly priority?: readonly string[];
  readonly reopen?: ReopenPolicy;
}

/** What is asked of a map, completed. */
export interface MapQuery {
  readonly window: Window;
  readonly clock: Clock;
  readonly basis: Basis;
  readonly asOf: Instant;
  readonly stream?: string;
  readonly types?: readonly string[];
  readonly teams?: readonly string[];
  readonly labels?: readonly string[];
  readonly priorities?: readonly string[];
  /** Instead of the stream's own. */
  readonly reopenPolicy?: ReopenPolicy;
}

/**
 * Completes what is asked: 90 days up to now, by the calendar clock, on the
 * state basis.
 *
 * @throws InputError where the window is empty, endless or not a window
 */
export function readMapQuery(
  parameters: MapParameters,
  now: Instant,
): MapQuery {
  const to = instantOf('to', parameters.to) ?? now;
  const from = instantOf('from', parameters.from) ?? to - DEFAULT_WINDOW_MS;
  if (from >= to) {
    throw new InputError(`The window is empty: 'from' has to be before 'to'`);
  }
  if (to - from > LONGEST_WINDOW_MS) {
    throw new InputError(`The window is longer than 10 years`);
  }
  return {
    window: { from, to },
    clock: parameters.clock ?? 'calendar',
    basis: parameters.basis ?? 'state',
    asOf: now,
    stream: parameters.stream?.toLocaleLowerCase('en-US'),
    types: parameters.type,
    teams: parameters.team,
    labels: parameters.label,
    priorities: parameters.priority,
    reopenPolicy: parameters.reopen,
  };
}

/**
 * The window to compare with; absent where none is given, so that the one
 * just before is meant.
 *
 * @throws InputError where only one end is given or the window is empty
 */
export function readEarlierWindow(parameters: {
  readonly earlierFrom?: string;
  readonly earlierTo?: string;
}): Window | undefined {
  const from = instantOf('earlierFrom', parameters.earlierFrom);
  const to = instantOf('earlierTo', parameters.earlierTo);
  if (from === undefined && to === undefined) {
    return undefined;
  }
  if (from === undefined || to === undefined || from >= to) {
    throw new InputError(
      `The earlier window needs both ends, 'earlierFrom' before 'earlierTo'`,
    );
  }
  if (to - from > LONGEST_WINDOW_MS) {
    throw new InputError(`The earlier window is longer than 10 years`);
  }
  return { from, to };
}

function instantOf(name: string, text?: string): Instant | undefined {
  if (text === undefined) {
    return undefined;
  }
  const instant = Date.parse(text);
  if (Number.isNaN(instant)) {
    throw new InputError(
      `'${name}' is '${text}'; write an instant such as 2026-01-31T00:00:00Z`,
    );
  }
  return instant;
}
