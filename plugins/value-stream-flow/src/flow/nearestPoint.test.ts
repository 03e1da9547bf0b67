import { nearestPoint } from './nearestPoint';

const POINTS = [
  { x: 10, y: 10 },
  { x: 20, y: 10 },
  { x: 20, y: 10 },
];

describe('nearestPoint', () => {
  it('finds the nearest within reach', () => {
    expect(nearestPoint(POINTS, { x: 12, y: 11 })).toBe(0);
  });
  it('takes the upper one of two at the same place', () => {
    expect(nearestPoint(POINTS, { x: 19, y: 10 })).toBe(2);
  });
  it('finds none where all are farther than 12 pixels', () => {
    expect(nearestPoint(POINTS, { x: 40, y: 10 })).toBeUndefined();
    expect(nearestPoint([], { x: 0, y: 0 })).toBeUndefined();
  });
});
