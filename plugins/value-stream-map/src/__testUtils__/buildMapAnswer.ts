import {
  ApiSchemas,
  FigureAnswer,
  MapAnswer,
} from '@value-stream/backstage-plugin-value-stream-common';

export const DAY = 86_400_000;
export const WEEKS = 90 / 7;

/** A stage in few words; times are days per counted item, so that they add up. */
export interface StageSpec {
  readonly id: string;
  readonly name: string;
  readonly mode: 'active' | 'wait' | 'done';
  readonly class: ApiSchemas['StageFigures']['class'];
  readonly before?: boolean;
  readonly wait?: number;
  readonly work?: number;
  readonly unknown?: number;
  /** Items that visited; all where absent. */
  readonly items?: number;
  readonly completeAccurate?: number;
  readonly inProgress?: number;
  readonly oldest?: number;
  readonly blocked?: number;
  readonly net?: number;
  readonly abandoned?: number;
}

export interface MapSpec {
  readonly title: string;
  readonly stages: readonly StageSpec[];
  readonly counted: number;
  readonly done: number;
  readonly arrivalsPerWeek: number;
  readonly p50?: number;
  readonly p85?: number;
  readonly firstTimeRight?: number;
  readonly returns?: readonly (readonly [
    from: string,
    to: string,
    items: number,
    addedDays: number,
  ])[];
  readonly constraint?: ApiSchemas['Constraint'];
  readonly flowItem?: 'work-items' | 'changes' | 'commits';
}

export function known(
  value: number,
  unit: 'ms' | 'items' | 'ratio' | 'per-week' | 'count',
  n: number,
  method = 'mean',
): FigureAnswer {
  return { kind: 'value', value, unit, n, method };
}

export function unknown(
  reason: Extract<FigureAnswer, { kind: 'unknown' }>['reason'],
  n = 0,
): FigureAnswer {
  return { kind: 'unknown', reason, n };
}

