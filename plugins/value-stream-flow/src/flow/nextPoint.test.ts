import { nextPoint } from './nextPoint';

// In order of the day done.
const FLOW = [5, 2, 9, 5];

describe('nextPoint', () => {
  it('goes by day with left and right, and stays at the ends', () => {
    expect(nextPoint(FLOW, undefined, 'ArrowRight')).toBe(0);
    expect(nextPoint(FLOW, 0, 'ArrowRight')).toBe(1);
    expect(nextPoint(FLOW, 3, 'ArrowRight')).toBe(3);
    expect(nextPoint(FLOW, undefined, 'ArrowLeft')).toBe(3);
    expect(nextPoint(FLOW, 2, 'Home')).toBe(0);
    expect(nextPoint(FLOW, 2, 'PageDown')).toBe(3);
  });

  it('goes by flow time with up and down, through each of equal ones', () => {
    // 2 at place 1, 5 at 0 and 3, 9 at 2.
    expect(nextPoint(FLOW, 1, 'ArrowUp')).toBe(0);
    expect(nextPoint(FLOW, 0, 'ArrowUp')).toBe(3);
    expect(nextPoint(FLOW, 3, 'ArrowUp')).toBe(2);
    expect(nextPoint(FLOW, 2, 'ArrowUp')).toBeUndefined();
    expect(nextPoint(FLOW, 2, 'ArrowDown')).toBe(3);
    expect(nextPoint(FLOW, 3, 'ArrowDown')).toBe(0);
    expect(nextPoint(FLOW, 0, 'ArrowDown')).toBe(1);
  });

  it('leaves other keys to the page', () => {
    expect(nextPoint(FLOW, 0, 'Tab')).toBeUndefined();
    expect(nextPoint([], undefined, 'ArrowRight')).toBeUndefined();
  });
});
