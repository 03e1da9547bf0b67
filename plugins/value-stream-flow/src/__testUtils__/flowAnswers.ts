import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { DAY, known, quantilesOf, unknown } from './figures';

/** One item: when it started, was built and was done; open without the last. */
export interface MadeUpItem {
  readonly key: string;
  readonly startedAt: number;
  readonly builtAt: number;
  readonly doneAt?: number;
}

/* A Monday; the window has four whole weeks. */
export const FROM = Date.parse('2026-06-01T00:00:00Z');
export const TO = FROM + 28 * DAY;

/** Items 1 to 8 took as many days as their number; 9 to 11 are open. */
export const ITEMS: readonly MadeUpItem[] = [
  ...[1, 2, 3, 4, 5, 6, 7, 8].map(n => ({
    key: `jira:acme/PAY-${n}`,
    startedAt: FROM + 2 * n * DAY,
    builtAt: FROM + 2.5 * n * DAY,
    doneAt: FROM + 3 * n * DAY,
  })),
  ...[9, 10, 11].map(n => ({
    key: `jira:acme/PAY-${n}`,
    startedAt: FROM + (10 + n) * DAY,
    builtAt: TO + DAY,
  })),
];

const iso = (at: number) => new Date(at).toISOString();

export const ASKED: ApiSchemas['Asked'] = {
  scope: {
    entityRef: 'system:default/payments-checkout',
    kind: 'system',
    title: 'Payments checkout',
    flowItem: 'work-items',
    stream: 'valuestream:default/payments',
    streams: [
      {
        ref: 'valuestream:default/payments',
        title: 'Payments',
        role: 'core',
        owner: 'group:default/team-checkout',
        customer: 'shoppers',
      },
    ],
  },
  window: { from: iso(FROM), to: iso(TO) },
  clock: 'calendar',
  basis: 'state',
  calendar: {
    timeZone: 'UTC',
    workingDays: [1, 2, 3, 4, 5],
    workingHours: [[540, 1020]],
    holidays: [],
  },
  asOf: iso(TO),
  types: ['defect', 'feature'],
  teams: [],
  labels: [],
};

const STAGES: ApiSchemas['StageInfo'][] = [
  ['development', 'Development', 'active', 'build'],
  ['waiting', 'Waiting for release', 'wait', 'await-release'],
  ['released', 'Released', 'done', 'done'],
].map(([id, name, mode, stageClass]) => ({
  id,
  name,
  mode: mode as 'active',
  class: stageClass,
  authority: 'engineering',
}));

/** Every answer about flow, made from one list of items so that they agree. */
export function flowAnswers(items: readonly MadeUpItem[] = ITEMS) {
  const done = items.filter(({ doneAt }) => doneAt !== undefined);
  const open = items.filter(({ doneAt }) => doneAt === undefined);
  const flowMs = done.map(({ startedAt, doneAt }) => doneAt! - startedAt);
  const n = done.length;
  const flowTime = quantilesOf(flowMs);
  const figures: ApiSchemas['FlowFigures'] = {
    velocityPerWeek: known(n / 4, 'per-week', n),
    arrivalsPerWeek: known(items.length / 4, 'per-week', items.length),
    flowTime,
    efficiencyByState: n ? known(0.5, 'ratio', n) : unknown('no-items'),
    efficiencyByActivity: unknown('no-data'),
    meanLoad: known(items.length ? 2 : 0, 'items', items.length),
    load: known(open.length, 'items', open.length),
    discardRate: n ? known(0, 'ratio', n) : unknown('no-items'),
    netFlow: open.length,
    unplannedShare: n ? known(0.25, 'ratio', n) : unknown('no-items'),
  };
  const weeks = [0, 1, 2, 3].map(week => {
    const from = FROM + 7 * week * DAY;
    const during = (at = -1) => at >= from && at < from + 7 * DAY;
    const finished = done.filter(({ doneAt }) => during(doneAt)).length;
    return {
      from: iso(from),
      known: true,
      whole: true,
      done: finished,
      started: items.filter(({ startedAt }) => during(startedAt)).length,
      load: known(2, 'items', 2),
      efficiency: finished ? known(0.5, 'ratio', 2) : unknown('no-items'),
    };
  });
  const longest = Math.max(0, ...flowMs);
  return {
    flow: {
      asked: ASKED,
      figures,
      exclusions: [],
      earlier: {
        window: { from: iso(FROM - 28 * DAY), to: iso(FROM) },
        figures,
      },
      distribution: [
        { type: 'feature', items: n, share: known(1, 'ratio', n) },
      ],
      serviceLevel: {
        level: 0.85,
        duration: flowTime.p85,
        kept: unknown('too-few-samples', n),
        backtest: unknown('too-few-samples', n),
      },
      littlesLaw: {
        residual: unknown('window-too-short'),
        openItems: known(open.length, 'items', open.length),
        carriedIn: known(0, 'items', 0),
        netFlow: open.length,
        warns: false,
      },
    } satisfies ApiSchemas['FlowAnswer'],
    'flow-times': {
      asked: ASKED,
      itemKeys: done.map(({ key }) => key),
      titles: done.map(({ key }) => `Title of ${key}`),
      types: done.map(() => 1),
      doneAt: done.map(({ doneAt }) => doneAt!),
      flowMs,
      activeMs: flowMs.map(ms => ms / 2),
      quantiles: flowTime,
      histogram: n ? [{ fromMs: 0, toMs: longest, items: n }] : [],
      exclusions: [{ reason: 'direct-to-done', n: 2 }],
    } satisfies ApiSchemas['FlowTimesAnswer'],
    throughput: {
      asked: ASKED,
      weeks,
      limits: unknown('too-few-samples', 4) as ApiSchemas['Unknown'],
    } as ApiSchemas['ThroughputAnswer'],
    'cumulative-flow': {
      asked: ASKED,
      stages: STAGES,
      days: Array.from({ length: 28 }, (_, day) => {
        const at = FROM + (day + 1) * DAY;
        const by = (instant = Infinity) => instant <= at;
        return {
          at: iso(at),
          known: true,
          bands: [
            items.filter(item => by(item.startedAt)).length,
            items.filter(item => by(item.builtAt)).length,
            items.filter(item => by(item.doneAt)).length,
          ],
        };
      }),
    } satisfies ApiSchemas['CumulativeFlowAnswer'],
    ageing: {
      asked: ASKED,
      stages: STAGES.map(({ id, name, mode }) => ({
        stageId: id,
        name,
        mode,
        quantiles: quantilesOf(flowMs.map(ms => ms / 2)),
        inProgress: id === 'development' ? open.length : 0,
      })),
      items: open.map(({ key, startedAt }) => ({
        itemKey: key,
        title: `Title of ${key}`,
        stageId: 'development',
        ageMs: TO - startedAt,
        stageAgeMs: TO - startedAt,
        pastExpectation: true,
        blocked: false,
      })),
      total: open.length,
      pastExpectation: open.length,
      blockers: [],
    } satisfies ApiSchemas['AgeingAnswer'],
    forecast: {
      asked: ASKED,
      items: open.length,
      days: 30,
      history: { days: 27, items: n },
      byWhen: [0.5, 0.7, 0.85, 0.95].map(level => ({
        level,
        figure: unknown('window-too-short', n),
        beyond: false,
      })),
      howMany: [0.5, 0.7, 0.85, 0.95].map(level => ({
        level,
        figure: unknown('window-too-short', n),
        beyond: false,
      })),
      backtest: [],
      backtestHowMany: [],
      inBatches: false,
      seed: 1,
    } as ApiSchemas['ForecastAnswer'],
  };
}
