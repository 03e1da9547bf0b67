import { compareWindow } from './compareWindow';

describe('compareWindow', () => {
  const march = {
    from: '2026-03-01T00:00:00.000Z',
    to: '2026-03-31T00:00:00.000Z',
  };

  it('is the window of the same length just before', () => {
    expect(compareWindow({ kind: 'before' }, march)).toEqual({
      from: '2026-01-30T00:00:00.000Z',
      to: march.from,
    });
  });

  it('is the same days of the year before', () => {
    expect(compareWindow({ kind: 'year' }, march)).toEqual({
      from: '2025-03-01T00:00:00.000Z',
      to: '2025-03-31T00:00:00.000Z',
    });
  });

  it('holds the last day of a range', () => {
    const { from, to } = compareWindow(
      { kind: 'range', from: '2026-01-01', to: '2026-01-02' },
      march,
    );
    expect((Date.parse(to) - Date.parse(from)) / 86_400_000).toBe(2);
  });
});
