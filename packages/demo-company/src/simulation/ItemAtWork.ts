import { OrderedItem } from './OrderedItem';
import { Component, Team } from '../company/Company';
import { Random } from '../random/createRandom';
import { Practice } from './Practice';
import { RepositoryLine } from './RepositoryLine';
import { TrackedItem } from './TrackedItem';
import { Places, Signal } from './waiting';

/** A team at work. */
export interface Crew {
  readonly team: Team;
  readonly practice: Practice;
  readonly places: Places;
  readonly components: readonly Component[];
  readonly random: Random;
  /** Whether the next change names no item. */
  readonly namesNothing: () => boolean;
  /** Whether the next test fails. */
  readonly failsTest: () => boolean;
  readonly lines: ReadonlyMap<string, RepositoryLine>;
  /** Orders an item of the platform; it happens once that is done. */
  readonly order: () => OrderedItem;
}

export interface ItemAtWork {
  readonly item: TrackedItem;
  readonly component: Component;
  readonly title: string;
  readonly done: Signal;
}
