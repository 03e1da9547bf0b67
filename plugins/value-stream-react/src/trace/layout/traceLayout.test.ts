import { exampleTrace } from '../testing/exampleTrace';
import { BAND_HEIGHT, AXIS_HEIGHT, traceLayout } from './traceLayout';

// 100 hours on 200 pixels between margins of 8: two pixels an hour.
const layout = traceLayout(exampleTrace, {
  width: 216,
  opened: new Set(),
  zoneOffsetMs: 0,
});

describe('traceLayout', () => {
  it('lays visits end to end over the whole life', () => {
    expect(layout.visits.map(({ x, width }) => [x, width])).toEqual([
      [8, 80],
      [88, 60],
      [148, 60],
      [208, 0],
    ]);
  });

  it('lays blocked stretches on the same time line', () => {
    expect(layout.blocked).toEqual([{ x: 108, width: expect.closeTo(20) }]);
  });

  it('gives each object a lane below the band, in the order of value', () => {
    const top = AXIS_HEIGHT + BAND_HEIGHT;
    expect(layout.lanes.map(({ kind, y }) => [kind, y - top])).toEqual([
      ['work-item', 15],
      ['change', 45],
      ['commit', 75],
      ['deployment', 105],
    ]);
    expect(layout.height).toBe(top + 4 * 30 + 8);
  });

  it('draws the life of an object on to the farthest link that ends on it', () => {
    const [item, change, commit] = layout.lanes;
    // The item's facts lie at 0 h and 40 h; the change links to it at 70 h.
    expect(item.life).toEqual({ x: 8, width: 140 });
    expect(change.life).toEqual({ x: 148, width: 0 });
    // Authored at 40 h, deployed at 100 h.
    expect(commit.life).toEqual({ x: 88, width: 120 });
  });

  it('dashes the link that is not sure', () => {
    expect(layout.links.map(({ x, dashed }) => [x, dashed])).toEqual([
      [148, false],
      [208, true],
    ]);
  });

  it('ticks at round instants that lie on the time line', () => {
    // 9 March is 168 hours on and outside; days do not fit, weeks do.
    expect(layout.ticks).toEqual([
      { at: Date.parse('2026-03-02T00:00Z'), unit: 'day', x: 8 },
    ]);
  });

  it('lays out what has no activities, visits or links', () => {
    const bare = traceLayout(
      {
        ...exampleTrace,
        visits: [],
        blocked: [],
        links: [],
        objects: [{ ...exampleTrace.objects[0], activities: [] }],
      },
      { width: 216, opened: new Set(), zoneOffsetMs: 0 },
    );
    expect(bare.lanes[0]).toMatchObject({ marks: [], life: undefined });
  });
});
