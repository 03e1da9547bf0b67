import {
  Activity,
  composeTimelines,
  DEFAULT_CALENDAR,
  Stage,
  StreamDefinition,
  Timeline,
} from '@value-stream/flow-engine';

/** What happened to an item: a status, or a flag that blocks it. */
export type ItemFact =
  | { readonly at: number; readonly status: string }
  | { readonly at: number; readonly blocked: boolean };

const INTAKE = { mode: 'wait', class: 'intake' } as const;
const BUILD = { mode: 'active', class: 'build' } as const;
const DONE = { mode: 'done', class: 'done' } as const;

/** Columns with their statuses, the first uncommitted ones waiting. */
export function columnStream(
  columns: readonly {
    readonly name: string;
    readonly statuses: readonly string[];
  }[],
  commitment: string,
  done: string | undefined,
): StreamDefinition {
  const committed = columns.findIndex(({ name }) => name === commitment);
  const stages = columns.map(({ name, statuses }, i): Stage => {
    const ends = name === done;
    const open = i < committed ? INTAKE : BUILD;
    return {
      id: name,
      name,
      ...(ends ? DONE : open),
      authority: 'status',
      statuses,
    };
  });
  return {
    ref: 'valuestream:default/oracle',
    name: 'oracle',
    title: 'Oracle',
    role: 'core',
    supports: [],
    declaredBy: 'entity',
    stages,
    commitment,
    calendar: DEFAULT_CALENDAR,
    flowItem: 'work-items',
    reopenPolicy: 'last-done',
    reopenHorizonMs: 30 * 86_400_000,
    idleLimitMs: 8 * 3_600_000,
    productionEnvironments: ['prod'],
  };
}

/** The timeline of an item from its facts, given in order. */
export function statusTimeline(
  key: string,
  facts: readonly ItemFact[],
  stream: StreamDefinition,
): Timeline {
  const activities = facts.map((fact, i): Activity => {
    const moved = 'status' in fact;
    const flag = !moved && fact.blocked ? 'blocked' : 'unblocked';
    return {
      id: `${key} ${String(i).padStart(4, '0')}`,
      source: 'oracle',
      kind: 'work-item',
      verb: moved ? 'moved' : flag,
      occurredAt: fact.at,
      objects: [{ key, qualifier: 'subject' }],
      attributes: moved ? { to: fact.status } : {},
    };
  });
  return composeTimelines(
    {
      item: { key, kind: 'work-item', source: 'oracle', attributes: {} },
      objects: [],
      links: [],
      activities,
      deliveredBy: 'deployments',
    },
    stream,
  )[0];
}
