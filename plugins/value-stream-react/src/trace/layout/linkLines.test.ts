import { linkLines, ObjectPlace } from './linkLines';

const link = (from: string, to: string, confidence = 1) => ({
  from,
  to,
  relation: 'contains',
  method: 'native',
  confidence,
  evidence: '',
});
const place = (laneId: string, y: number, firstX: number): ObjectPlace => ({
  laneId,
  y,
  firstX,
});

describe('linkLines', () => {
  const places = new Map([
    ['item', place('item', 10, 0)],
    ['change', place('change', 40, 60)],
    ['commit', place('commits', 70, 20)],
    ['other', place('commits', 70, 30)],
    ['deployment', place('deployment', 100, 60)],
  ]);

  it('stands where the later of the two objects came to be', () => {
    const [line] = linkLines([link('change', 'item')], places);
    expect(line).toMatchObject({ x: 60, fromY: 40, toY: 10, dashed: false });
  });

  it('is dashed below a confidence of 0.8', () => {
    const [unsure] = linkLines([link('change', 'item', 0.79)], places);
    const [sure] = linkLines([link('change', 'item', 0.8)], places);
    expect([unsure.dashed, sure.dashed]).toEqual([true, false]);
  });

  it('joins links that fall onto one line, dashed if one of them is unsure', () => {
    const lines = linkLines(
      [link('change', 'commit'), link('change', 'other', 0.5)],
      places,
    );
    expect(lines).toHaveLength(1);
    expect(lines[0].links).toHaveLength(2);
    expect(lines[0].dashed).toBe(true);
  });

  it('steps aside for an unsure line, not for a branch of one trunk', () => {
    const lines = linkLines(
      [
        link('change', 'item'),
        link('deployment', 'item', 0.5),
        link('deployment', 'change'),
      ],
      places,
    );
    expect(lines.map(line => line.x)).toEqual([60, 55, 60]);
  });

  it('draws no link to what is not shown, nor within a folded lane', () => {
    expect(
      linkLines([link('change', 'nowhere'), link('commit', 'other')], places),
    ).toEqual([]);
  });
});
