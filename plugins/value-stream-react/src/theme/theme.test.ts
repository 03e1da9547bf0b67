import { getContrastRatio } from '@material-ui/core/styles/colorManipulator';
import { mixColors } from './mixColors';
import { readableColor } from './readableColor';

describe('mixColors', () => {
  it('lays half of black over white as middle grey', () => {
    expect(mixColors('#000000', '#ffffff', 0.5)).toBe('rgb(128, 128, 128)');
  });

  it('counts the opacity a colour has itself', () => {
    expect(mixColors('rgba(0, 0, 0, 0.5)', '#ffffff', 1)).toBe(
      'rgb(128, 128, 128)',
    );
  });
});

describe('readableColor', () => {
  it.each(['#ffffff', '#424242', '#000000'])(
    'makes orange readable on %s',
    background => {
      const shade = readableColor('#ff9800', background, 4.5);
      expect(getContrastRatio(shade, background)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('leaves a colour that is readable as it is', () => {
    expect(readableColor('#000080', '#ffffff')).toMatch(/0, 0, 128|000080/);
  });
});
