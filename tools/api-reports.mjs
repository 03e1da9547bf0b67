// npm run api-reports: writes what each published package exports, for
// reviewers to see and for `npm test` to hold.
import { apiReports } from './checks/apiReports.mjs';
import { runBin } from './checks/command.mjs';

for (const run of [() => runBin('typescript/bin/tsc', []), apiReports]) {
  const { code, output } = await run();
  if (code !== 0) {
    console.error(output);
    process.exit(code);
  }
}
