/** A band of a cumulative flow diagram, by its name and its height on each day. @public */
export interface Band {
  readonly id: string;
  readonly name: string;
  readonly heights: readonly number[];
}

/** A day, from its end; unknown before anything was. @public */
export interface BandDay {
  readonly at: number;
  readonly name: string;
  readonly known: boolean;
}

/** One value of a period; `null` while unknown. @public */
export interface LinePoint {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly value: number | null;
}

/** A part of a whole, by its name; `null` where its share is unknown. @public */
export interface Share {
  readonly name: string;
  readonly share: number | null;
}

/** One week as it is drawn. @public */
export interface DrawnWeek {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  /** Undefined before anything was known. */
  readonly started?: number;
  readonly done?: number;
  /** More than chance. */
  readonly signal: boolean;
  /** Partly outside the window. */
  readonly part: boolean;
}

/** A line across all weeks, with what it is. @public */
export interface WeeksLimit {
  readonly value: number;
  readonly text: string;
}
