import { Component } from '../company/Company';
import { Person } from '../tools/PlayedTool';
import { inCdEvents } from './trackers/inCdEvents';
import { inGithub } from './trackers/inGithub';
import { inGitlab } from './trackers/inGitlab';
import { NewItem, TrackedItem } from './TrackedItem';
import { inJira } from './trackers/inJira';
import { World } from './World';

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
