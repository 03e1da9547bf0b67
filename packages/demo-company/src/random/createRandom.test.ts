import { createRandom } from './createRandom';

const drawn = (seed: string, count = 5) => {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => random.next());
};

describe('chance from a seed', () => {
  it('is the same for the same seed', () => {
    expect(drawn('a')).toEqual(drawn('a'));
    expect(drawn('a')).not.toEqual(drawn('b'));
  });

  it('by name does not depend on what was drawn before', () => {
    const random = createRandom('a');
    const before = random.of('team').next();
    random.next();
    expect(random.of('team').next()).toBe(before);
  });

  it('has the mean that is asked for', () => {
    const random = createRandom('a');
    const values = Array.from({ length: 20_000 }, () => random.exponential(3));
    const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
    expect(mean).toBeGreaterThan(2.9);
    expect(mean).toBeLessThan(3.1);
  });
});
