import { Attributes } from '@value-stream/flow-engine';

/**
 * An event as the CDEvents specification has it.
 *
 * @public
 */
export interface CdEvent {
  readonly context: {
    /** Version of the specification. */
    readonly specversion?: string;
    /** The same, as specifications before 0.5 call it. */
    readonly version?: string;
    readonly id: string;
    readonly source: string;
    readonly type: string;
    readonly timestamp: string;
    readonly schemaUri?: string;
    readonly chainId?: string;
    readonly links?: readonly CdEventLink[];
  };
  readonly subject: {
    readonly id: string;
    readonly source?: string;
    /** Of earlier versions, and of closed tickets. */
    readonly type?: string;
    readonly content: Attributes;
  };
  /** What the specification has no place for. */
  readonly customData?: Attributes | string;
  readonly customDataContentType?: string;
}

/**
 * A link embedded in an event, to another event.
 *
 * @public
 */
export interface CdEventLink {
  readonly linkType: 'PATH' | 'END' | 'RELATION';
  readonly linkKind?: string;
  /** Of a path and its end: the event before. */
  readonly from?: { readonly contextId?: string };
  /** Of a relation. */
  readonly target?: { readonly contextId?: string };
  readonly tags?: Attributes;
}
