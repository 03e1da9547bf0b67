// Writes what follows from the OpenAPI document: the types that client and
// server share, and the document as a module for the router. With --check it
// writes nothing and fails where a file is stale.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import { parse } from 'yaml';

const root = new URL('../', import.meta.url);
const document = new URL(
  'plugins/value-stream-backend/src/schema/openapi.yaml',
  root,
);
const header =
  '// Generated from openapi.yaml by `yarn generate:api`. Do not edit.\n';

const spec = parse(await readFile(document, 'utf8'));
const files = {
  'plugins/value-stream-common/src/api/schema.gen.ts':
    header + astToString(await openapiTS(spec)),
  'plugins/value-stream-backend/src/schema/openapi.gen.ts': `${header}export const spec = ${JSON.stringify(
    spec,
    null,
    2,
  )} as const;\n`,
};

let stale = 0;
for (const [path, content] of Object.entries(files)) {
  const file = fileURLToPath(new URL(path, root));
  if (!process.argv.includes('--check')) {
    await writeFile(file, content);
  } else if ((await readFile(file, 'utf8').catch(() => '')) !== content) {
    stale += 1;
    console.error(`${path} is stale: run \`yarn generate:api\` and commit it`);
  }
}
process.exitCode = stale ? 1 : 0;
