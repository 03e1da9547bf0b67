/**
 * Connector for CDEvents, in and out.
 *
 * @packageDocumentation
 */
export { valueStreamModuleCdEvents as default } from './module';
export { createCdEventsConnector } from './createCdEventsConnector';
export type { CdEventsOptions } from './options/CdEventsOptions';
export { toCdEvent } from './out/toCdEvent';
export { toCloudEvent } from './out/toCloudEvent';
export type { StructuredCloudEvent } from './out/toCloudEvent';
export type { CdEvent, CdEventLink } from './spec/CdEvent';
export { checkCdEvent } from './spec/checkCdEvent';
export type { CheckedEvent } from './spec/checkCdEvent';
export type { EventType } from './spec/EventType';
