import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkGitlab } from './gitlab/checkGitlab';
import { checkJira } from './jira/checkJira';
import { checkCdEvents } from './cdevents/checkCdEvents';
import { checkGitTrace } from './git/checkGitTrace';
import { readGitTrace } from './git/GitTrace';
import { checkJenkins } from './jenkins/checkJenkins';
import { checkDevlakeGithub } from './github/checkDevlakeGithub';
import { checkGoScmGithub } from './github/checkGoScmGithub';
import { checkOctokitExamples } from './github/checkOctokitExamples';
import { checkForecasts, checkHistograms } from './oracles/checkForecasts';
import { checkDelivery } from './oracles/checkDelivery';
import { checkFlow } from './oracles/checkFlow';
import { checkPagerDuty } from './pagerduty/checkPagerDuty';
import { checkEventLog } from './process/checkEventLog';
import { readEventLog } from './process/EventLog';
import { readJson } from './readJson';
import { SetResult } from './SetResult';
import { checkStatusHistory } from './status/checkStatusHistory';
import { readStatusHistory } from './status/StatusHistory';

const GIT_TRACES = ['hibernate-orm', 'commons-lang', 'jhipster-registry'];
const STATUS_HISTORIES = ['peps', 'keps_stage'];
const EVENT_LOGS = ['running-example', 'receipt', 'teleclaims'];

/** Compares what the product makes of real input with what is expected of it. */
async function main(): Promise<void> {
  const data = resolve(__dirname, '../../../../../shared/data');
  if (!existsSync(data)) {
    throw new Error(`There is no real input: ${data} is missing`);
  }
  const results: SetResult[] = [];
  console.log(
    `${'set'.padEnd(44)} ${['cases', 'passed', 'failed', 'seconds']
      .map(word => word.padStart(8))
      .join('')}`,
  );
  const run = async (check: () => Promise<readonly SetResult[]>) => {
    const since = Date.now();
    const sets = await check();
    for (const { set, passed, failed, differences } of sets) {
      console.log(
        `${set.padEnd(44)} ${[
          passed + failed,
          passed,
          failed,
          ((Date.now() - since) / 1000).toFixed(1),
        ]
          .map(cell => String(cell).padStart(8))
          .join('')}`,
      );
      differences.forEach(difference => console.log(`    ${difference}`));
    }
    results.push(...sets);
  };
  for (const name of GIT_TRACES) {
    await run(async () =>
      checkGitTrace(await readGitTrace(join(data, 'git_traces'), name)),
    );
  }
  for (const name of STATUS_HISTORIES) {
    await run(async () =>
      checkStatusHistory(
        await readStatusHistory(join(data, 'status_histories'), name),
      ),
    );
  }
  for (const name of EVENT_LOGS) {
    await run(async () => [
      checkEventLog(await readEventLog(join(data, 'process_mining'), name)),
    ]);
  }
  const oracles = join(data, 'oracles');
  await run(() => checkDelivery(join(oracles, 'dora')));
  await run(() => checkFlow(join(oracles, 'flow')));
  await run(async () => [
    checkForecasts(
      await readJson(join(oracles, 'forecast', 'exact_monte_carlo.json')),
    ),
    checkHistograms(
      await readJson(join(oracles, 'forecast', 'lighthouse.json')),
    ),
  ]);
  await run(() => checkJenkins(join(data, 'devlake_json', 'jenkins')));
  await run(() => checkPagerDuty(data));
  await run(() => checkDevlakeGithub(join(data, 'devlake_json/github')));
  await run(() => checkGoScmGithub(join(data, 'webhooks/go-scm-drone/github')));
  await run(() => checkGitlab(data));
  await run(() => checkJira(data));
  await run(() => checkCdEvents(data));
  await run(async () => checkOctokitExamples());
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed ? 1 : 0;
}

main().catch(error => {
  console.error(error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
});
