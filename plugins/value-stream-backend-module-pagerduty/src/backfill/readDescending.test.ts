import { readDescending } from './readDescending';

const UNTIL = Date.UTC(2024, 5, 1);
const MINUTE = 60_000;

/** A list of so many entries, one a minute back from `UNTIL`, read to its end. */
async function readAll(count: number, sinceMs: number, chunk: number) {
  const instants = Array.from(
    { length: count },
    (_, index) => UNTIL - (index + 2) * MINUTE,
  );
  const windows: { since: string; until: string; offset: number }[] = [];
  const read: number[] = [];
  const chunks: number[] = [];
  for await (const { items } of readDescending(
    { since: UNTIL - sinceMs, until: UNTIL, offset: 0 },
    chunk,
    async window => {
      windows.push(window);
      const [since, until] = [window.since, window.until].map(Date.parse);
      const within = instants.filter(at => at >= since && at < until);
      return {
        items: within
          .slice(window.offset, window.offset + 100)
          .map(at => ({ created_at: new Date(at).toISOString() })),
        more: window.offset + 100 < within.length,
      };
    },
  )) {
    chunks.push(items.length);
    read.push(...items.map(item => Date.parse(String(item.created_at))));
  }
  return { instants, windows, read, chunks };
}

describe('a list that is read from its newest entry', () => {
  it('goes on in a new window where offsets reach no further', async () => {
    const { instants, windows, read, chunks } = await readAll(
      25_000,
      30 * 86_400_000,
      40,
    );
    expect(new Set(read)).toEqual(new Set(instants));
    expect(read.length - instants.length).toBeLessThan(5);
    expect(windows.every(({ offset }) => offset + 100 <= 10_000)).toBe(true);
    expect(Math.max(...chunks)).toBe(40);
  });

  it('goes on from the place given with any chunk', async () => {
    const list = Array.from({ length: 250 }, (_, index) => index);
    const page = async ({ offset }: { offset: number }) => ({
      items: list.slice(offset, offset + 100).map(id => ({ id })),
      more: offset + 100 < list.length,
    });
    const start = { since: UNTIL - MINUTE, until: UNTIL, offset: 0 };
    const idsFrom = async (place: typeof start) => {
      const ids: unknown[] = [];
      for await (const { items } of readDescending(place, 30, page)) {
        ids.push(...items.map(({ id }) => id));
      }
      return ids;
    };
    let done = 0;
    for await (const { items, next } of readDescending(start, 30, page)) {
      done += items.length;
      const rest = next ? await idsFrom(next) : [];
      expect(rest).toEqual(list.slice(done));
    }
    expect(done).toBe(250);
  });

  it('ends with an empty list', async () => {
    const { read, windows } = await readAll(0, 400 * 86_400_000, 40);
    expect([read.length, windows.length]).toEqual([0, 3]);
  });
});
