import { MapOptions, StreamDefinition, Timeline } from '../model';
import { describe } from '../map/evidenceItems';
import { durationText } from '../map/durationText';
import { discardRate } from '../flow/discardRate';
import { flowDistribution } from '../flow/flowDistribution';
import { flowEfficiency } from '../flow/flowEfficiency';
import { meanFlowLoad } from '../flow/flowLoad';
import { finishedIn, livingOnce } from '../flow/flowScope';
import { inFlowMs, listTimes } from '../flow/listTimes';
import { littlesLaw } from '../flow/littlesLaw';
import { serviceLevel } from '../flow/serviceLevel';
import { stageTimes } from '../flow/stageTimes';
import { startsIn } from '../flow/startsIn';
import { unplannedShare } from '../flow/unplannedShare';
import { known, unknown } from '../figure/figure';
import { quantileFigure } from '../figure/quantileFigure';
import { figureText, quantileText, shareText } from './evidenceText';
import { fatedEvidence, notDoneEvidence } from './fatedEvidence';
import { FlowEvidence, FlowEvidenceItem } from './FlowEvidence';

type Given = readonly [
  timelines: readonly Timeline[],
  stream: StreamDefinition,
  options: MapOptions,
];

const UNCLASSIFIED = 'unclassified';

function doneItems([timelines, stream, { window }]: Given) {
  return finishedIn(timelines, stream.reopenPolicy, window);
}

const sumOf = (items: readonly FlowEvidenceItem[]) =>
  items.reduce((sum, { value = 0 }) => sum + value, 0);

/** Started less done: each item counts +1, −1, or both. */
export function netFlowEvidence(...given: Given): FlowEvidence {
  const [timelines, stream, options] = given;
  const { window } = options;
  const started = startsIn(timelines, window);
  const done = doneItems(given);
  const net = started.length - done.length;
  return {
    result: known(net, 'items', started.length + done.length, 'count'),
    formula: `${started.length} items started − ${done.length} done = ${net}`,
    window,
    unit: 'count',
    counted: [
      ...started.map(t => describe(t, t.startedAt, t.endedAt, 1)),
      ...done.map(({ timeline, doneAt }) =>
        describe(timeline, timeline.startedAt, doneAt, -1),
      ),
    ],
    leftOut: notDoneEvidence(timelines, stream, options),
  };
}

/** Time-weighted mean load: each item with the time it was in flow. */
export function meanLoadEvidence(...given: Given): FlowEvidence {
  const [timelines, , { window }] = given;
  const result = meanFlowLoad(timelines, window);
  const living = livingOnce(timelines);
  const times = listTimes(living);
  const counted = living.flatMap((timeline, place) => {
    const ms = inFlowMs(times, place, window);
    return ms > 0
      ? [describe(timeline, timeline.startedAt, timeline.endedAt, ms)]
      : [];
  });
  return {
    result,
    formula: `Σ time in flow ${durationText(
      sumOf(counted),
      'calendar',
    )} ÷ ${durationText(
      window.to - window.from,
      'calendar',
    )} of the window = ${figureText(result, 'calendar')} items`,
    window,
    unit: 'ms',
    counted,
    leftOut: [],
  };
}

export function efficiencyEvidence(...given: Given): FlowEvidence {
  const [timelines, stream, options] = given;
  const { clock, window } = options;
  const result = flowEfficiency(timelines, stream, options).efficiency;
  let active = 0;
  let wait = 0;
  const items = fatedEvidence(timelines, stream, options, ({ measured }) => {
    active += measured.flow!.activeMs;
    wait += measured.flow!.waitMs;
    return measured.flow!.efficiency;
  });
  return {
    result,
    formula: `Σ active ${durationText(
      active,
      clock,
    )} ÷ (Σ active ${durationText(active, clock)} + Σ wait ${durationText(
      wait,
      clock,
    )}) = ${figureText(result, clock)}`,
    window,
    unit: 'ratio',
    ...items,
  };
}

/** Defects among the items started; those without a type cannot tell. */
export function unplannedEvidence(...given: Given): FlowEvidence {
  const [timelines, , { window }] = given;
  const result = unplannedShare(timelines, window);
  const started = startsIn(timelines, window);
  const typed = started.filter(({ type }) => type !== undefined);
  const counted = typed.map(t =>
    describe(t, t.startedAt, t.endedAt, t.type === 'defect' ? 1 : 0),
  );
  const defects = sumOf(counted);
  return {
    result,
    formula: shareText(
      defects,
      defects === 1 ? 'defect' : 'defects',
      typed.length,
      'started items with a type',
      result,
    ),
    window,
    unit: 'count',
    counted,
    leftOut: started
      .filter(({ type }) => type === undefined)
      .map(t => ({
        ...describe(t, t.startedAt, t.endedAt),
        leftOut: 'no-type' as const,
      })),
  };
}

