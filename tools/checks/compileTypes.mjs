import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runBin } from './command.mjs';

/**
 * Checks types and writes all declarations. Everything at once: the order in
 * which an incremental run writes unions and keys depends on the runs before
 * it, and API reports made of that would differ from clone to clone.
 */
export async function compileTypes() {
  const result = await runBin('typescript/bin/tsc', ['--incremental', 'false']);
  if (result.code === 0) await sortDeclaredTexts('dist-types');
  return result;
}

/**
 * Puts the texts of each translation into one order. The compiler flattens
 * their names into one type whose order depends on which other file it came
 * upon first, so that a change elsewhere would change the API report.
 *
 * @param {string} folder with the declarations
 */
async function sortDeclaredTexts(folder) {
  const names = await readdir(folder, { recursive: true });
  for (const name of names.filter(each =>
    /(^|[\\/])translation\.d\.ts$/.test(each),
  )) {
    const file = join(folder, name);
    await writeFile(file, sortTexts(await readFile(file, 'utf8')));
  }
}

/**
 * @param {string} declaration
 * @returns {string} the same, neighbouring lines of texts sorted by name
 */
export function sortTexts(declaration) {
  return declaration.replace(/(^ +readonly "[^"]+": .*;\n)+/gm, lines =>
    lines
      .match(/.*\n/g)
      .sort((one, other) => (one < other ? -1 : 1))
      .join(''),
  );
}
