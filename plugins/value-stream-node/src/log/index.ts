export { valueStreamLogExtensionPoint } from './logExtensionPoint';
export type { ValueStreamLogExtensionPoint } from './logExtensionPoint';
export type { LogPage, LogRequest, ValueStreamLog } from './ValueStreamLog';
