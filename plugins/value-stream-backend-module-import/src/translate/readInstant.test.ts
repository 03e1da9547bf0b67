import { importText, MOVES } from '../__testUtils__/importText';

describe('dates', () => {
  const at = async (value: string, timestamps?: object) =>
    (
      await importText(`item,at,from,to\nA,"${value}",x,y\n`, {
        ...MOVES,
        timestamps,
      })
    ).activities.map(({ occurredAt }) => new Date(occurredAt).toISOString())[0];

  it('are read in the declared format and zone', async () => {
    expect(await at('2024-07-01 09:30')).toBe('2024-07-01T09:30:00.000Z');
    // Vienna is two hours ahead in July and one in January.
    const zone = 'Europe/Vienna';
    expect(await at('2024-07-01T09:30', { zone })).toBe(
      '2024-07-01T07:30:00.000Z',
    );
    expect(
      await at('01/02/2024 09:30', { zone, format: 'dd/MM/yyyy HH:mm' }),
    ).toBe('2024-02-01T08:30:00.000Z');
    expect(await at('1704067200', { format: 'epoch-seconds' })).toBe(
      '2024-01-01T00:00:00.000Z',
    );
    expect(await at('1704067200123', { format: 'epoch-milliseconds' })).toBe(
      '2024-01-01T00:00:00.123Z',
    );
    expect(await at('1704067200', { format: 'epoch-milliseconds' })).toBe(
      '1970-01-20T17:21:07.200Z',
    );
  });
});
