import { Figure } from '../model';
import { addDelay, addShare, createEdgeDraft, edgeOf } from './edgeDraft';
import { WaitShare } from './WaitStretch';

const share = (more: Partial<WaitShare> = {}): WaitShare => ({
  party: 'risk',
  parts: 1,
  worked: false,
  evidence: ['blocked-by'],
  itemKeys: [],
  via: [],
  ...more,
});

const add = (
  draft: ReturnType<typeof createEdgeDraft>,
  item: number,
  ms: number,
  of: WaitShare,
) => {
  addDelay(draft.items, item, ms);
  addShare(draft, ms, of);
};

const asItIs = (figure: Figure) => figure;

describe('edgeOf', () => {
  it('divides a delay among entities and kinds, the most first, and by name among equals', () => {
    const draft = createEdgeDraft('risk');
    add(draft, 0, 10, share({ entity: 'b', evidence: ['review'] }));
    add(draft, 0, 20, share({ entity: 'c', evidence: ['flag', 'child'] }));
    add(
      draft,
      1,
      5,
      share({ entity: 'a', evidence: ['review'], worked: true }),
    );
    add(draft, 1, 5, share({ entity: 'a', evidence: ['approval'] }));
    add(draft, 1, 7, share());
    expect(
      edgeOf(draft, { flowMs: new Float64Array(2), doneAt: [7, 8] }, 0, asItIs),
    ).toMatchObject({
      party: 'risk',
      delayMs: 47,
      workMs: 5,
      queueMs: 42,
      items: 2,
      evidence: ['approval', 'blocked-by', 'child', 'flag', 'review'],
      kinds: [
        { name: 'child', delayMs: 20 },
        { name: 'flag', delayMs: 20 },
        { name: 'review', delayMs: 15 },
        { name: 'blocked-by', delayMs: 7 },
        { name: 'approval', delayMs: 5 },
      ],
      entities: [
        { name: 'c', delayMs: 20 },
        { name: 'a', delayMs: 10 },
        { name: 'b', delayMs: 10 },
      ],
    });
  });

  it('replays flow times without what was waited for the party alone', () => {
    const draft = createEdgeDraft('risk');
    addDelay(draft.alone, 1, 4);
    addDelay(draft.alone, 1, 6);
    addDelay(draft.alone, 4, 30);
    // 10, 20 − 10, 30, 40 and 50 − 30.
    const edge = edgeOf(
      draft,
      {
        flowMs: Float64Array.of(10, 20, 30, 40, 50),
        doneAt: [1, 2, 3, 4, 5],
      },
      150,
      asItIs,
    );
    expect(edge.aloneMs).toBe(40);
    expect(edge.flowTimeWithout).toMatchObject({ value: 20, unit: 'ms' });
    expect(edge.meanFlowTimeWithout).toMatchObject({ value: 22 });
  });
});
