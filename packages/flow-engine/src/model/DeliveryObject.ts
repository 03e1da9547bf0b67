import { Attributes, ObjectKind } from './Activity';

/**
 * An object of the delivery model as last known: the tool's own words stand
 * beside the normalised ones.
 *
 * Attributes read by the engine: commit `parents`, `authoredAt`,
 * `committedAt`, `paths`, `message`; change `number`, `branch`, `body`;
 * release `revision`; deployment `environment`, `service`, `revision`;
 * work-item `labels`, `components`, `team`.
 *
 * @public
 */
export interface DeliveryObject {
  readonly key: string;
  readonly kind: ObjectKind;
  readonly source: string;
  readonly title?: string;
  readonly url?: string;
  /** Normalised type: `feature`, `defect`, `risk`, `debt`, a configured one, or absent where unclassified. */
  readonly type?: string;
  readonly originalType?: string;
  readonly originalStatus?: string;
  readonly attributes: Attributes;
}

/** @public */
export type LinkRelation =
  | 'originates'
  | 'child-of'
  | 'implements'
  | 'contains'
  | 'built-by'
  | 'deploys'
  | 'approves'
  | 'caused-by'
  | 'fixes'
  | 'reverts'
  | 'blocked-by'
  | 'depends-on'
  | 'duplicates'
  | `x:${string}`;

/**
 * A directed relation between two objects, with how it was found.
 *
 * @public
 */
export interface Link {
  readonly from: string;
  readonly to: string;
  readonly relation: LinkRelation;
  /** The linking rule: `native`, `closing-keyword`, `issue-key`, `merge-parents`, `commit-ancestry`, … */
  readonly method: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** What the rule saw, in words. */
  readonly evidence: string;
}
