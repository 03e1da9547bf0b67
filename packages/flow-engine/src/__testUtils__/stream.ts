import { StreamDefinition } from '../model';
import { DEFAULT_STAGES } from '../stages';
import { DEFAULT_CALENDAR } from '../time';

/** A stream as the registry makes it when nothing is declared. */
export const STREAM: StreamDefinition = {
  ref: 'valuestream:default/payments',
  name: 'payments',
  title: 'Payments',
  role: 'core',
  supports: [],
  declaredBy: 'entity',
  stages: DEFAULT_STAGES,
  commitment: 'ready',
  calendar: DEFAULT_CALENDAR,
  flowItem: 'work-items',
  reopenPolicy: 'last-done',
  reopenHorizonMs: 30 * 86_400_000,
  idleLimitMs: 8 * 3_600_000,
  productionEnvironments: ['prod', 'production'],
};
