import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';

/**
 * A value stream in the catalog: the steps that take one kind of value from
 * request to realization, for one customer.
 *
 * @public
 */
export interface ValueStreamEntity extends Entity {
  apiVersion: 'value-stream/v1alpha1';
  kind: 'ValueStream';
  spec: {
    /** `core` delivers to an external customer; `supporting` keeps core streams flowing. Default `core`. */
    role?: 'core' | 'supporting';
    /** Ref of the Group that owns it. */
    owner?: string;
    /** Whom it serves. */
    customer?: string;
    /** What they get. */
    outcome?: string;
    /** The stream it is part of. */
    parent?: string;
    /** The streams a supporting stream serves. */
    supports?: string[];
    /** Refs of entities that belong to it, beside those annotated. */
    members?: string[];
    /** Stages in order, or the name of a template in configuration. */
    stages?: string | JsonObject[];
    /** Id of the stage at whose first entry flow time starts. */
    commitment?: string;
    /** Time zone, working days and hours, holidays; or the name of a calendar in configuration. */
    calendar?: string | JsonObject;
    /** What counts as one unit; `auto` takes the first of these that there is data for. */
    flowItem?:
      | 'auto'
      | 'work-items'
      | 'changes'
      | 'commits'
      | { kind: 'work-items'; types: string[] };
    reopenPolicy?: 'last-done' | 'first-done' | 'cumulative-active';
    /** How long after it was done a reopening continues an item: `30d`, `P30D` or `{ days: 30 }`. */
    reopenHorizon?: string | JsonObject;
    /** What a day of delay costs: `1200 EUR/day`. */
    costOfDelay?: string;
  };
}
