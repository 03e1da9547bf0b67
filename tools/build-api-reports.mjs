// npm run build:api-reports: writes the reports of what packages export.
// Started by tools/run.mjs on the project's own Node.
import { apiReports } from './checks/apiReports.mjs';

const { code, output } = await apiReports({ write: true });
if (code !== 0) {
  console.error(output);
  process.exit(1);
}