export function discardEvidence(...given: Given): FlowEvidence {
  const [timelines, stream, options] = given;
  const result = discardRate(timelines, stream, options.window);
  const others = notDoneEvidence(timelines, stream, options);
  const dropped = others.filter(({ leftOut }) => leftOut === 'abandoned');
  const done = doneItems(given);
  return {
    result,
    formula: shareText(
      dropped.length,
      'abandoned',
      dropped.length + done.length,
      'items that ended',
      result,
    ),
    window: options.window,
    unit: 'count',
    counted: [
      ...dropped.map(({ leftOut: _, ...item }) => ({ ...item, value: 1 })),
      ...done.map(({ timeline, doneAt }) =>
        describe(timeline, timeline.startedAt, doneAt, 0),
      ),
    ],
    leftOut: others.filter(({ leftOut }) => leftOut !== 'abandoned'),
  };
}

export function serviceLevelEvidence(
  record: boolean,
  ...given: Given
): FlowEvidence {
  const [timelines, stream, options] = given;
  const { level, duration, kept, backtest } = serviceLevel(...given);
  const items = fatedEvidence(
    timelines,
    stream,
    options,
    ({ measured }) => measured.flow!.flowMs,
  );
  const n = items.counted.length;
  const name = `p${Math.round(level * 100)}`;
  return {
    result: record ? backtest : duration,
    formula: record
      ? `Each week, items done are held to the ${name} of those done earlier in the window: within it ${figureText(
          backtest,
          'calendar',
        )} of ${backtest.n} items judged`
      : `${quantileText(
          name,
          n,
          'flow times',
          duration,
          options.clock,
        )}; within it ${figureText(kept, 'calendar')} of the items`,
    window: options.window,
    unit: 'ms',
    ...items,
  };
}

export function typeShareEvidence(type: string, ...given: Given): FlowEvidence {
  const [timelines, stream, options] = given;
  const { window } = options;
  const done = doneItems(given);
  const own = done.filter(
    ({ timeline }) => (timeline.type ?? UNCLASSIFIED) === type,
  );
  const result =
    flowDistribution(timelines, stream, window).find(
      share => share.type === type,
    )?.share ?? unknown('no-items', done.length);
  return {
    result,
    formula: shareText(own.length, type, done.length, 'done items', result),
    window,
    counted: own.map(({ timeline, doneAt }) =>
      describe(timeline, timeline.startedAt, doneAt),
    ),
    leftOut: notDoneEvidence(timelines, stream, options),
  };
}

/** How long items done stood in a stage, at a percentile. */
export function stageTimeEvidence(
  stageId: string,
  level: number,
  ...given: Given
): FlowEvidence {
  const [timelines, stream, options] = given;
  const order = stream.stages.findIndex(({ id }) => id === stageId);
  const items = fatedEvidence(timelines, stream, options, ({ measured }) => {
    const ms = measured.stageMs?.[order] ?? NaN;
    return Number.isNaN(ms) ? undefined : ms;
  });
  const quantiles = stageTimes(...given)[order];
  const name = `p${Math.round(level * 100)}`;
  const result =
    quantiles?.[name as 'p50'] ??
    quantileFigure(
      items.counted.map(({ value = 0 }) => value),
      level,
      'ms',
    );
  return {
    result,
    formula: quantileText(
      name,
      items.counted.length,
      `times in ${stream.stages[order]?.name ?? stageId}`,
      result,
      options.clock,
    ),
    window: options.window,
    unit: 'ms',
    ...items,
  };
}

/** Each item with the time it stood in the window: what the load is made of. */
export function littlesLawEvidence(...given: Given): FlowEvidence {
  const [timelines, stream, { window }] = given;
  const law = littlesLaw(timelines, stream, window);
  const options = {
    window,
    clock: 'calendar' as const,
    basis: 'state' as const,
    asOf: window.to,
  };
  const { counted: departed, leftOut } = fatedEvidence(
    timelines,
    stream,
    options,
    ({ timeline, measured }) => measured.doneAt! - timeline.startedAt!,
  );
  const text = (figure: typeof law.residual) => figureText(figure, 'calendar');
  const flow = sumOf(departed);
  return {
    result: law.residual,
    formula: `(L − λW) ÷ L = ${text(law.residual)}; ${
      departed.length
    } departed, λW = Σ flow time ${durationText(
      flow,
      'calendar',
    )} ÷ ${durationText(window.to - window.from, 'calendar')} = ${(
      flow / Math.max(1, window.to - window.from)
    ).toFixed(2)}; of the residual ${text(
      law.openItems,
    )} from items still open, ${text(
      law.carriedIn,
    )} from items that came from before`,
    window,
    unit: 'ms',
    counted: departed,
    leftOut: leftOut.filter(item => item.leftOut !== 'abandoned'),
  };
}
