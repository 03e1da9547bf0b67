import {
  NativeLink,
  ObjectFact,
  Selector,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Attributes, Instant, ObjectKind } from '@value-stream/flow-engine';
import { canonicalJson } from './canonicalJson';
import { hashOf } from './hashOf';

/** What an object fact says, without where and when it was read. */
export interface ObjectFactContent {
  readonly kind: ObjectKind;
  readonly title?: string;
  readonly url?: string;
  readonly type?: string;
  readonly originalType?: string;
  readonly originalStatus?: string;
  readonly attributes?: Attributes;
  readonly links?: readonly NativeLink[];
  readonly selectors?: readonly Selector[];
}

/** One object fact of the log. */
export interface LoggedFact {
  readonly id: string;
  readonly key: string;
  readonly source: string;
  readonly observedAt: Instant;
  /** Canonical JSON of an {@link ObjectFactContent}. */
  readonly content: string;
}

/** The id does not depend on the way a fact came, so that webhook and backfill agree. */
export function loggedFact(fact: ObjectFact, source: string): LoggedFact {
  const { key, observedAt, ...rest } = fact;
  const content = canonicalJson(rest);
  return {
    id: hashOf(`${key}\n${observedAt}\n${source}\n${content}`),
    key,
    source,
    observedAt,
    content,
  };
}
