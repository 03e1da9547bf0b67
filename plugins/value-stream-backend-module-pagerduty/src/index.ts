/**
 * Connector for PagerDuty.
 *
 * @packageDocumentation
 */
export { valueStreamModulePagerDuty as default } from './module';
export { createPagerDutyConnector } from './createPagerDutyConnector';
export type { PagerDutyOptions } from './options/PagerDutyOptions';
