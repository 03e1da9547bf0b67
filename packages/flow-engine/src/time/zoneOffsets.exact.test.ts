import { zoneOffsets } from './zoneOffsets';
import { HOUR } from '../__testUtils__/history';
import { at, iso } from './__testUtils__/instants';

describe('zoneOffsets', () => {
  it('finds both clock changes of a year to the second', () => {
    const { startsAt, offsetMs } = zoneOffsets(
      'Europe/Vienna',
      at('2024-01-01T00:00Z'),
      at('2025-01-01T00:00Z'),
    );
    expect(startsAt.map(iso)).toEqual([
      '2024-01-01T00:00:00.000Z',
      '2024-03-31T01:00:00.000Z',
      '2024-10-27T01:00:00.000Z',
    ]);
    expect(offsetMs).toEqual([HOUR, 2 * HOUR, HOUR]);
  });

  it('knows a zone behind universal time, and one a part of an hour off', () => {
    const of = (zone: string) =>
      zoneOffsets(zone, at('2024-02-29T00:00Z'), at('2024-03-01T00:00Z'));
    expect(of('America/New_York').offsetMs).toEqual([-5 * HOUR]);
    expect(of('Asia/Kathmandu').offsetMs).toEqual([5.75 * HOUR]);
    // Local time of Vienna before zones: 65 minutes 21 seconds.
    expect(
      zoneOffsets('Europe/Vienna', at('1880-01-01'), at('1880-01-02')).offsetMs,
    ).toEqual([3921_000]);
  });

  it('looks no further than it is asked to', () => {
    const until = (end: string) =>
      zoneOffsets('Europe/Vienna', at('2024-03-29T00:00Z'), at(end)).startsAt
        .length;
    expect(until('2024-03-31T00:59Z')).toBe(1);
    expect(until('2024-03-31T01:01Z')).toBe(2);
  });

  it('reads offsets at instants within a second', () => {
    expect(
      zoneOffsets('UTC', at('2024-01-01T00:00:00.700Z'), at('2024-02-01'))
        .offsetMs,
    ).toEqual([0]);
  });
});
