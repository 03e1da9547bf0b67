import { columnsAcross } from './columnsAcross';

const wait = { mode: 'wait' as const };
const work = { mode: 'active' as const };

describe('columnsAcross', () => {
  it('fits nine stages beside the sidebar of a portal 1280 pixels wide', () => {
    const stages = [wait, work, wait, work, wait, work, work, wait, work];
    expect(columnsAcross(stages, 840).width).toBe(840);
  });

  it('fills the width there is, ends at the ends', () => {
    const { places, gap } = columnsAcross([work, wait], 1000);
    expect(places).toEqual([
      { x: gap, width: 148 },
      { x: 2 * gap + 148, width: 122 },
    ]);
    expect(3 * gap + 148 + 122).toBeCloseTo(1000);
  });

  it('is wider than its window past twelve stages', () => {
    const stages = Array.from({ length: 13 }, () => wait);
    expect(columnsAcross(stages, 1200).width).toBeGreaterThan(1200);
  });

  it('gives each stage its part of the line, without gap or overlap', () => {
    const { bounds, width } = columnsAcross([wait, work, wait, work], 700);
    expect(bounds[0].from).toBe(0);
    expect(bounds[3].to).toBe(width);
    bounds.slice(1).forEach((bound, i) => {
      expect(bound.from).toBeCloseTo(bounds[i].to);
    });
  });
});
