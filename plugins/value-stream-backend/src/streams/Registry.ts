import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { DeclaredStream } from './DeclaredStream';

/** An entity that belongs to a stream, and why. */
export interface StreamMember {
  readonly streamRef: string;
  readonly entityRef: string;
  readonly evidence: string;
}

/** A declaration that contradicts another or makes no sense; the stream stays. */
export interface DeclarationConflict {
  /** The entity whose declaration is to change. */
  readonly entityRef: string;
  readonly reason: ApiSchemas['Conflict']['reason'];
  /** What the conflict is about; with entity and reason its identity. */
  readonly subject: string;
  readonly streamRef?: string;
  readonly message: string;
  readonly whatToDo: string;
}

/** Streams, members and conflicts as resolved from the catalog; all in order of ref. */
export interface Registry {
  readonly streams: readonly DeclaredStream[];
  readonly members: readonly StreamMember[];
  readonly conflicts: readonly DeclarationConflict[];
}
