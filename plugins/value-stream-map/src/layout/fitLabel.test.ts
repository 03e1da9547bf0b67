import { fitLabel } from './fitLabel';

/** Every character is as wide as half of its size. */
const measure = (text: string, size: number) => (text.length * size) / 2;

describe('fitLabel', () => {
  it('takes the size that is wanted where the name fits', () => {
    expect(fitLabel('Ready', 60, measure, 12, 2)).toEqual({
      lines: ['Ready'],
      size: 12,
    });
  });

  it('takes smaller letters rather than cut a word', () => {
    // Eleven characters of 5.5 pixels are 60.5, of 5.25 they are 57.75.
    expect(fitLabel('Development', 60, measure, 12, 2)).toEqual({
      lines: ['Development'],
      size: 10.5,
    });
  });

  it('cuts what does not fit in the smallest that can be read', () => {
    expect(fitLabel('Incomprehensibilities', 60, measure, 12, 2)).toEqual({
      lines: ['Incomprehen…'],
      size: 9.5,
    });
  });
});
