import {
  CalendarDefinition,
  FlowItemKind,
  ReopenPolicy,
} from '@value-stream/flow-engine';
import { DeclarationConflict } from './Registry';
import { StageTemplate } from './RegistryConfig';

/**
 * What one entity declares about streams, in canonical refs: a ValueStream
 * entity about itself, any other about the streams it belongs to.
 */
export interface Declaration {
  /** Where it was written, in words: `annotation value-stream/owner` or `spec`. */
  readonly origin: 'annotations' | 'spec';
  /** Streams that the entity says it is a member of. */
  readonly streams: readonly string[];
  readonly owner?: string;
  readonly role?: 'core' | 'supporting';
  readonly parent?: string;
  readonly supports: readonly string[];
  readonly stages?: StageTemplate;
  readonly environments: readonly string[];
  /** Members that a ValueStream entity lists. */
  readonly members: readonly string[];
  readonly customer?: string;
  readonly outcome?: string;
  readonly calendar?: CalendarDefinition;
  readonly flowItem?: FlowItemKind | 'auto';
  readonly flowItemTypes?: readonly string[];
  readonly reopenPolicy?: ReopenPolicy;
  readonly reopenHorizonMs?: number;
  /** As written in full: `1200 EUR/day`. */
  readonly costOfDelay?: string;
  readonly conflicts: readonly DeclarationConflict[];
}
