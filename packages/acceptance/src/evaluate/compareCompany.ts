import { biasOfStages } from './comparisons/biasOfStages';
import { compareIncidents } from './comparisons/compareIncidents';
import { compareLinks } from './comparisons/compareLinks';
import { compareStages } from './comparisons/compareStages';
import { Comparison } from './report/Comparison';
import { PlayedCompany } from './run/playCompany';

/** All that a played company's answers are held to. */
export async function compareCompany(
  played: PlayedCompany,
): Promise<readonly Comparison[]> {
  const comparisons: Comparison[] = [];
  for (const compare of [
    compareStages,
    compareLinks,
    biasOfStages,
    compareIncidents,
  ]) {
    comparisons.push(await compare(played));
  }
  return comparisons;
}
