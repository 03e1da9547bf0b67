import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LedgerEntry } from '@value-stream/demo-company';

export const DAY = 86_400_000;

/** An item as the company's own ledger has it. */
export interface RealItem {
  readonly item: string;
  readonly stream: string;
  readonly component: string;
  /** Stages as they were entered; the same twice in a row is one stay. */
  readonly stages: readonly { readonly stage: string; readonly at: number }[];
  /** Whether its change names it. */
  readonly traced: boolean;
}

/** What the company realised, whatever a portal makes of it. */
export interface Realised {
  readonly entries: readonly LedgerEntry[];
  readonly items: readonly RealItem[];
  /** Where the history ends. */
  readonly end: number;
}

let known: Realised | undefined;

/** Reads the company's ledger, which no tool tells of. */
export function realised(): Realised {
  known ??= readCompany(process.env.COMPANY_FOLDER!);
  return known;
}

function readCompany(folder: string): Realised {
  const entries: LedgerEntry[] = readFileSync(
    join(folder, 'ledger.jsonl'),
    'utf8',
  )
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));
  const traced = new Set(
    entries.flatMap(entry =>
      entry.kind === 'change' && entry.part === 'observable'
        ? [entry.item]
        : [],
    ),
  );
  const items = new Map<
    string,
    RealItem & { stages: { stage: string; at: number }[] }
  >();
  for (const entry of entries) {
    if (entry.kind === 'item') {
      const { item, stream, component } = entry;
      items.set(item, {
        item,
        stream,
        component,
        stages: [],
        traced: traced.has(item),
      });
    } else if (entry.kind === 'stage' && entry.part === 'observable') {
      const { stages } = items.get(entry.item)!;
      if (stages.at(-1)?.stage !== entry.stage) {
        stages.push({ stage: entry.stage, at: entry.at });
      }
    }
  }
  const { now } = JSON.parse(
    readFileSync(join(folder, 'chronicle.json'), 'utf8'),
  );
  return { entries, items: [...items.values()], end: now };
}

/** Whole days, the last one included. */
export interface Days {
  readonly from: number;
  readonly to: number;
  /** For an address. */
  readonly query: string;
}

/** Days counted back from where the history ends. */
export function daysBefore(first: number, last = 1): Days {
  const day = (ago: number) =>
    Math.floor((realised().end - ago * DAY) / DAY) * DAY;
  const iso = (at: number) => new Date(at).toISOString().slice(0, 10);
  return {
    from: day(first),
    to: day(last) + DAY,
    query: `from=${iso(day(first))}&to=${iso(day(last))}`,
  };
}

export function doneAt({ stages }: RealItem): number | undefined {
  return stages.find(({ stage }) => stage === 'released')?.at;
}

/** Items of a stream or component that were done in the days. */
export function doneIn(
  { from, to }: Days,
  of: {
    readonly stream?: string;
    readonly streams?: readonly string[];
    readonly component?: string;
  },
): readonly RealItem[] {
  return realised().items.filter(item => {
    const at = doneAt(item);
    return (
      at !== undefined &&
      at >= from &&
      at < to &&
      (of.stream === undefined || item.stream === of.stream) &&
      (of.streams === undefined || of.streams.includes(item.stream)) &&
      (of.component === undefined || item.component === of.component)
    );
  });
}

/** Days in a stage, on average over items. */
export function meanDaysIn(items: readonly RealItem[], wanted: string): number {
  const total = items.reduce(
    (sum, { stages }) =>
      stages.reduce(
        (own, { stage, at }, place) =>
          stage === wanted && stages[place + 1]
            ? own + stages[place + 1].at - at
            : own,
        sum,
      ),
    0,
  );
  return total / items.length / DAY;
}

/** Median days from Ready to production. */
export function medianFlow(items: readonly RealItem[]): number {
  const flows = items
    .map(item => {
      const ready = item.stages.find(({ stage }) => stage === 'ready')!;
      return (doneAt(item)! - ready.at) / DAY;
    })
    .sort((a, b) => a - b);
  const middle = (flows.length - 1) / 2;
  return (flows[Math.floor(middle)] + flows[Math.ceil(middle)]) / 2;
}
