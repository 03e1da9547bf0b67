import {
  getAgeing,
  getCumulativeFlow,
  getDelivery,
  getEntityScope,
  getFlow,
  getFlowEvidence,
  getFlowTimes,
  getForecast,
  getFutureMap,
  getHandovers,
  getItemsBehind,
  getMap,
  getMapComparison,
  getProcess,
  getThroughput,
  QueryContext,
  readMapQuery,
} from '../productUnderTest';

/** A question of a tab, over 90 days up to now. */
export type Question = (
  context: QueryContext,
  entityRef: string,
) => Promise<unknown>;

const page = { part: 'counted', limit: 50, offset: 0 } as const;
const now = (context: QueryContext) => readMapQuery({}, context.now());

/** What the tabs of map and flow ask. */
export const QUESTIONS: Readonly<Record<string, Question>> = {
  map: (context, ref) => getMap(context, ref, now(context)),
  'map, items behind a figure': (context, ref) =>
    getItemsBehind(context, ref, now(context), { figure: 'flow-time' }, page),
  comparison: (context, ref) => getMapComparison(context, ref, now(context)),
  'future map': (context, ref) =>
    getFutureMap(context, ref, now(context), [
      { stageId: 'ready', what: 'wait', value: 0.5 },
    ]),
  process: (context, ref) => getProcess(context, ref, now(context), 50),
  handovers: (context, ref) => getHandovers(context, ref, now(context)),
  scope: (context, ref) => getEntityScope(context, ref),
  flow: (context, ref) => getFlow(context, ref, now(context)),
  'flow times': (context, ref) => getFlowTimes(context, ref, now(context)),
  throughput: (context, ref) => getThroughput(context, ref, now(context)),
  'cumulative flow': (context, ref) =>
    getCumulativeFlow(context, ref, now(context)),
  ageing: (context, ref) => getAgeing(context, ref, now(context)),
  forecast: (context, ref) =>
    getForecast(context, ref, now(context), { days: 30 }),
  'flow, items behind a figure': (context, ref) =>
    getFlowEvidence(
      context,
      ref,
      now(context),
      { figure: 'service-level' },
      page,
    ),
  delivery: (context, ref) => getDelivery(context, ref, now(context)),
};
