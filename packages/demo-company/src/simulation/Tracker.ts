import { Component } from '../company/Company';
import { Person } from '../tools/PlayedTool';
import { inCdEvents } from './trackers/inCdEvents';
import { inGithub } from './trackers/inGithub';
import { inGitlab } from './trackers/inGitlab';
import { inJira } from './trackers/inJira';
import { World } from './World';

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

/** Creates an item in Backlog of the team's tracker. */
export function createItem(
  world: World,
  component: Component,
  by: Person,
  item: NewItem,
): TrackedItem {
  switch (component.chain) {
    case 'github':
      return inGithub(world, component, by, item);
    case 'gitlab':
      return inGitlab(world, component, by, item);
    case 'cdevents':
      return inCdEvents(world, component, by, item);
    default:
      return inJira(world, component, by, item);
  }
}
