import { createRandom } from '../random/createRandom';
import { createQuota } from './createQuota';

describe('createQuota', () => {
  it('says yes to exactly 7 of each 20 for a share of 0.35', () => {
    const quota = createQuota(createRandom('1'), 0.35);
    for (let block = 0; block < 10; block += 1) {
      const answers = Array.from({ length: 20 }, quota);
      expect(answers.filter(Boolean)).toHaveLength(7);
    }
  });

  it('says them in another order for another seed', () => {
    const answers = (seed: string) => {
      const quota = createQuota(createRandom(seed), 0.5);
      return Array.from({ length: 40 }, quota).join();
    };
    expect(answers('1')).toBe(answers('1'));
    expect(answers('1')).not.toBe(answers('2'));
  });

  it('never says yes for a share of nothing', () => {
    const quota = createQuota(createRandom('1'), 0);
    expect(Array.from({ length: 40 }, quota)).not.toContain(true);
  });
});
