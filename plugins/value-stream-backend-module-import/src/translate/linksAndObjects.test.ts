import { importText } from '../__testUtils__/importText';

describe('links and objects', () => {
  it('become links from their object', async () => {
    const { objects, refused } = await importText(
      'a,b,how,sure\nX,Y,blocked-by,0.5\nX,Z,near,1\nX,Z,fixes,2\n',
      {
        kind: 'links',
        columns: { from: 'a', to: 'b', relation: 'how', confidence: 'sure' },
      },
    );
    expect(objects).toEqual([
      {
        key: 'files:X',
        kind: 'work-item',
        observedAt: 0,
        links: [
          {
            to: 'files:Y',
            relation: 'blocked-by',
            confidence: 0.5,
            evidence: 'imported',
          },
        ],
      },
    ]);
    expect(refused.map(({ line, excerpt }) => [line, excerpt])).toEqual([
      [3, 'near'],
      [4, '2'],
    ]);
  });

  it('describe objects without an activity', async () => {
    const { objects, activities } = await importText(
      'k,s,t\nX,Open,Pay twice\n',
      {
        kind: 'objects',
        itemKind: 'incident',
        columns: { item: 'k', status: 's', title: 't' },
      },
    );
    expect(activities).toEqual([]);
    expect(objects).toMatchObject([
      {
        key: 'files:X',
        kind: 'incident',
        observedAt: 0,
        title: 'Pay twice',
        originalStatus: 'Open',
      },
    ]);
  });
});
