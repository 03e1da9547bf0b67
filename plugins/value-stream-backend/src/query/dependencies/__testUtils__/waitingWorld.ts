import { mockServices } from '@backstage/backend-test-utils';
import { Translation } from '@value-stream/backstage-plugin-value-stream-node';
import { Knex } from 'knex';
import { appendTranslation } from '../../../log/appendTranslation';
import { LIVE_FACTS } from '../../../log/factTables';
import { lockFacts } from '../../../log/lockFacts';
import { createProjector } from '../../../projection/createProjector';
import { RegisteredEntity } from '../../../streams/RegisteredEntity';
import { entityOf } from '../../../__testUtils__/testCatalog';
import { writeCatalog } from '../../../__testUtils__/testFacts';

export const DAY = 86_400_000;
/** A Monday, midnight: day 0 of the examples. */
export const DAY_0 = Date.UTC(2026, 0, 5);
export const day = (n: number) => DAY_0 + n * DAY;
export const iso = (n: number) => new Date(day(n)).toISOString();

export const SHOP = 'system:default/shop';
export const CART = 'component:default/cart';
export const PRICES = 'component:default/prices';
export const PLATFORM = 'system:default/platform';
export const RUNTIME = 'component:default/runtime';
export const RISK = 'system:default/risk';
export const FRAUD = 'component:default/fraud';

/** Every system is a stream. The shop has two components and a rate. */
export const CATALOG: readonly RegisteredEntity[] = [
  entityOf(SHOP, {
    title: 'Shop',
    annotations: { 'value-stream/cost-of-delay': '1000 EUR/day' },
  }),
  entityOf(CART, {
    title: 'Cart',
    partOf: [SHOP],
    relations: [
      { type: 'consumesApi', target: 'api:default/scores' },
      { type: 'dependsOn', target: RUNTIME },
    ],
  }),
  entityOf(PRICES, { title: 'Prices', partOf: [SHOP] }),
  entityOf(PLATFORM, { title: 'Platform' }),
  entityOf(RUNTIME, { title: 'Runtime', partOf: [PLATFORM] }),
  entityOf(RISK, { title: 'Risk' }),
  entityOf(FRAUD, {
    title: 'Fraud',
    partOf: [RISK],
    relations: [{ type: 'providesApi', target: 'api:default/scores' }],
  }),
  entityOf('api:default/scores', { title: 'Scores' }),
];

const STATUS: Readonly<Record<string, string>> = {
  backlog: 'Open',
  ready: 'Ready',
  dev: 'In progress',
  wait: 'Waiting for review',
  done: 'Done',
};

type Told = Pick<Translation, 'activities' | 'objects'>;

/** What it was linked to as blocked by, on which day, and perhaps when that was taken away. */
type Blocked = readonly [other: string, on: number, until?: number];

/** Facts of a work item: `ready 0, dev 10, done 12`, and what it was blocked by. */
export function itemFacts(
  key: string,
  entity: string,
  moves: string,
  blockedBy: readonly Blocked[] = [],
  more: {
    readonly childOf?: string;
    /** Flags with their reasons, from one day to another. */
    readonly flags?: readonly (readonly [string, number, number?])[];
  } = {},
): Told[] {
  const steps = moves.split(', ').map(step => step.split(' '));
  const last = steps[steps.length - 1];
  const object = { key, kind: 'work-item' as const };
  const subject = { key, qualifier: 'subject' };
  return [
    ...steps.map(
      ([stage, on], place): Told => ({
        activities: [
          {
            identity: `${key}:${place}`,
            kind: 'work-item' as const,
            verb: place === 0 ? 'created' : 'moved',
            occurredAt: day(Number(on)),
            objects: [subject],
            attributes:
              place === 0
                ? { status: STATUS[stage] }
                : { from: STATUS[steps[place - 1][0]], to: STATUS[stage] },
          },
        ],
        objects: [],
      }),
    ),
    ...blockedBy.flatMap(([other, on, until]) =>
      [on, ...(until === undefined ? [] : [until])].map(
        (at, place): Told => ({
          activities: [
            {
              identity: `${key}:linked:${other}:${place}`,
              kind: 'work-item' as const,
              verb: 'linked',
              occurredAt: day(at),
              objects: [subject, { key: other, qualifier: 'other' }],
              attributes: { added: place === 0, relation: 'blocked-by' },
            },
          ],
          objects: [],
        }),
      ),
    ),
    ...(more.flags ?? []).flatMap(([reason, on, until]) =>
      [on, ...(until === undefined ? [] : [until])].map(
        (at, place): Told => ({
          activities: [
            {
              identity: `${key}:flag:${reason}:${place}`,
              kind: 'work-item' as const,
              verb: place === 0 ? 'blocked' : 'unblocked',
              occurredAt: day(at),
              objects: [subject],
              attributes: place === 0 ? { reason } : {},
            },
          ],
          objects: [],
        }),
      ),
    ),
    {
      activities: [],
      objects: [
        {
          ...object,
          observedAt: day(Number(last[1])),
          title: `Item ${key}`,
          originalStatus: STATUS[last[0]],
          attributes: {},
          selectors: [{ annotation: 'entity', value: entity }],
          links: [
            ...blockedBy.map(([other, , until]) => ({
              to: other,
              relation: 'blocked-by' as const,
              evidence: 'is blocked by',
              ...(until !== undefined && { confidence: 0 }),
            })),
            ...(more.childOf
              ? [
                  {
                    to: more.childOf,
                    relation: 'child-of' as const,
                    evidence: 'parent',
                  },
                ]
              : []),
          ],
        },
      ],
    },
  ];
}

/** What happens in a world: facts arrive, or the catalog becomes another. */
export type Event =
  | { readonly facts: Pick<Translation, 'activities' | 'objects'> }
  | { readonly catalog: readonly RegisteredEntity[] };

/** Takes events in one after the other, deriving all facts after those asked for and at the end. */
export async function live(
  database: Knex,
  events: readonly Event[],
  deriveAfter: (place: number) => boolean = () => false,
): Promise<void> {
  const projector = createProjector({
    database,
    tables: LIVE_FACTS,
    logger: mockServices.logger.mock(),
    now: Date.now,
  });
  const derive = async () => {
    while (await projector.projectOnce());
  };
  for (const [place, event] of events.entries()) {
    if ('catalog' in event) {
      await writeCatalog(database, event.catalog);
    } else {
      await database.transaction(async tx => {
        await lockFacts(tx);
        await appendTranslation(tx, event.facts, {
          source: 'tracker',
          origin: 'webhook',
          recordedAt: Date.now(),
        });
      });
    }
    if (deriveAfter(place)) {
      await derive();
    }
  }
  await derive();
}
