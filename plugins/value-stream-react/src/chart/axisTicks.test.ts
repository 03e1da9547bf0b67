import { axisTicks } from './axisTicks';

const day = (text: string) => new Date(`${text}T00:00:00`).getTime();
const texts = (from: string, to: string, width: number) =>
  axisTicks(day(from), day(to), width).map(({ text }) => text);

describe('axisTicks', () => {
  it('says the year with the first date and with the first of the next year', () => {
    const shown = texts('2025-11-10', '2026-02-10', 400);
    expect(shown[0]).toMatch(/2025/);
    expect(shown.filter(text => text.includes('2026'))).toHaveLength(1);
  });

  it('leaves room between dates, however long the window', () => {
    for (const to of ['2026-01-15', '2026-07-01', '2036-01-01']) {
      for (const width of [260, 600, 1200]) {
        expect(texts('2026-01-01', to, width).length).toBeLessThanOrEqual(
          Math.max(2, width / 78),
        );
      }
    }
  });
});
