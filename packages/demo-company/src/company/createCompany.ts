import { createRandom } from '../random/createRandom';
import { Company } from './Company';
import { createBranch } from './createBranch';

/**
 * The branches of a company; the places are the same for every seed, its
 * people and ties are not.
 *
 * @param count - how many times it is there: each branch has what the first
 * has, under names of its own, and its own people and ties
 */
export function createBranches(
  seed: string,
  count: number = 1,
): readonly Company[] {
  const chance = createRandom(seed);
  return Array.from({ length: count }, (_, branch) => ({
    seed,
    ...createBranch(chance, branch),
  }));
}

/** Branches as one company. */
export function joinBranches(branches: readonly Company[]): Company {
  return {
    seed: branches[0].seed,
    domains: branches.flatMap(({ domains }) => domains),
    systems: branches.flatMap(({ systems }) => systems),
    teams: branches.flatMap(({ teams }) => teams),
    components: branches.flatMap(({ components }) => components),
    streams: branches.flatMap(({ streams }) => streams),
  };
}

/** A company of so many branches. */
export function createCompany(seed: string, branches: number = 1): Company {
  return joinBranches(createBranches(seed, branches));
}
