// npm run build:api-reports: writes the reports of what packages export.
// Started by tools/run.mjs on the project's own Node.
import { apiReports } from './checks/apiReports.mjs';
import { runBin } from './checks/command.mjs';

for (const step of [
  () => runBin('typescript/bin/tsc', []),
  () => apiReports({ write: true }),
]) {
  const { code, output } = await step();
  if (code !== 0) {
    console.error(output);
    process.exit(1);
  }
}
