import { jqlTime } from './jqlTime';

describe('a time in JQL', () => {
  it('is five minutes early, to the minute, on the clock of the reader', () => {
    const at = Date.UTC(2024, 6, 1, 12, 0, 59);
    expect(jqlTime(at, 'UTC')).toBe('2024-07-01 11:55');
    expect(jqlTime(at, 'America/New_York')).toBe('2024-07-01 07:55');
    expect(jqlTime(at, 'Asia/Kolkata')).toBe('2024-07-01 17:25');
  });

  it('asks for the earlier hour where the clock is set back', () => {
    // In Vienna 00:30 UTC and 01:30 UTC of this day are both 02:30.
    const at = Date.UTC(2024, 9, 27, 0, 35);
    expect(jqlTime(at, 'Europe/Vienna')).toBe('2024-10-27 01:30');
    expect(jqlTime(at + 3_600_000, 'Europe/Vienna')).toBe('2024-10-27 02:30');
  });

  it('asks for a day more where the zone is not known', () => {
    const at = Date.UTC(2024, 6, 2, 12, 5);
    expect(jqlTime(at, undefined)).toBe('2024-07-01 12:00');
    expect(jqlTime(at, 'Nowhere/Else')).toBe('2024-07-01 12:00');
  });
});
