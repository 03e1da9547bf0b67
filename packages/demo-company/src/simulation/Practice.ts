import { Instant } from '../tools/PlayedTool';

/** When what is merged and built goes to production. */
export type Cadence = 'continuous' | 'daily' | 'weekly' | 'quarterly';

/** How a team works; what changes over time is a function of the instant. */
export interface Practice {
  readonly itemsPerWeek: number;
  /** Most items in progress at once, from the start of work to the merge. */
  readonly places: (at: Instant) => number;
  /** Places up to which nobody switches between items. */
  readonly ease: number;
  /** How much slower everything gets beyond that: the places to these, to this power. */
  readonly crowding: number;
  /** Median of the work on one item, in working hours. */
  readonly effortHours: number;
  /** Median wait of a change for its first review, in working hours. */
  readonly reviewWaitHours: (at: Instant) => number;
  /** Chance that a review asks for changes. */
  readonly changesRequested: number;
  /** Test before the merge, with the share of those that fail, in twentieths. */
  readonly test?: {
    readonly waitHours: number;
    readonly hours: number;
    readonly failure: number;
  };
  readonly cadence: Cadence;
  /** An advisory board that decides every so many days on what was merged so many days before. */
  readonly board?: {
    readonly everyDays: number;
    readonly cutOffDays: number;
  };
  /** Chance of a single change to cause an incident. */
  readonly incidentPerChange: number;
  /** Chance of an item to need one of the platform first. */
  readonly needsPlatform: number;
  /** Share of the changes that name no item, in twentieths. */
  readonly untraceable: number;
  /** Chance of an item to be blocked from outside for some days. */
  readonly blocked: number;
}
