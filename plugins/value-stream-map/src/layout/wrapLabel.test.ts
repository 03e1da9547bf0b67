import { wrapLabel } from './wrapLabel';

describe('wrapLabel', () => {
  const measure = (text: string) => text.length * 6;

  it.each([
    ['Ready', 60, ['Ready']],
    ['Waiting for review', 66, ['Waiting for', 'review']],
    ['Build/test run', 40, ['Build/', 'test…']],
    ['Waiting for deployment approval', 66, ['Waiting for', 'deployment…']],
    ['Incomprehensibilities', 48, ['Incompr…']],
  ])('breaks %s within %i pixels', (text, width, lines) => {
    expect(wrapLabel(text, width, measure)).toEqual(lines);
  });
});
