/**
 * Round numbers from 0 up to a greatest one, in steps of 1, 2 or 5 times a
 * power of ten, about so many of them.
 */
export function roundTicks(greatest: number, count: number): readonly number[] {
  if (!(greatest > 0)) {
    return [0];
  }
  const rough = greatest / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].find(one => one * power >= rough)! * power;
  const ticks: number[] = [];
  // By multiplication, as sums of tenths drift.
  for (let i = 0; i * step <= greatest * (1 + 1e-9); i++) {
    ticks.push(Number((i * step).toPrecision(12)));
  }
  return ticks;
}
