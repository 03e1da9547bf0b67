import { createRequire } from 'node:module';
import { moves } from './moves.mjs';

const require = createRequire(import.meta.url);
require('@backstage/cli-node/config/nodeTransform.cjs');
const {
  randomFrom,
} = require('../../../packages/acceptance/src/crash/randomFrom.ts');

/** Component of the stream in which as many items were done within the window of 90 days. */
export const MANY_ITEMS = 'many-items';
export const ITEMS = 20_000;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const STAGES = [
  ['To do', 'wait', 'intake'],
  ['Ready', 'wait', 'ready'],
  ['Development', 'active', 'build'],
  ['Waiting for test', 'wait', 'await-review'],
  ['Test', 'active', 'verify'],
  ['Done', 'done', 'done'],
].map(([name, mode, stageClass]) => ({
  name,
  mode,
  class: stageClass,
  statuses: [name],
}));
const TYPES = ['Story', 'Story', 'Bug', 'Upkeep'];

/** 20,000 items done within 87 days, and a hundredth of them in progress. */
export function manyItems(folder) {
  return moves(folder, {
    id: MANY_ITEMS,
    commitment: 'ready',
    stages: STAGES,
    moves: histories(Date.now()),
  });
}

function* histories(now) {
  const random = randomFrom(20_000);
  /** Mostly short and sometimes long, as stages are; in milliseconds. */
  const stay = days => -Math.log(1 - random()) * days * DAY + HOUR;
  for (let n = 0; n < ITEMS * 1.01; n += 1) {
    const open = n >= ITEMS;
    const stays = [1, 2, 3, 1, 1].map(stay);
    const whole = stays.reduce((sum, ms) => sum + ms, 0);
    let at = open
      ? now - random() * whole
      : now - DAY - random() * 86 * DAY - whole;
    for (const [place, { name }] of STAGES.entries()) {
      if (at >= now) break;
      yield {
        item: `MANY-${n}`,
        at,
        to: name,
        title: `Item ${n} of many`,
        type: TYPES[n % TYPES.length],
      };
      at += stays[place];
    }
  }
}
