import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

it('has generated files that follow from the OpenAPI document', async () => {
  const root = resolve(__dirname, '../../../..');
  await expect(
    promisify(execFile)(
      process.execPath,
      ['tools/generate-api.mjs', '--check'],
      { cwd: root },
    ),
  ).resolves.toMatchObject({ stderr: '' });
});
