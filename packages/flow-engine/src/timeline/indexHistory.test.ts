import { fact, history, link } from '../__testUtils__/history';
import { concernedFacts } from './concernedFacts';
import { factsOf, indexHistory } from './HistoryIndex';
import { Track } from './Track';

/** Facts by the keys of their subjects, a day apart. */
const indexOf = (...keys: string[]) => {
  const activities = keys.map((key, on) => fact(on, 'work-item moved', key));
  return indexHistory(history(keys[0], 'work-item', activities), activities);
};

const placesOf = (keys: readonly string[], ...wanted: string[]) => {
  const index = indexOf(...keys);
  return factsOf(
    wanted.map(key => index.find(key)!),
    index,
  );
};

describe('the facts of some objects of a history', () => {
  it('stand in order, each once, where most facts are of these objects', () => {
    const keys = ['a', 'b', 'a', 'c', 'b', 'a'];
    expect(placesOf(keys, 'b', 'a')).toEqual([0, 1, 2, 4, 5]);
    expect(placesOf(keys, 'b', 'b')).toEqual([1, 4]);
    expect(placesOf(keys, 'c')).toEqual([3]);
  });

  it('stand in order, each once, where they are few among many', () => {
    const others = new Array<string>(20).fill('z');
    const keys = ['a', ...others, 'b', 'c', ...others, 'a'];
    expect(placesOf(keys, 'c', 'b', 'a')).toEqual([0, 21, 22, 43]);
    expect(placesOf(keys, 'a', 'b', 'a')).toEqual([0, 21, 43]);
  });

  it('are none where objects have none', () => {
    const activities = [fact(0, 'work-item created', 'a')];
    const index = indexHistory(
      history('a', 'work-item', activities, [link('c', 'implements', 'a')]),
      activities,
    );
    const change = index.find('c')!;
    expect(factsOf([change], index)).toEqual([]);
    expect(factsOf([], index)).toEqual([]);
    expect(factsOf([change, index.item], index)).toEqual([0]);
  });
});

describe('the facts that concern an item', () => {
  const track = (...facts: number[]): Track => ({
    own: [],
    facts,
    steps: [],
    repairs: [],
    merged: false,
    deliveredAtMerge: false,
  });

  it('are its own and those of its tracks, in order', () => {
    const index = indexOf('a', 'b', 'c', 'a', 'd', 'b');
    const ids = (...tracks: Track[]) =>
      concernedFacts(index, tracks).map(({ objects }) => objects[0].key);
    expect(ids()).toEqual(['a', 'a']);
    expect(ids(track(1, 5))).toEqual(['a', 'b', 'a', 'b']);
    expect(ids(track(5), track(4, 5))).toEqual(['a', 'a', 'd', 'b']);
  });

  it('are all facts of the history where all are its own', () => {
    const index = indexOf('a', 'a');
    expect(concernedFacts(index, [])).toBe(index.activities);
  });
});
