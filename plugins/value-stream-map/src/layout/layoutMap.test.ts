import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import {
  commitsMap,
  longMap,
  returnsMap,
  unknownMap,
} from '../__testUtils__/otherMaps';
import { paymentsMap } from '../__testUtils__/paymentsMap';
import { DAY } from '../__testUtils__/buildMapAnswer';
import { LayoutOptions } from './LayoutOptions';
import { layoutMap } from './layoutMap';
import { estimateText } from './TextMeasure';

function lay(
  figures: ApiSchemas['MapFigures'],
  options: Partial<LayoutOptions> = {},
) {
  return layoutMap(figures, {
    width: 1040,
    direction: 'across',
    noteLines: () => 1,
    returnLabel: () => 'returned · 20 items · +1.4 d each',
    callout: 'x'.repeat(150),
    measure: estimateText,
    ...options,
  });
}

const down = { direction: 'down', width: 324 } as const;

describe('layoutMap from left to right', () => {
  const geometry = lay(paymentsMap.figures);

  it('draws every stage but the done one, in order, without overlap', () => {
    expect(geometry.stages.map(({ stageId, kind }) => [stageId, kind])).toEqual(
      [
        ['backlog', 'triangle'],
        ['analysis', 'box'],
        ['ready', 'triangle'],
        ['development', 'box'],
        ['waiting-for-review', 'triangle'],
        ['review', 'box'],
        ['build-and-test', 'box'],
        ['waiting-for-deployment', 'triangle'],
        ['deployment', 'box'],
      ],
    );
    geometry.stages.slice(1).forEach(({ area }, i) => {
      const before = geometry.stages[i].area;
      expect(area.x).toBeGreaterThan(before.x + before.width);
    });
  });

  it('starts the summed ladder at the commitment', () => {
    const ready = geometry.stages[2];
    const x = geometry.commitment!.x1;
    expect(x).toBeLessThan(ready.area.x);
    expect(x).toBeGreaterThan(geometry.stages[1].area.x);
    expect(geometry.ladder.path.startsWith(`M${x},`)).toBe(true);
    expect(geometry.ladder.pathBefore).not.toBe('');
  });

  it('puts the treads of a stage under it, wait before work', () => {
    const treads = geometry.ladder.treads.filter(
      tread => tread.stageId === 'development',
    );
    expect(treads.map(({ kind, ms }) => [kind, ms / DAY])).toEqual([
      ['wait', 0.4],
      ['work', 1.6],
    ]);
    const { area } = geometry.stages[3];
    treads.forEach(({ label }) => {
      expect(label.x).toBeGreaterThan(area.x);
      expect(label.x).toBeLessThan(area.x + area.width);
    });
  });

  it('adds up: committed treads are the mean flow time', () => {
    const sum = geometry.ladder.treads
      .filter(tread => tread.committed)
      .reduce((total, tread) => total + tread.ms, 0);
    expect(sum / DAY).toBeCloseTo(9.62);
  });

  it('ties the callout to the constraint, above the ladder, inside the drawing', () => {
    const stage = geometry.stages[4].area;
    const { tie, x, y, width, height } = geometry.callout!;
    expect(tie!.x1).toBeCloseTo(stage.x + stage.width / 2);
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(geometry.width);
    expect(y + height).toBeLessThan(geometry.ladder.waitAt - 12);
  });

  it('lets what was already released come back from the edge', () => {
    const late = geometry.returns.find(r => r.fromStageId === 'released')!;
    expect(late.path.startsWith('M1038,')).toBe(true);
    expect(late.tip.x).toBeGreaterThan(geometry.stages[8].area.x);
  });

  it('starts the flow at the commitment where nothing stands before it', () => {
    const commits = lay(commitsMap.figures);
    expect(commits.commitment!.x1).toBe(0);
    expect(commits.ladder.pathBefore).toBe('');
    expect(commits.stages).toHaveLength(2);
  });

  it('is wider than its window with fifteen stages', () => {
    expect(lay(longMap.figures).width).toBeGreaterThan(1040);
  });

  it('keeps all labels of many returns in the drawing', () => {
    const { returns, width } = lay(returnsMap.figures);
    const half =
      estimateText('returned · 20 items · +1.4 d each', 11, true) / 2;
    expect(returns).toHaveLength(6);
    returns.forEach(({ label }) => {
      expect(label!.x - half).toBeGreaterThanOrEqual(0);
      expect(label!.x + half).toBeLessThanOrEqual(width);
      expect(label!.y).toBeGreaterThan(16);
    });
  });

  it('has no callout where there is no constraint', () => {
    expect(lay(unknownMap.figures).callout).toBeUndefined();
  });

  it('always draws the same figures the same way', () => {
    expect(lay(paymentsMap.figures)).toEqual(geometry);
  });
});

describe('layoutMap from top to bottom', () => {
  const geometry = lay(paymentsMap.figures, down);

  it('stacks the stages, with the texts below each clear of the next', () => {
    geometry.stages.slice(1).forEach(({ area }, i) => {
      expect(area.y).toBeGreaterThan(geometry.stages[i].notes.y + 4);
    });
  });

  it('stays inside the width, the ladder beside the stages', () => {
    geometry.stages.forEach(({ area }) => {
      expect(area.x).toBeGreaterThan(0);
      expect(area.x + area.width).toBeLessThan(geometry.ladder.workAt - 36);
    });
    expect(geometry.ladder.waitAt).toBeLessThan(324);
  });

  it('puts the treads of a stage beside it', () => {
    geometry.stages.forEach(({ stageId, area }) => {
      const own = geometry.ladder.treads.filter(t => t.stageId === stageId);
      own.forEach(({ label }) => {
        expect(label.y).toBeGreaterThan(area.y - 30);
        expect(label.y).toBeLessThan(area.y + area.height + 30);
      });
    });
  });

  it('crosses the column at the commitment', () => {
    const { y1, y2 } = geometry.commitment!;
    expect(y1).toBe(y2);
    expect(y1).toBeGreaterThan(geometry.stages[1].area.y);
    expect(y1).toBeLessThan(geometry.stages[2].area.y);
  });
});
