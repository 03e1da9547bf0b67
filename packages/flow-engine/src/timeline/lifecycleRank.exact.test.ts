import { lifecycleRank } from './lifecycleRank';

describe('lifecycleRank', () => {
  it.each([
    'created authored opened requested queued detected committed started ready',
    'ready typed assigned linked marked-ready review-requested reopened moved',
    'moved blocked unblocked acknowledged escalated reviewed approved granted',
    'granted finished passed failed waived published signed merged succeeded',
    'succeeded enabled mitigated rejected expired measured closed resolved',
    'resolved reverted rolled-back removed',
  ])('goes through %s', life => {
    const ranks = life.split(' ').map(lifecycleRank);
    expect(ranks).toEqual(ranks.map((_, i) => ranks[0] + i));
  });

  it('puts foreign verbs with moves', () => {
    expect(lifecycleRank('created')).toBe(0);
    expect(lifecycleRank('pondered')).toBe(lifecycleRank('moved'));
  });
});
