import { mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeConnector } from '@value-stream/backstage-plugin-value-stream-node/testKit';
import { createImportConnector } from './createImportConnector';

const HEADER = 'Issue,When,Old,New,Who,Summary,Labels';
const folder = join(tmpdir(), `import-connector-${process.pid}`);

/** 1,300 rows: three payloads. */
const LONG = `${HEADER}\n${Array.from(
  { length: 1_300 },
  (_, row) =>
    `PAY-${row % 90},2024-01-${String(1 + (row % 28)).padStart(
      2,
      '0',
    )}T10:00:0${row % 10}Z,${
      row < 90 ? '' : 'To do'
    },Doing,ada@example.com,"Charge, once",a;b`,
).join('\n')}\n`;

beforeAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'one.csv'), LONG);
  await writeFile(
    join(folder, 'two.csv'),
    `${HEADER}\nPAY-91,2024-01-01,,Open,,,\n`,
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describeConnector(createImportConnector({ payloadsPerPage: 1 }), {
  options: {
    kind: 'moves',
    files: [join(folder, '*.csv')],
    keyPrefix: 'tracker:',
    columns: {
      item: 'Issue',
      at: 'When',
      from: 'Old',
      to: 'New',
      actor: 'Who',
      title: 'Summary',
      labels: 'Labels',
    },
    resolutions: { Rejected: 'abandoned' },
  },
  payloads: [
    {
      type: 'rows',
      body: {
        file: 'a.csv',
        header: HEADER.split(','),
        rows: [
          {
            line: 2,
            values: [
              'PAY-1',
              '2024-01-01T10:00:00Z',
              '',
              'Open',
              'ada@example.com',
              'Charge',
              'a',
            ],
          },
          {
            line: 3,
            values: [
              'PAY-1',
              '2024-01-02T10:00:00Z',
              'Open',
              'Rejected',
              'grace',
              'Charge',
              '',
            ],
          },
        ],
      },
    },
    {
      type: 'rows',
      body: {
        file: 'b.jsonl',
        rows: [
          {
            line: 1,
            record: {
              Issue: 'PAY-1',
              When: '2024-01-03',
              Old: 'Rejected',
              New: 'Open',
            },
          },
        ],
      },
    },
  ],
  identities: [
    '["created","tracker:PAY-1"]',
    '["moved","tracker:PAY-1",1704103200000,null,"Open"]',
    '["moved","tracker:PAY-1",1704189600000,"Open","Rejected"]',
    '["closed","tracker:PAY-1",1704189600000,"Rejected"]',
    '["moved","tracker:PAY-1",1704240000000,"Rejected","Open"]',
    '["reopened","tracker:PAY-1",1704240000000,"Open"]',
  ],
  people: ['ada@example.com', 'grace'],
  backfill: async () => ({}),
  upload: { name: 'one.csv', content: LONG },
});
