import fc from 'fast-check';
import { Activity, ItemHistory } from '../model';
import { fact, history, link } from './history';

const STATUSES = [
  'Open',
  'Analysis',
  'Ready',
  'In progress',
  'Review',
  'Limbo',
  'Done',
];

/** Facts of a work item and of a change, on half days of two months. */
const activity = (item: string): fc.Arbitrary<Activity> =>
  fc
    .tuple(
      fc.integer({ min: 0, max: 120 }),
      fc.constantFrom(
        'moved',
        'moved',
        'moved',
        'blocked',
        'unblocked',
        'authored',
        'opened',
        'reviewed',
        'changes',
        'merged',
        'started',
        'finished',
        'succeeded',
      ),
      fc.constantFrom(...STATUSES),
    )
    .map(([half, what, status]) => {
      const on = half / 2;
      const change = `${item}/change`;
      switch (what) {
        case 'authored':
          return fact(on, 'commit authored', `${item}/commit`);
        case 'opened':
        case 'merged':
          return fact(on, `change ${what}`, change);
        case 'reviewed':
          return fact(on, 'change reviewed', change, { verdict: 'approved' });
        case 'changes':
          return {
            ...fact(on, 'change reviewed', change, {
              verdict: 'changes-requested',
            }),
            id: `${change} changes ${on}`,
          };
        case 'started':
          return fact(on, 'run started', `${item}/run`);
        case 'finished':
          return fact(on, 'run finished', `${item}/run`, {
            verdict: half % 2 ? 'failed' : 'passed',
          });
        case 'succeeded':
          return fact(on, 'deployment succeeded', `${item}/deployment`, {
            environment: 'prod',
          });
        case 'moved':
          return {
            ...fact(on, 'work-item moved', item, { to: status }),
            id: `${item} moved ${status} ${on}`,
          };
        default:
          return fact(on, `work-item ${what}`, item);
      }
    });

/** A work item with up to 14 facts of its own and of a linked change, in any order. */
export function arbitraryHistory(item: string): fc.Arbitrary<ItemHistory> {
  return fc
    .tuple(fc.array(activity(item), { maxLength: 14 }), fc.boolean())
    .map(([facts, linked]) =>
      history(
        item,
        'work-item',
        [fact(0, 'work-item created', item, { status: 'Open' }), ...facts],
        linked
          ? [
              link(`${item}/change`, 'implements', item),
              link(`${item}/change`, 'contains', `${item}/commit`),
              link(`${item}/deployment`, 'contains', `${item}/commit`),
              link(`${item}/change`, 'built-by', `${item}/run`),
            ]
          : [],
      ),
    );
}

/** Up to so many histories, each of its own item. */
export function arbitraryHistories(
  atMost: number,
): fc.Arbitrary<readonly ItemHistory[]> {
  return fc
    .integer({ min: 0, max: atMost })
    .chain(n =>
      fc.tuple(
        ...Array.from({ length: n }, (_, i) => arbitraryHistory(`I${i}`)),
      ),
    );
}
