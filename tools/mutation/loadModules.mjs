import {
  existsSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import vm from 'node:vm';
import ts from 'typescript';

const COMPILER_OPTIONS = {
  module: ts.ModuleKind.CommonJS,
  target: ts.ScriptTarget.ES2022,
  esModuleInterop: true,
};

function fileOf(folder, name) {
  const path = join(folder, name);
  const file = [path, `${path}.ts`, join(path, 'index.ts')].find(
    one => existsSync(one) && statSync(one).isFile(),
  );
  if (!file) throw new Error(`No module ${name} in ${folder}`);
  return file;
}

/** JavaScript of a module, kept beside it for the next process of the same run. */
function compiledText(file) {
  const kept = `${file}.compiled`;
  if (existsSync(kept)) return readFileSync(kept, 'utf8');
  const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), {
    compilerOptions: COMPILER_OPTIONS,
    fileName: file,
  });
  // Written under a name of its own first: another process may read it now.
  const part = `${kept}.${process.pid}`;
  writeFileSync(part, outputText);
  renameSync(part, kept);
  return outputText;
}

/**
 * Compiles the modules of a folder once each, and runs them as often as asked:
 * a call of what is returned begins with the modules it is given, or none, so
 * that nothing which one mutant left behind in a module reaches the next.
 *
 * @param {Readonly<Record<string, unknown>>} globals that modules see by name
 * @param {ReadonlyMap<string, unknown>} packages that stand for those of the name
 * @returns {(file: string, loaded?: Map<string, { exports: unknown }>) => unknown}
 *   loads a file and what it imports, save what is loaded
 */
export function createLoader(globals, packages) {
  const compiled = new Map();
  const names = Object.keys(globals);
  const compile = file => {
    const outputText = compiledText(file);
    const run = vm.compileFunction(
      outputText,
      ['module', 'exports', 'require', ...names],
      { filename: file },
    );
    return { run, files: new Map(), outer: createRequire(file) };
  };
  return (file, loaded = new Map()) => {
    const load = path => {
      const known = loaded.get(path);
      if (known) return known.exports;
      if (!compiled.has(path)) compiled.set(path, compile(path));
      const { run, files, outer } = compiled.get(path);
      const module = { exports: {} };
      loaded.set(path, module);
      const require = name => {
        if (packages.has(name)) return packages.get(name);
        if (!name.startsWith('.')) return outer(name);
        if (!files.has(name)) files.set(name, fileOf(dirname(path), name));
        return load(files.get(name));
      };
      run(module, module.exports, require, ...Object.values(globals));
      return module.exports;
    };
    return load(file);
  };
}
