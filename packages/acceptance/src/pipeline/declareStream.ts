import { DEFAULT_CALENDAR } from '@value-stream/flow-engine';
import { DeclaredStream, RegisteredEntity } from './productUnderTest';

const DAY_MS = 86_400_000;

/** A stream as the registry would declare it, with the product's defaults. */
export function declareStream(
  name: string,
  rest: Partial<DeclaredStream> = {},
): DeclaredStream {
  return {
    ref: `valuestream:default/${name}`,
    name,
    title: name,
    role: 'core',
    supports: [],
    declaredBy: 'entity',
    flowItem: 'auto',
    calendar: DEFAULT_CALENDAR,
    reopenPolicy: 'last-done',
    reopenHorizonMs: 30 * DAY_MS,
    idleLimitMs: 8 * 3_600_000,
    productionEnvironments: ['prod', 'production'],
    ...rest,
  };
}

/** A component as the registry would keep it. */
export function declareComponent(name: string): RegisteredEntity {
  return {
    ref: `component:default/${name}`,
    kind: 'component',
    title: name,
    annotations: {},
    partOf: [],
  };
}
