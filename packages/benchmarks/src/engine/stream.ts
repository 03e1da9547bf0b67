import {
  DEFAULT_CALENDAR,
  DEFAULT_STAGES,
  StreamDefinition,
} from '@value-stream/flow-engine';

/** A stream with the default stages, its weekdays in a zone that changes its clocks. */
export const STREAM: StreamDefinition = {
  ref: 'valuestream:default/bench',
  name: 'bench',
  title: 'Bench',
  role: 'core',
  supports: [],
  declaredBy: 'entity',
  stages: DEFAULT_STAGES,
  commitment: 'ready',
  calendar: { ...DEFAULT_CALENDAR, timeZone: 'Europe/Vienna' },
  flowItem: 'work-items',
  reopenPolicy: 'last-done',
  reopenHorizonMs: 30 * 86_400_000,
  idleLimitMs: 8 * 3_600_000,
  productionEnvironments: ['production'],
};
