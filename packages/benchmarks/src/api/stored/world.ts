import { DAY_MS, NOW } from './present';

/** Streams and entities of the registry, however many items are stored. */
export const STREAMS = 1_000;
export const ENTITIES = 5_000;
/** Done in each 90 days of the stream that is looked at. */
export const DONE_IN_WINDOW = 20_000;
/** Of every other stream. */
export const ITEMS_OF_STREAM = 1_000;
/** Components of the system, and of the group. */
export const PARTS = 20;

/**
 * Steps take 18 days on average: who began in these 180 days is done in the
 * window, or in the one before.
 */
export const BEGUN = { from: NOW - 198 * DAY_MS, withinDays: 180 };

/** The stream that is looked at, and two components that share it. */
export const BENCH = {
  stream: 'valuestream:default/bench',
  component: 'component:default/bench',
  rest: 'component:default/bench-rest',
};
export const SYSTEM = 'system:default/suite';
export const GROUP = 'group:default/team';
/** The system, and components behind those of the group; each with its stream. */
export const DOMAIN = 'domain:default/market';
export const DOMAIN_COMPONENTS = 60;

export const streamOf = (n: number) => `valuestream:default/s-${n}`;
export const componentOf = (n: number) => `component:default/c-${n}`;
