import { ConnectorPayload } from '@value-stream/backstage-plugin-value-stream-node';
import { Shape } from '../reading/keepShape';
import { Reading } from './Reading';

export type Item = Readonly<Record<string, unknown>>;

/** A list of the API that is read newest first. */
export interface ApiList {
  /** Name in cursors and sentences. */
  readonly name: string;
  /** Address below the repository. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number>>;
  /** Field of the answer with the entries, where the answer is no list itself. */
  readonly field?: string;
  /** Field by which GitHub sorts, newest first; entries in no order are read to the end. */
  readonly sortedBy?: string;
  /** Field that says when an entry last changed. */
  readonly changedAt: string;
  /** How much older than what is known entries are looked through for changes, in ms. */
  readonly lookBackMs: number;
  /** What each entry itself becomes; without it only what belongs to the entries is given. */
  readonly entry?: {
    /** Type of the payload, and the field in which it holds the entry. */
    readonly type: string;
    readonly as: string;
    readonly shape: Shape;
    /** Entries that become one, where not all that are wanted do. */
    readonly only?: (item: Item) => boolean;
  };
  readonly wanted?: (item: Item, reading: Reading) => boolean;
  /** How old entries are read at most, in ms, where not all are. */
  readonly oldestMs?: (reading: Pick<Reading, 'options'>) => number;
  /** What else belongs to the entries, at most {@link CHUNK} of them. */
  readonly details?: (
    items: readonly Item[],
    reading: Reading,
  ) => Promise<readonly ConnectorPayload[]>;
}

/** Entries that are given as one page with all that belongs to them. */
export const CHUNK = 25;
