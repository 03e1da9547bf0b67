import { createShelf } from './createShelf';

interface Box {
  readonly place: number;
  readonly things: Map<string, { text: string }>;
  /** The last thing that was put in. */
  last?: { text: string };
}

const boxes = (names: readonly string[], atHand: number) =>
  createShelf<Box>(names, (_, place) => ({ place, things: new Map() }), atHand);

describe('a shelf', () => {
  it('has what was put into a box, whatever was packed meanwhile', () => {
    const names = Array.from({ length: 20 }, (_, place) => `box ${place}`);
    const shelf = boxes(names, 3);
    for (let round = 0; round < 4; round += 1) {
      for (const name of names) {
        shelf.take(name)!.things.set(`thing ${round}`, { text: name });
      }
    }
    for (const [place, name] of names.entries()) {
      const box = shelf.look(name)!;
      expect(box.place).toBe(place);
      expect([...box.things.keys()]).toEqual([
        'thing 0',
        'thing 1',
        'thing 2',
        'thing 3',
      ]);
      expect(box.things.get('thing 3')).toEqual({ text: name });
    }
  });

  it('knows one thing in two places as one thing after it was packed', () => {
    const shelf = boxes(['a', 'b'], 1);
    const box = shelf.take('a')!;
    box.last = { text: 'begun' };
    box.things.set('one', box.last);
    shelf.take('b');
    expect(shelf.take('a')).not.toBe(box);
    shelf.take('a')!.last!.text = 'ended';
    shelf.take('b');
    expect(shelf.look('a')!.things.get('one')).toEqual({ text: 'ended' });
  });

  it('keeps what was changed after it was looked at', () => {
    const shelf = boxes(['a', 'b'], 1);
    shelf.take('a')!.things.set('one', { text: 'first' });
    shelf.take('b');
    shelf.look('a');
    shelf.take('a')!.things.set('two', { text: 'second' });
    shelf.look('a');
    shelf.take('b');
    expect([...shelf.look('a')!.things.keys()]).toEqual(['one', 'two']);
  });

  it('leaves all open where there are no more than lie at hand', () => {
    const shelf = boxes(['a', 'b'], 2);
    const box = shelf.take('a');
    shelf.take('b');
    expect(shelf.look('a')).toBe(box);
  });

  it('has nothing by another name', () => {
    const shelf = boxes(['a'], 1);
    expect(shelf.take('b')).toBeUndefined();
    expect(shelf.look('b')).toBeUndefined();
  });
});
