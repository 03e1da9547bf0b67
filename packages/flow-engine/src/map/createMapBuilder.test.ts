import { DAY } from '../__testUtils__/history';
import { statusItem as item } from '../__testUtils__/statusItem';
import { STREAM } from '../__testUtils__/stream';
import { computeMap } from './computeMap';
import { createMapBuilder } from './createMapBuilder';
import { optionsOf } from '../__testUtils__/optionsOf';

const options = optionsOf(7, 35);

const ITEMS = [
  item('E', 'ready 5, dev 15, done 20'),
  item('A', 'ready 8, dev 9, done 10'),
  item('B', 'ready 8, dev 30'),
  item('C', 'dev 0, review 2, dev 4, review 7, done 8'),
];

describe('createMapBuilder', () => {
  it('makes of chunks what a map makes of the whole', () => {
    const map = createMapBuilder(STREAM, options);
    map.add(ITEMS.slice(0, 1));
    map.add([]);
    map.add(ITEMS.slice(1));
    expect(map.build()).toEqual(computeMap(ITEMS, STREAM, options));
  });

  it('counts an item once over all chunks, whether its key comes in order or not', () => {
    const map = createMapBuilder(STREAM, options);
    map.add(ITEMS);
    map.add([...ITEMS].reverse());
    expect(map.build()).toEqual(computeMap(ITEMS, STREAM, options));
  });

  it('tells what has been added so far', () => {
    const map = createMapBuilder(STREAM, options);
    expect(map.build().velocity).toMatchObject({ value: 0 });
    map.add(ITEMS.slice(0, 2));
    expect(map.build().velocity).toMatchObject({ value: 2 });
    // E took 15 days, A two.
    expect(map.build().meanFlowTime).toMatchObject({ value: 8.5 * DAY });
  });

  it('tells the same when it is asked again', () => {
    const map = createMapBuilder(STREAM, options);
    // Flow of 5, 6, 7, 8 and 9 days, of which 1, 2, 3, 4 and 5 were waited.
    map.add(
      [1, 2, 3, 4, 5].map(n =>
        item(`I${n}`, `ready ${12 - n}, dev 12, done 16`),
      ),
    );
    const first = map.build();
    expect(first.flowTime.p50).toMatchObject({ value: 7 * DAY });
    expect(map.build()).toEqual(first);
  });

  it('has no part for what ended before the window, and one for what is open at its edges', () => {
    const map = createMapBuilder(STREAM, options);
    map.add([
      item('before', 'ready 0, dev 1, done 6'),
      // Done at the very beginning belongs to the window, at its end no more.
      item('first', 'ready 0, dev 1, done 7'),
      item('after', 'ready 0, dev 1, done 35'),
      item('open', 'ready 6, dev 34'),
    ]);
    const built = map.build();
    expect(built.velocity).toMatchObject({ value: 1 });
    // What is done at the window's end no longer stands in it.
    expect(built.inProgress).toMatchObject({ value: 1 });
    expect(built.oldestInProgress).toMatchObject({ value: 29 * DAY });
  });
});
