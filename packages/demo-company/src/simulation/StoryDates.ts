import { Instant } from '../tools/PlayedTool';

const DAY = 86_400_000;

/** When the planted stories begin; the history ends at `end`. */
export interface StoryDates {
  readonly begin: Instant;
  readonly end: Instant;
  /** A team was split: half as many reviewers for each change. */
  readonly teamSplit: Instant;
  /** Work in progress begins to grow. */
  readonly workPilesUp: Instant;
  /** A team begins to take on more at once. */
  readonly moreAtOnce: Instant;
  readonly limitThatHelped: Instant;
  readonly limitWithoutEffect: Instant;
  /** The provider of the network fails. */
  readonly networkFailure: Instant;
}

/** 18 months up to `end`. */
export const HISTORY_DAYS = 548;

export function storyDates(end: Instant): StoryDates {
  const before = (days: number) => end - days * DAY;
  return {
    begin: before(HISTORY_DAYS),
    end,
    teamSplit: before(180),
    workPilesUp: before(270),
    moreAtOnce: before(320),
    limitThatHelped: before(200),
    limitWithoutEffect: before(160),
    networkFailure: before(24),
  };
}
