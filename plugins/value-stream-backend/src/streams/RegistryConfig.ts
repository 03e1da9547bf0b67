import {
  CalendarDefinition,
  ReopenPolicy,
  Stage,
} from '@value-stream/flow-engine';

/** A list of stages that streams can name. */
export interface StageTemplate {
  readonly stages: readonly Stage[];
  readonly commitment?: string;
}

/** What configuration says about streams. */
export interface RegistryConfig {
  /** Which entities are streams of their own where nothing is declared. */
  readonly defaultStreams: 'system' | 'domain' | 'none';
  readonly calendar: CalendarDefinition;
  readonly calendars: ReadonlyMap<string, CalendarDefinition>;
  readonly stageTemplates: ReadonlyMap<string, StageTemplate>;
  readonly productionEnvironments: readonly string[];
  readonly idleLimitMs: number;
  readonly reopenPolicy: ReopenPolicy;
  readonly reopenHorizonMs: number;
}
