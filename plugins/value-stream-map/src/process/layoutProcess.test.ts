import { paymentsProcess } from '../__testUtils__/paymentsProcess';
import { estimateText } from '../layout/TextMeasure';
import { edgeThickness, layoutProcess, ProcessGeometry } from './layoutProcess';

const lay = (direction: 'across' | 'down', width: number) =>
  layoutProcess(paymentsProcess.stages, paymentsProcess.edges, {
    width,
    direction,
    measure: estimateText,
    labelOf: ({ count }) => [String(count), '1.4 d'],
  });
const arc = ({ arcs }: ProcessGeometry, from: string, to: string) =>
  arcs.find(({ edge }) => edge.fromStageId === from && edge.toStageId === to)!;

describe('the graph of the process', () => {
  const across = lay('across', 1000);

  it('lays visited stages along their order, inside the width', () => {
    expect(across.nodes.map(({ stage }) => stage.stageId).slice(0, 3)).toEqual([
      'ready',
      'development',
      'waiting-for-review',
    ]);
    across.nodes.slice(1).forEach(({ area }, i) => {
      const before = across.nodes[i].area;
      expect(area.x).toBeGreaterThan(before.x + before.width + 20);
    });
    const last = across.nodes[across.nodes.length - 1].area;
    expect(last.x + last.width).toBeLessThanOrEqual(across.width);
  });

  it('draws what skips stages above, and what goes back below', () => {
    const [{ area }] = across.nodes;
    expect(arc(across, 'development', 'build-and-test').middle.y).toBeLessThan(
      area.y,
    );
    expect(arc(across, 'review', 'development').middle.y).toBeGreaterThan(
      area.y + area.height,
    );
    const straight = arc(across, 'ready', 'development').middle.y;
    expect(straight).toBe(area.y + area.height / 2);
  });

  it('runs down where there is little room, and stays inside', () => {
    const down = lay('down', 340);
    expect(down.width).toBe(340);
    down.nodes.slice(1).forEach(({ area }, i) => {
      expect(area.y).toBeGreaterThan(down.nodes[i].area.y + 46);
    });
    down.arcs.forEach(({ middle }) => {
      expect(middle.x).toBeGreaterThan(0);
      expect(middle.x).toBeLessThan(340);
    });
  });

  it('never lets two labels of arcs meet', () => {
    const many = {
      ...paymentsProcess,
      edges: paymentsProcess.stages.flatMap((from, i) =>
        paymentsProcess.stages.flatMap((to, j) =>
          i === j || i < 2 || j < 2
            ? []
            : [
                {
                  ...paymentsProcess.edges[0],
                  fromStageId: from.stageId,
                  toStageId: to.stageId,
                  count: 100 - i - j,
                },
              ],
        ),
      ),
    };
    const { arcs } = layoutProcess(many.stages, many.edges, {
      width: 1000,
      direction: 'across',
      measure: estimateText,
      labelOf: ({ count }) => [String(count)],
    });
    const labelled = arcs.filter(a => a.labelled && !a.stacked);
    labelled.forEach((a, i) =>
      labelled.slice(i + 1).forEach(b => {
        const apart =
          Math.abs(a.middle.x - b.middle.x) > 12 ||
          Math.abs(a.middle.y - b.middle.y) >= 15;
        expect(apart).toBe(true);
      }),
    );
    expect(labelled.length).toBeGreaterThan(5);
  });

  it('grows the area of a line with its count', () => {
    expect(edgeThickness(100, 100)).toBe(6);
    expect(edgeThickness(25, 100)).toBe(3.5);
  });
});
