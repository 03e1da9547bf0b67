// npm run build:api-reports: writes the reports of what packages export.
// Started by tools/run.mjs on the project's own Node.
import { apiReports } from './checks/apiReports.mjs';
import { compileTypes } from './checks/compileTypes.mjs';

for (const step of [compileTypes, () => apiReports({ write: true })]) {
  const { code, output } = await step();
  if (code !== 0) {
    console.error(output);
    process.exit(1);
  }
}
