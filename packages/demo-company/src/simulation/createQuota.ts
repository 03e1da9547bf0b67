import { Random } from '../random/createRandom';

const BLOCK = 20;

/**
 * Says yes in a share of the cases: in each twenty as many as the share says,
 * in an order of chance, so that what is planted is what comes about.
 *
 * @param share - of whole twentieths
 */
export function createQuota(random: Random, share: number): () => boolean {
  let left = 0;
  let yes = 0;
  return () => {
    if (!left) {
      left = BLOCK;
      yes = Math.round(BLOCK * share);
    }
    const answer = random.chance(yes / left);
    left -= 1;
    yes -= answer ? 1 : 0;
    return answer;
  };
}
