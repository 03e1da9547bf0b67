import { evidenceCsv } from './evidenceCsv';

describe('evidenceCsv', () => {
  it('writes one line per item, with the reason of those left out', () => {
    const csv = evidenceCsv('stage-wait-time', [
      {
        key: 'PAY-1',
        title: 'Retry, "declined" cards',
        value: 552_960_000,
        from: '2026-09-03T10:12:00.000Z',
        to: '2026-09-09T19:48:00.000Z',
      },
      { key: 'PAY-2', leftOut: 'direct-to-done' },
    ]);
    expect(csv.split('\r\n')).toEqual([
      'key,title,type,value,unit,from,to,left_out,url',
      'PAY-1,"Retry, ""declined"" cards",,552960000,ms,2026-09-03T10:12:00.000Z,2026-09-09T19:48:00.000Z,,',
      'PAY-2,,,,,,,direct-to-done,',
      '',
    ]);
  });

  it('does not let a title run as a formula', () => {
    expect(evidenceCsv('velocity', [{ key: 'A', title: '=1+1' }])).toContain(
      "A,'=1+1,",
    );
  });
});
