import { ObjectKind } from '@value-stream/flow-engine';

/**
 * What the rows of a file are.
 *
 * @public
 */
export type RowKind = 'moves' | 'activities' | 'links' | 'objects';

/**
 * How a file is written.
 *
 * @public
 */
export type FileFormat = 'csv' | 'jsonl';

/**
 * How dates are written.
 *
 * @public
 */
export interface TimestampOptions {
  /** `iso` (default), `epoch-seconds`, `epoch-milliseconds`, or a pattern such as `dd/MM/yyyy HH:mm`. */
  readonly format: string;
  /** IANA zone of dates that name none; default UTC. */
  readonly zone: string;
}

/**
 * Options of a source of connector `import`, complete.
 *
 * @public
 */
export interface ImportOptions {
  readonly kind: RowKind;
  /** By the file's extension where absent. */
  readonly format?: FileFormat;
  readonly delimiter?: string;
  /** Paths and globs on the backend's machine. */
  readonly files: readonly string[];
  /** Name of the column for each field. In JSON Lines, `fields.status` looks inside. */
  readonly columns: Readonly<Record<string, string>>;
  /** Columns kept as attributes: attribute name to column. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Further objects an activity touches: qualifier to the column with the key. */
  readonly related: Readonly<Record<string, string>>;
  /** Put before every key; default `<source id>:`. */
  readonly keyPrefix?: string;
  /** Put before keys in `to` of links and in `related`; default `keyPrefix`. */
  readonly toPrefix?: string;
  readonly itemKind: ObjectKind;
  /** Relation of links without a column for it. */
  readonly relation?: string;
  readonly entities: readonly string[];
  readonly timestamps: TimestampOptions;
  /** Category of each status, by status in small letters. */
  readonly categories: ReadonlyMap<string, string>;
  /** Resolution of statuses that end an item undone, by status in small letters. */
  readonly resolutions: ReadonlyMap<string, string>;
  /** Normalised type of each original one, by type in small letters. */
  readonly types: ReadonlyMap<string, string>;
}
