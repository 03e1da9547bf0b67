import { join } from 'node:path';
import { readJson } from '../readJson';
import { SetResult } from '../SetResult';
import { checkLeadTimes, checkPreviousDeployments } from './checkDevlake';
import { checkMetrik, MetrikCase } from './checkMetrik';
import { checkMiddleware } from './checkMiddleware';
import { compareOracle } from './compareOracle';
import { DIFFERING_DELIVERY } from './differingDelivery';

/**
 * The five delivery metrics against three other programs. Their levels
 * (elite, high …) are ratings, which we do not give; the Argo CD rules belong
 * to a connector.
 */
export async function checkDelivery(
  folder: string,
): Promise<readonly SetResult[]> {
  const set = compareOracle('oracles/dora', DIFFERING_DELIVERY);
  const { cases } = await readJson<{ cases: readonly MetrikCase[] }>(
    join(folder, 'metrik.json'),
  );
  checkMetrik(
    set,
    await Promise.all(
      cases.map(async one => ({
        ...one,
        builds: await readJson<any>(join(folder, one.builds_file)),
      })),
    ),
  );
  checkMiddleware(set, await readJson(join(folder, 'middleware.json')));
  checkPreviousDeployments(
    set,
    await readJson(join(folder, 'devlake_prev_success_deployment.json')),
  );
  checkLeadTimes(
    set,
    await readJson(join(folder, 'devlake_change_lead_time.json')),
  );
  return set.results();
}
