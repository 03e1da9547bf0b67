import { addWorkingTime, workingTimeBetween } from './workingTime';

const HOUR = 3_600_000;
// 2 March 2026 is a Monday.
const at = (day: number, hour: number) => Date.UTC(2026, 2, day, hour);

describe('working time', () => {
  it('goes on the next morning', () => {
    expect(addWorkingTime(at(2, 16), 3 * HOUR)).toBe(at(3, 11));
  });

  it('leaves out the weekend', () => {
    expect(addWorkingTime(at(6, 16), 2 * HOUR)).toBe(at(9, 10));
    expect(addWorkingTime(at(7, 12), HOUR)).toBe(at(9, 10));
  });

  it('between two instants is what was added', () => {
    expect(workingTimeBetween(at(2, 16), at(3, 11))).toBe(3 * HOUR);
    expect(workingTimeBetween(at(6, 16), at(9, 10))).toBe(2 * HOUR);
  });
});
