// Writes what follows from the OpenAPI document: the types that client and
// server share, the document as a module for the router, and the API's entity
// for the demo catalog, where a file cannot be named from a file. With --check
// it writes nothing and fails where a file is stale.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';
import { parse, stringify } from 'yaml';

const root = new URL('../', import.meta.url);
const document = new URL(
  'plugins/value-stream-backend/src/schema/openapi.yaml',
  root,
);
const header =
  '// Generated from openapi.yaml by `yarn generate:api`. Do not edit.\n';

const text = await readFile(document, 'utf8');
const spec = parse(text);
const apiEntity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'API',
  metadata: {
    name: 'value-stream-api',
    title: 'Value stream API',
    description: spec.info.description,
  },
  spec: {
    type: 'openapi',
    lifecycle: 'experimental',
    owner: 'group:default/flow-team',
    system: 'value-stream-management',
    definition: text,
  },
};
const files = {
  'plugins/value-stream-common/src/api/schema.gen.ts':
    header + astToString(await openapiTS(spec)),
  'plugins/value-stream-backend/src/schema/openapi.gen.ts': `${header}export const spec = ${JSON.stringify(
    spec,
    null,
    2,
  )} as const;\n`,
  'packages/backend/catalog/value-stream-api.gen.yaml':
    header.replace('//', '#') + stringify(apiEntity, { lineWidth: 0 }),
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
