import { attributesText } from './attributesText';

describe('attributesText', () => {
  it('puts what decides first and leaves out what is absent', () => {
    expect(
      attributesText({
        category: 'in-progress',
        to: 'In progress',
        from: 'To do',
        team: null,
      }),
    ).toBe('from To do · to In progress · category in-progress');
  });

  it('writes lists as JSON and cuts long values', () => {
    expect(attributesText({ parents: ['a', 'b'] })).toBe('parents ["a","b"]');
    expect(attributesText({ message: 'x'.repeat(200) })).toBe(
      `message ${'x'.repeat(120)}…`,
    );
  });
});
