import { sharesAt } from './sharesAt';
import { WaitCause } from './WaitCause';

const cause = (party: string, more: Partial<WaitCause> = {}): WaitCause => ({
  party,
  evidence: 'blocked-by',
  from: 0,
  to: 10,
  ...more,
});

const at = (
  instant: number,
  causes: readonly WaitCause[],
  further: Readonly<Record<string, readonly WaitCause[]>> = {},
  worked: Readonly<
    Record<string, readonly { from: number; to: number }[]>
  > = {},
) =>
  sharesAt(instant, causes, {
    causes: new Map(Object.entries(further)),
    workedOn: new Map(Object.entries(worked)),
  });

describe('sharesAt', () => {
  it('stands in order of parties and of their entities, whatever came first', () => {
    const names = at(5, [
      cause('b', { entity: 'y' }),
      cause('c'),
      cause('b', { entity: 'x' }),
      cause('a', { entity: 'z' }),
      cause('b'),
    ]).map(({ party, entity, parts }) => [party, entity, parts]);
    expect(names).toEqual([
      ['a', 'z', 3],
      ['b', undefined, 9],
      ['b', 'x', 9],
      ['b', 'y', 9],
      ['c', undefined, 3],
    ]);
  });

  it('stands so whichever way round they came', () => {
    const parties = (...given: string[]) =>
      at(
        5,
        given.map(party => cause(party)),
      ).map(({ party }) => party);
    expect(parties('a', 'b', 'c')).toEqual(['a', 'b', 'c']);
    expect(parties('c', 'b', 'a')).toEqual(['a', 'b', 'c']);
    const entities = (...given: string[]) =>
      at(
        5,
        given.map(entity => cause('a', { entity })),
      ).map(({ entity }) => entity);
    expect(entities('x', 'y', 'z')).toEqual(['x', 'y', 'z']);
    expect(entities('z', 'y', 'x')).toEqual(['x', 'y', 'z']);
  });

  it('names evidence, items and those waited for in turn, each once and in order', () => {
    expect(
      at(
        5,
        [
          cause('b', { evidence: 'review', itemKey: 'I2' }),
          cause('b', { evidence: 'flag', itemKey: 'I1' }),
          cause('b', { evidence: 'approval', itemKey: 'I2' }),
        ],
        { I2: [cause('z'), cause('b')], I1: [cause('y'), cause('z')] },
      ),
    ).toEqual([
      {
        party: 'b',
        parts: 1,
        worked: false,
        evidence: ['approval', 'flag', 'review'],
        itemKeys: ['I1', 'I2'],
        via: ['y', 'z'],
      },
    ]);
  });

  it('has no item and no entity where a cause names none', () => {
    const [share] = at(5, [cause('b')], { undefined: [cause('z')] });
    expect(share).not.toHaveProperty('entity');
    expect(share.itemKeys).toEqual([]);
    expect(share.via).toEqual([]);
  });

  it('counts from the first instant of a cause, and not at its end', () => {
    const causes = [cause('b', { from: 2, to: 4, itemKey: 'I' })];
    const worked = { I: [{ from: 2, to: 3 }] };
    expect(at(1, causes, {}, worked)).toEqual([]);
    expect(at(2, causes, {}, worked)).toMatchObject([{ worked: true }]);
    expect(at(3, causes, {}, worked)).toMatchObject([{ worked: false }]);
    expect(at(4, causes, {}, worked)).toEqual([]);
  });

  it('asks causes kept apart for those waited for in turn, where there are any', () => {
    const own = [cause('b', { itemKey: 'I' })];
    const [share] = sharesAt(5, own, {
      causes: new Map([['I', [cause('y')]]]),
      further: new Map([['I', [cause('z')]]]),
      workedOn: new Map(),
    });
    expect(share.via).toEqual(['z']);
  });
});
