import { drawingColors } from '@value-stream/backstage-plugin-value-stream-react';
import { createTheme } from '@material-ui/core/styles';
import { paintWhole } from './paintWhole';

describe('paintWhole', () => {
  it('marks delays in row and column, circles as squares, and frames what is seen', () => {
    const colors = drawingColors(createTheme());
    const painted: unknown[] = [];
    const ground = {
      fillStyle: '',
      strokeStyle: '',
      lineWidth: 1,
      fillRect(...at: number[]) {
        painted.push([this.fillStyle, ...at]);
      },
      strokeRect(...at: number[]) {
        painted.push([this.strokeStyle, ...at]);
      },
    };
    // Of 50 parties in 200 pixels each has 4; the parties 10 and 11 are a circle.
    paintWhole(
      ground,
      200,
      {
        parties: 50,
        delays: [
          { row: 3, column: 20, circle: false },
          { row: 11, column: 10, circle: true },
        ],
        circles: [{ first: 10, end: 12 }],
        seen: {
          rows: { first: 5, end: 15 },
          columns: { first: 0, end: 8 },
        },
      },
      colors,
    );
    expect(painted).toContainEqual([expect.anything(), 40, 40, 8, 8]);
    expect(painted).toContainEqual([colors.ink, 80, 12, 4, 4]);
    expect(painted).toContainEqual([colors.accent, 40, 44, 4, 4]);
    expect(painted.at(-1)).toEqual([colors.focus, 0, 20, 32, 40]);
  });
});
