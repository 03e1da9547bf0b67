import { biasOfStages } from './comparisons/biasOfStages';
import { compareDependencies } from './comparisons/compareDependencies';
import { compareIncidents } from './comparisons/compareIncidents';
import { compareLinks } from './comparisons/compareLinks';
import { compareStages } from './comparisons/compareStages';
import { compareStories } from './comparisons/compareStories';
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
    compareDependencies,
    compareIncidents,
    compareStories,
    biasOfStages,
  ]) {
    comparisons.push(await compare(played));
  }
  return comparisons;
}
