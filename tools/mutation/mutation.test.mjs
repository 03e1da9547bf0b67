import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { retryStaticSurvivors } from './retryStaticSurvivors.mjs';
import { percent, scoreTable, tally, total } from './scoreTable.mjs';

test('a mutant is killed by a failure or by not ending, and what cannot run counts on neither side', () => {
  const mutants = [
    'Killed',
    'Killed',
    'Timeout',
    'Survived',
    'NoCoverage',
    'RuntimeError',
    'Ignored',
  ].map(status => ({ status }));
  assert.deepEqual(tally(mutants), { killed: 3, survived: 2 });
  assert.equal(percent({ killed: 3, survived: 2 }), 60);
  assert.equal(percent(tally([])), 100);
});

test('folders stand in a table with their sum', () => {
  const rows = [
    { folder: 'flow', killed: 9, survived: 1 },
    { folder: 'map', killed: 120, survived: 30 },
  ];
  assert.deepEqual(total(rows), { killed: 129, survived: 31 });
  assert.equal(
    scoreTable(rows),
    [
      'folder  killed  survived   score',
      'flow         9         1  90.0 %',
      'map        120        30  80.0 %',
      'all        129        31  80.6 %',
    ].join('\n'),
  );
});

test('constants that survived are tried again, the rest is remembered', t => {
  const folder = mkdtempSync(join(tmpdir(), 'mutation-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'flow.incremental.json');
  retryStaticSurvivors(file);
  const kept = [
    { id: '1', static: true, status: 'Killed' },
    { id: '2', status: 'Survived' },
  ];
  const mutants = [
    ...kept,
    { id: '3', static: true, status: 'Survived' },
    { id: '4', static: true, status: 'NoCoverage' },
  ];
  writeFileSync(file, JSON.stringify({ files: { 'a.ts': { mutants } } }));
  retryStaticSurvivors(file);
  assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')), {
    files: { 'a.ts': { mutants: kept } },
  });
});
