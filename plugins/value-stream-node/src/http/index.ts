export { createRequestGate } from './createRequestGate';
export type { RequestGate } from './createRequestGate';
export { createToolClient } from './createToolClient';
export { linkRelations } from './linkRelations';
export { retryAfterMs } from './retryAfterMs';
export { ToolAnswerError } from './ToolAnswerError';
export type {
  ToolAnswer,
  ToolClient,
  ToolClientOptions,
  ToolRequest,
} from './ToolClient';
export { ToolRefusedError } from './ToolRefusedError';
