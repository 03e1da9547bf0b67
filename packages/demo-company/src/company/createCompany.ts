import { createRandom } from '../random/createRandom';
import { Company } from './Company';
import { createBranch } from './createBranch';

/**
 * A company; the places are the same for every seed, its people and ties are
 * not.
 *
 * @param branches - how many times it is there: each branch has what the first
 * has, under names of its own, and its own people and ties
 */
export function createCompany(seed: string, branches: number = 1): Company {
  const chance = createRandom(seed);
  const parts = Array.from({ length: branches }, (_, branch) =>
    createBranch(chance, branch),
  );
  return {
    seed,
    domains: parts.flatMap(({ domains }) => domains),
    systems: parts.flatMap(({ systems }) => systems),
    teams: parts.flatMap(({ teams }) => teams),
    components: parts.flatMap(({ components }) => components),
    streams: parts.flatMap(({ streams }) => streams),
  };
}