/** A whole answer of the map whose ladder, ratios and rates follow from the stages. */
export function buildMapAnswer(spec: MapSpec): MapAnswer {
  const { counted: n, done } = spec;
  const days = (value: number | undefined, size = n) =>
    value === undefined || size === 0
      ? unknown('no-items', size)
      : known(value * DAY, 'ms', size);
  const quantile = (value: number | undefined) =>
    value === undefined
      ? unknown('too-few-samples', n)
      : known(value * DAY, 'ms', n, 'quantile R-7');
  const committed = spec.stages.filter(s => !s.before && s.mode !== 'done');
  const sum = (part: (s: StageSpec) => number | undefined) =>
    committed.reduce((total, s) => total + (part(s) ?? 0), 0);
  const wait = sum(s => s.wait);
  const work = sum(s => s.work);
  const ratio = (value: number | undefined, size = n) =>
    value === undefined
      ? unknown('no-items', size)
      : known(value, 'ratio', size, 'ratio of sums');
  const rolled = committed
    .filter(s => s.mode === 'active')
    .reduce((product, s) => product * (s.completeAccurate ?? 1), 1);
  const load = sum(s => s.inProgress);
  const oldest = Math.max(0, ...committed.map(s => s.oldest ?? 0));

  const stages = spec.stages.map((s): ApiSchemas['StageFigures'] => {
    const items = s.items ?? n;
    const perVisitor = (value: number | undefined) =>
      days(
        items === 0 || value === undefined ? undefined : (value * n) / items,
        items,
      );
    const lead = (s.wait ?? 0) + (s.work ?? 0);
    return {
      stageId: s.id,
      name: s.name,
      mode: s.mode,
      class: s.class,
      committed: !s.before,
      visits: items,
      items,
      share: n === 0 ? unknown('no-items') : ratio(items / n),
      leadTime: perVisitor(lead),
      processTime: s.mode === 'wait' ? days(0, items) : perVisitor(s.work ?? 0),
      waitTime: perVisitor(s.wait ?? 0),
      leadTimeQuantiles: {
        p50: perVisitor(lead * 0.8),
        p75: perVisitor(lead * 1.3),
        p85: perVisitor(lead * 1.8),
        p95: unknown('too-few-samples', items),
      },
      percentCompleteAccurate:
        s.mode === 'active'
          ? ratio(s.completeAccurate, items)
          : unknown('wait-stage'),
      inProgress: known(s.inProgress ?? 0, 'items', s.inProgress ?? 0, 'count'),
      oldest: s.oldest === undefined ? unknown('no-items') : days(s.oldest, 1),
      blockedNow: known(s.blocked ?? 0, 'items', s.inProgress ?? 0, 'count'),
      arrivalsPerWeek: known(items / WEEKS + (s.net ?? 0), 'per-week', items),
      departuresPerWeek: known(items / WEEKS, 'per-week', items),
      netFlowPerWeek: known(s.net ?? 0, 'per-week', items),
      returnsIn: (spec.returns ?? [])
        .filter(([, to]) => to === s.id)
        .reduce((total, [, , count]) => total + count, 0),
      handoffs: 0,
      blockedTime: days(0, items),
      abandoned: s.abandoned ?? 0,
    };
  });

  return {
    scope: {
      entityRef: 'system:default/payments-checkout',
      kind: 'system',
      title: spec.title,
      flowItem: spec.flowItem ?? 'work-items',
      stream: 'valuestream:default/payments',
      streams: [
        {
          ref: 'valuestream:default/payments',
          title: spec.title,
          role: 'core',
          owner: 'group:default/team-checkout',
          customer: 'shoppers',
        },
      ],
    },
    window: {
      from: '2026-08-24T10:00:00.000Z',
      to: '2026-11-22T10:00:00.000Z',
    },
    clock: 'calendar',
    basis: 'state',
    calendar: {
      timeZone: 'Europe/Vienna',
      workingDays: [1, 2, 3, 4, 5],
      workingHours: [[540, 1020]],
      holidays: [],
    },
    asOf: '2026-11-22T10:00:00.000Z',
    types: ['defect', 'feature', 'unclassified'],
    teams: [],
    labels: [],
    figures: {
      commitmentStageId: committed[0].id,
      flowTime: {
        p50: quantile(spec.p50),
        p75: quantile(spec.p50 && spec.p85 && (spec.p50 + spec.p85) / 2),
        p85: quantile(spec.p85),
        p95: unknown('too-few-samples', n),
      },
      meanFlowTime: days(wait + work),
      processTime: days(work),
      waitTime: days(wait),
      activityRatio:
        n === 0 || wait + work === 0
          ? unknown('zero-denominator', n)
          : ratio(work / (wait + work)),
      firstTimeRight: ratio(spec.firstTimeRight),
      rolledCompleteAccurate: n === 0 ? unknown('no-items') : ratio(rolled),
      inProgress: known(load, 'items', load, 'count'),
      oldestInProgress: oldest ? days(oldest, load) : unknown('no-items'),
      velocity: known(done, 'items', done, 'count'),
      velocityPerWeek: known(done / WEEKS, 'per-week', done),
      arrivalsPerWeek: known(spec.arrivalsPerWeek, 'per-week', done),
      traceability: done === 0 ? unknown('no-items') : ratio(n / done, done),
      stages,
      ladder: {
        steps: spec.stages
          .filter(s => s.mode !== 'done')
          .map(s => ({
            stageId: s.id,
            waitMs: (s.wait ?? 0) * DAY,
            workMs: (s.work ?? 0) * DAY,
            unknownMs: (s.unknown ?? 0) * DAY,
          })),
        n,
        meanWait: days(wait),
        meanWork: days(work),
        meanFlowTime: days(wait + work),
      },
      returns: (spec.returns ?? []).map(([from, to, items, added]) => ({
        fromStageId: from,
        toStageId: to,
        items,
        count: items,
        addedTime: days(added, items),
      })),
      edges: [],
      constraint: spec.constraint ?? { kind: 'none', reason: 'no-wait' },
      counted: n,
      leftOut: [
        { reason: 'direct-to-done', n: 6 },
        { reason: 'not-linked', n: 5 },
        { reason: 'unmapped-status', n: 3 },
      ],
      mergedOnly: 0,
      unmappedStatuses: [],
    },
    earlier: {
      window: {
        from: '2026-05-26T10:00:00.000Z',
        to: '2026-08-24T10:00:00.000Z',
      },
      flowTimeP50: quantile(spec.p50 && 10.6),
      velocityPerWeek: known(14.9, 'per-week', 191),
      activityRatio: n === 0 ? unknown('no-items') : ratio(0.19),
      firstTimeRight: n === 0 ? unknown('no-items') : ratio(0.75),
    },
    sources: [
      {
        id: 'jira',
        connector: 'import',
        state: 'ok',
        lastSuccessAt: '2026-11-22T09:58:00.000Z',
      },
    ],
    conflicts: 0,
  };
}
