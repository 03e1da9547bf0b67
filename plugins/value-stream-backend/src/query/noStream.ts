import {
  DEFAULT_CALENDAR,
  DEFAULT_STAGES,
  StreamDefinition,
} from '@value-stream/flow-engine';

/** Stands for the stream of an entity that belongs to none: its answers are empty. */
export const NO_STREAM: StreamDefinition = {
  ref: '',
  name: '',
  title: '',
  role: 'core',
  supports: [],
  declaredBy: 'implied',
  stages: DEFAULT_STAGES,
  commitment: 'ready',
  calendar: DEFAULT_CALENDAR,
  flowItem: 'work-items',
  reopenPolicy: 'last-done',
  reopenHorizonMs: 0,
  idleLimitMs: 0,
  productionEnvironments: [],
};
