// Writes the page of definitions from docs/metrics.md, its only source, as a
// module that the page loads. With --check it writes nothing and fails where
// the module is stale.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { definitionsOf } from './definitions/definitionsOf.mjs';

const root = new URL('../', import.meta.url);
const path = 'plugins/value-stream/src/definitions/definitions.gen.ts';
const file = fileURLToPath(new URL(path, root));
const { intro, sections } = definitionsOf(
  await readFile(new URL('docs/metrics.md', root), 'utf8'),
);
const content = `// Generated from docs/metrics.md by \`npm run generate:definitions\`. Do not edit.
import { Section } from './Section';

export const intro = ${JSON.stringify(intro)};

export const sections: readonly Section[] = ${JSON.stringify(
  sections,
  null,
  2,
)};
`;

if (!process.argv.includes('--check')) {
  await writeFile(file, content);
} else if ((await readFile(file, 'utf8').catch(() => '')) !== content) {
  console.error(
    `${path} is stale: run \`npm run generate:definitions\` and commit it`,
  );
  process.exitCode = 1;
}
