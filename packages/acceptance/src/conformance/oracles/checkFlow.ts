import { join } from 'node:path';
import { readJson } from '../readJson';
import { SetResult } from '../SetResult';
import { AgileMetricsCase, checkAgileMetrics } from './checkAgileMetrics';
import { checkJirametrics } from './checkJirametrics';
import { compareOracle } from './compareOracle';
import { DIFFERING_FLOW } from './differingFlow';

/** Flow metrics against two other programs. */
export async function checkFlow(folder: string): Promise<readonly SetResult[]> {
  const set = compareOracle('oracles/flow', DIFFERING_FLOW);
  const { cases } = await readJson<{ cases: readonly AgileMetricsCase[] }>(
    join(folder, 'jira_agile_metrics_cases.json'),
  );
  for (const one of cases) checkAgileMetrics(set, one);
  checkJirametrics(set, await readJson(join(folder, 'jirametrics_cases.json')));
  return set.results();
}
