import { moves } from './moves.mjs';

/** Component of the stream with so many stages, and as many ways from one to another. */
export const WIDE_PROCESS = 'wide-process';
export const STAGES = 15;
export const EDGES = 60;

const DAY = 86_400_000;
const TIMES = 20;
const LAST = STAGES - 1;
const stageName = place => (place === LAST ? 'Done' : `Step ${place + 1}`);

/** Every way aside of the straight one: 13 skips, 13, 12 and 8 returns by one, two and three stages. */
const ASIDE = [
  ...ways(0, 12, place => place + 2),
  ...ways(1, 13, place => place - 1),
  ...ways(2, 13, place => place - 2),
  ...ways(3, 10, place => place - 3),
];

function ways(first, last, to) {
  return Array.from({ length: last - first + 1 }, (_, i) => ({
    from: first + i,
    to: to(first + i),
  }));
}

/** A stream of 15 stages between which 60 ways are taken: 14 of them straight on. */
export function wideProcess(folder) {
  return moves(folder, {
    id: WIDE_PROCESS,
    commitment: 'step-2',
    stages: Array.from({ length: STAGES }, (_, place) => ({
      name: stageName(place),
      ...kindOf(place),
      statuses: [stageName(place)],
    })),
    moves: histories(Date.now()),
  });
}

function kindOf(place) {
  if (place === LAST) return { mode: 'done', class: 'done' };
  return place % 2
    ? { mode: 'active', class: 'build' }
    : { mode: 'wait', class: 'ready' };
}

/** Each item goes its way with one of the ways aside in it. */
function* histories(now) {
  for (let n = 0; n < ASIDE.length * TIMES; n += 1) {
    const aside = ASIDE[n % ASIDE.length];
    const steps = [];
    for (let place = 0; place <= aside.from; place += 1) steps.push(place);
    for (let place = aside.to; place <= LAST; place += 1) steps.push(place);
    const stayMs = (0.3 + (n % 7) / 10) * DAY;
    const first = now - 2 * DAY - (n % 40) * DAY - steps.length * stayMs;
    for (const [i, place] of steps.entries()) {
      yield { item: `WIDE-${n}`, at: first + i * stayMs, to: stageName(place) };
    }
  }
}
