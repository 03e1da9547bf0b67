import { Cell, Columns } from '../log/bulkRows';

/** A row of `wait` with numbers as numbers. */
export interface WaitRow {
  readonly stream_ref: string;
  readonly item_key: string;
  readonly episode: number;
  readonly from_at: number;
  readonly party: string;
  readonly entity: string;
  readonly to_at: number;
  readonly stalled: number;
  readonly parts: number;
  readonly worked: number;
  readonly evidence: string;
  readonly item_keys: string;
  readonly via: string;
  readonly done_at: number;
  readonly done_day: string;
  readonly home: number;
  readonly own: string;
  readonly working_ms: number;
}

/** A row of `tie`, likewise. */
export interface TieRow {
  readonly stream_ref: string;
  readonly item_key: string;
  readonly evidence: string;
  readonly party: string;
  readonly entity: string;
  readonly other_key: string;
  readonly since: number | null;
  readonly until: number | null;
  readonly open: number;
  readonly done_at: number | null;
  readonly home: number;
  readonly own: string;
}

export const WAIT_COLUMNS: Columns = {
  stream_ref: 'text',
  item_key: 'text',
  episode: 'integer',
  from_at: 'integer',
  party: 'text',
  entity: 'text',
  to_at: 'integer',
  stalled: 'integer',
  parts: 'integer',
  worked: 'integer',
  evidence: 'text',
  item_keys: 'text',
  via: 'text',
  done_at: 'integer',
  done_day: 'text',
  home: 'integer',
  own: 'text',
  working_ms: 'integer',
};

export const TIE_COLUMNS: Columns = {
  stream_ref: 'text',
  item_key: 'text',
  evidence: 'text',
  party: 'text',
  entity: 'text',
  other_key: 'text',
  since: 'integer',
  until: 'integer',
  open: 'integer',
  done_at: 'integer',
  home: 'integer',
  own: 'text',
};

/** Cells of a row in the order of its columns. */
export function cellsOf<Row extends object>(
  row: Row,
  columns: Columns,
): readonly Cell[] {
  return Object.keys(columns).map(name => row[name as keyof Row] as Cell);
}

/** As the database gives it: PostgreSQL has BIGINT as text. */
export function fromStored<Row extends object>(
  row: Record<string, unknown>,
  columns: Columns,
): Row {
  const own: Record<string, unknown> = {};
  for (const name of Object.keys(columns)) {
    const value = row[name];
    own[name] =
      columns[name] === 'integer' && value !== null ? Number(value) : value;
  }
  return own as Row;
}
