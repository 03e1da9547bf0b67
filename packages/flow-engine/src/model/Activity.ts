import { Instant } from './Instant';

/**
 * Kinds of objects that delivery data speaks of. Kinds that are not ours carry
 * the prefix `x:`; they are kept and exported, and no metric reads them.
 *
 * @public
 */
export type ObjectKind =
  | 'request'
  | 'work-item'
  | 'change'
  | 'commit'
  | 'run'
  | 'check'
  | 'artifact'
  | 'release'
  | 'deployment'
  | 'environment'
  | 'approval'
  | 'incident'
  | 'outcome'
  | `x:${string}`;

/**
 * What an activity says about one object that it touches.
 *
 * @public
 */
export interface ActivityObject {
  readonly key: string;
  /** The object's part in the activity. The first object is the `subject`. */
  readonly qualifier: string;
}

/** @public */
export type AttributeValue =
  | string
  | number
  | boolean
  | null
  | readonly AttributeValue[]
  | { readonly [key: string]: AttributeValue };

/** @public */
export type Attributes = { readonly [key: string]: AttributeValue };

/**
 * One immutable fact: something happened to the subject, which is
 * `objects[0]`, at an instant. The verbs per kind are those of the delivery
 * model: a work item is `created`, `moved`, `blocked`, `closed` …
 *
 * Attributes read by the engine:
 *
 * - `moved`: `from`, `to` (original statuses), `category` (the tool's own
 *   category of `to`: `to-do`, `in-progress` or `done`)
 * - `closed` (work item): `resolution` (`done`, `abandoned`, `duplicate`),
 *   `status` (original)
 * - `reviewed`: `verdict` (`approved`, `changes-requested`, `commented`)
 * - run `finished`: `verdict` (`passed`, `failed`), `attempt`
 * - `bot`: true where a machine acted; never evidence of work
 * - `opened` (change): `draft`
 * - deployment: `environment`, `service`, `revision`
 *
 * @public
 */
export interface Activity {
  readonly id: string;
  readonly source: string;
  /** Kind of the subject. */
  readonly kind: ObjectKind;
  readonly verb: string;
  readonly occurredAt: Instant;
  /** Keyed hash of who acted; never a name. */
  readonly actor?: string;
  readonly team?: string;
  readonly objects: readonly ActivityObject[];
  readonly attributes: Attributes;
}
