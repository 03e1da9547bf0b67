import { setTimeout as sleep } from 'node:timers/promises';
import { readAtOnce } from './readAtOnce';

const NEVER = new AbortController().signal;

async function collect<T>(batches: AsyncIterable<readonly T[]>) {
  const all: (readonly T[])[] = [];
  for await (const batch of batches) {
    all.push(batch);
  }
  return all;
}

async function* count(name: string, to: number) {
  for (let at = 1; at <= to; at += 1) {
    await sleep(1);
    yield `${name}${at}`;
  }
}

describe('readAtOnce', () => {
  it('gives all that every reading brings, each in its own order', async () => {
    const given = (
      await collect(
        readAtOnce(['a', 'b', 'c'], name => count(name, 3), {
          atOnce: 2,
          signal: NEVER,
        }),
      )
    ).flat();
    expect([...given].sort()).toEqual(
      ['a', 'b', 'c'].flatMap(name => [1, 2, 3].map(at => `${name}${at}`)),
    );
    expect(given.filter(one => one.startsWith('b'))).toEqual([
      'b1',
      'b2',
      'b3',
    ]);
  });

  it('never makes more readings at a time than it may', async () => {
    let now = 0;
    let most = 0;
    await collect(
      readAtOnce(
        [1, 2, 3, 4, 5],
        async function* one() {
          now += 1;
          most = Math.max(most, now);
          await sleep(2);
          yield 1;
          now -= 1;
        },
        { atOnce: 3, signal: NEVER },
      ),
    );
    expect(most).toBe(3);
  });

  it('reads one chunk ahead of what is taken and no more', async () => {
    let made = 0;
    const batches = readAtOnce(
      ['only'],
      async function* endless() {
        for (;;) {
          made += 1;
          yield made;
        }
      },
      { atOnce: 1, signal: NEVER },
    );
    expect((await batches.next()).value).toEqual([1]);
    await sleep(5);
    expect(made).toBe(2);
    await batches.return(undefined);
    expect(made).toBe(2);
  });

  it('gives what the others brought before it throws what one throws', async () => {
    const given: string[] = [];
    const reading = (async () => {
      for await (const batch of readAtOnce(
        ['good', 'bad'],
        async function* one(name, signal) {
          if (name === 'bad') {
            throw new Error('refused');
          }
          yield name;
          await sleep(60_000, undefined, { signal });
        },
        { atOnce: 2, signal: NEVER },
      )) {
        given.push(...batch);
      }
    })();
    await expect(reading).rejects.toThrow('refused');
    expect(given).toEqual(['good']);
  });

  it('stops all readings as soon as it is told to', async () => {
    const controller = new AbortController();
    let ended = 0;
    const reading = collect(
      readAtOnce(
        [1, 2],
        async function* slow(_, signal) {
          try {
            await sleep(60_000, undefined, { signal });
            yield 1;
          } finally {
            ended += 1;
          }
        },
        { atOnce: 2, signal: controller.signal },
      ),
    );
    setTimeout(() => controller.abort(new Error('told to')), 5);
    await expect(reading).rejects.toThrow('told to');
    expect(ended).toBe(2);
  });
});
