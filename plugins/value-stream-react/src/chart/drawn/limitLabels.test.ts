import { limitLabels } from './limitLabels';

describe('limitLabels', () => {
  it('writes each above its line, apart from the next and off the axis', () => {
    const placed = limitLabels(
      [
        { value: 2, text: 'mean' },
        { value: 9, text: 'upper' },
        { value: 0.1, text: 'lower' },
      ],
      value => 200 - 2 * value,
      200,
    );
    // Lines at 199.8, 196 and 182: 13 pixels a label, five above the axis.
    expect(placed.map(({ text, labelAt }) => [text, labelAt])).toEqual([
      ['lower', 195],
      ['mean', 182],
      ['upper', 169],
    ]);
  });
});
