import { createCompany } from '@value-stream/demo-company';
import { RealItem, realised } from './realised';

/** The company that is walked through: places are the same for every seed. */
export const COMPANY = createCompany('1');

/**
 * Streams by the names on their pages, with those whose items they count. Whose
 * an item of a tracker's project is, nobody can tell: a component that belongs
 * to a second stream brings the items of its whole project there.
 */
export const COUNTED: Readonly<Record<string, readonly string[]>> = {
  billing: ['billing'],
  Checkout: ['checkout', 'order-to-door', 'payments'],
  'customer-service': ['customer-service'],
  'Discover and choose': ['discover-and-choose'],
  Membership: ['membership'],
  'Order to door': ['order-to-door', 'warehouse-work', 'last-mile'],
  'last-mile': ['last-mile'],
  'warehouse-work': ['warehouse-work'],
  Payments: ['payments'],
  'data-supply': ['data-supply'],
  'Developer platform': ['platform'],
  'Finance reporting': ['finance-reporting'],
  'quality-care': ['quality-care'],
  trust: ['trust', 'membership'],
};

/** What a stream is called on pages: one that an annotation names has no other name. */
export function titleOf(name: string): string {
  const { title, declaredBy } = COMPANY.streams.find(
    stream => stream.name === name,
  )!;
  return declaredBy === 'entity' ? title : name;
}

/** When an item was committed to: its first entry into Ready or a later stage. */
export function startOf({ stages }: RealItem): number | undefined {
  return stages.find(({ stage }) => stage !== 'backlog' && stage !== 'analysis')
    ?.at;
}

/** One wait of an item for another, as the company's ledger has it. */
export interface RealWait {
  readonly item: string;
  readonly for: string;
  readonly ms: number;
}

/** What items waited for. */
export function waitsOf(items: readonly RealItem[]): readonly RealWait[] {
  const own = new Set(items.map(({ item }) => item));
  return realised().entries.flatMap(entry =>
    entry.kind === 'dependency' && own.has(entry.item)
      ? [
          {
            item: entry.item,
            for: entry.for,
            ms: entry.until - entry.at,
          },
        ]
      : [],
  );
}

/** Key of an item as trackers write it. */
export function shortKey(item: string): string {
  return item.slice(item.lastIndexOf('/') + 1).replace(/^[^:]*:/, '');
}
