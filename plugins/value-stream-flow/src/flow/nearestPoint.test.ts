import { nearestPoint } from './nearestPoint';

const POINTS = {
  x: Float64Array.of(10, 20, 20),
  y: Float64Array.of(10, 10, 10),
};
const NONE = { x: new Float64Array(), y: new Float64Array() };

describe('nearestPoint', () => {
  it('finds the nearest within reach', () => {
    expect(nearestPoint(POINTS, { x: 12, y: 11 })).toBe(0);
  });
  it('takes the upper one of two at the same place', () => {
    expect(nearestPoint(POINTS, { x: 19, y: 10 })).toBe(2);
  });
  it('finds none where all are farther than 12 pixels', () => {
    expect(nearestPoint(POINTS, { x: 40, y: 10 })).toBeUndefined();
    expect(nearestPoint(NONE, { x: 0, y: 0 })).toBeUndefined();
  });
});
