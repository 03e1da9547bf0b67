import { Component } from '../company/Company';
import { Instant } from '../tools/PlayedTool';
import { Signal } from './waiting';

/** What was merged and is not yet in production. */
export interface Merged {
  readonly sha: string;
  readonly at: number;
  readonly component: Component;
  /** The item whose change it is; a fix has none. */
  readonly item?: string;
  /** Whether anything tells that it is. */
  readonly traced: boolean;
  built: boolean;
  /** A build of its own is running. */
  building: boolean;
  /** It is being brought to production, whatever its own build does meanwhile. */
  deploying: false | 'for good' | 'once';
  inProduction: boolean;
  /** When its item was put before the board. */
  boardAt?: Instant;
  readonly delivered: Signal;
}
