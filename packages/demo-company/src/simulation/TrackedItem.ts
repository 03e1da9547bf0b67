import { Person } from '../tools/PlayedTool';

export type ItemType = 'feature' | 'defect' | 'debt' | 'risk';

/** An item before it is created. */
export interface NewItem {
  readonly title: string;
  readonly type: ItemType;
}

/** An item of work where its team keeps it. */
export interface TrackedItem {
  /** In the product's keys. */
  readonly key: string;
  /** As the text of a change names it: `PAY-12`, or words that close an issue. */
  readonly name: string;
  /** Whether the merge of a change that names it closes it. */
  readonly closedByMerge: boolean;
  move(by: Person, status: string): void;
  done(by: Person): void;
  flag(by: Person, flagged: boolean): void;
  /** Waits for another of the same tracker. */
  waitFor(by: Person, other: TrackedItem): void;
}
