import {
  Activity,
  Attributes,
  DeliveryObject,
  ItemHistory,
  Link,
  ObjectKind,
} from '@value-stream/flow-engine';
import { randomFrom } from '../../../acceptance/src/crash/randomFrom';

/** Where an item's ten activities come from: its tracker alone, or all tools up to production. */
export type Shape = 'tracker' | 'delivered';

type Step = readonly [what: string, part: string, attributes?: Attributes];

const moved = (to: string): Step => ['work-item moved', '', { to }];
const created: Step = ['work-item created', '', { status: 'Backlog' }];

const STEPS: Readonly<Record<Shape, readonly Step[]>> = {
  tracker: [
    created,
    moved('Analysis'),
    moved('Ready'),
    moved('In progress'),
    moved('In review'),
    moved('In progress'),
    moved('In review'),
    moved('Testing'),
    moved('Waiting for deployment'),
    moved('Done'),
  ],
  delivered: [
    created,
    moved('Ready'),
    moved('In progress'),
    ['commit authored', '/commit'],
    ['change opened', '/change'],
    ['run started', '/run'],
    ['run finished', '/run', { verdict: 'passed' }],
    ['change reviewed', '/change', { verdict: 'approved' }],
    ['change merged', '/change'],
    ['deployment succeeded', '/deployment', { environment: 'production' }],
  ],
};

const LINKS: readonly (readonly [string, Link['relation'], string])[] = [
  ['/change', 'implements', ''],
  ['/change', 'contains', '/commit'],
  ['/change', 'built-by', '/run'],
  ['/deployment', 'contains', '/commit'],
];

/** Steps of a history lie up to so far apart. */
const LONGEST_STEP_MS = 4 * 86_400_000;

/**
 * Makes items of ten activities each, one after the other, the same for the
 * same start. Each begins within the days given after `from`.
 */
export function* itemHistories(
  shape: Shape,
  { from, withinDays }: { readonly from: number; readonly withinDays: number },
): Generator<ItemHistory> {
  const random = randomFrom(11);
  for (let n = 1; ; n += 1) {
    const start = from + Math.floor(random() * withinDays * 86_400_000);
    yield itemHistory(shape, `tracker:BENCH-${n}`, start, random);
  }
}

function itemHistory(
  shape: Shape,
  key: string,
  start: number,
  random: () => number,
): ItemHistory {
  let at = start;
  const kinds = new Map<string, ObjectKind>();
  const activities = STEPS[shape].map(
    ([what, part, attributes], i): Activity => {
      const [kind, verb] = what.split(' ') as [ObjectKind, string];
      kinds.set(part, kind);
      at += i ? Math.floor(random() * LONGEST_STEP_MS) : 0;
      return {
        id: `${key}${part}/${i}`,
        source: 'bench',
        kind,
        verb,
        occurredAt: at,
        objects: [{ key: `${key}${part}`, qualifier: 'subject' }],
        attributes: attributes ?? {},
      };
    },
  );
  const objects = [...kinds].map(
    ([part, kind]): DeliveryObject => ({
      key: `${key}${part}`,
      kind,
      source: 'bench',
      attributes: {},
    }),
  );
  return {
    item: objects[0],
    objects: objects.slice(1),
    links: shape === 'tracker' ? [] : LINKS.map(linkOf(key)),
    activities,
    deliveredBy: 'deployments',
  };
}

function linkOf(key: string) {
  return ([from, relation, to]: (typeof LINKS)[number]): Link => ({
    from: `${key}${from}`,
    to: `${key}${to}`,
    relation,
    method: 'native',
    confidence: 1,
    evidence: 'bench',
  });
}
