import { drawnPlaces, nearestDrawn, scrolledTo } from './matrixWindow';

describe('drawnPlaces', () => {
  it('are those that are seen, and four more on each side', () => {
    // 300 px from 600 on show the places 20 to 29.
    expect(drawnPlaces(600, 300, 30, 300)).toEqual({ first: 16, end: 34 });
  });

  it('end with those that are there', () => {
    expect(drawnPlaces(0, 300, 30, 300)).toEqual({ first: 0, end: 14 });
    expect(drawnPlaces(8_700, 300, 30, 300)).toEqual({ first: 286, end: 300 });
    expect(drawnPlaces(0, 300, 30, 3)).toEqual({ first: 0, end: 3 });
    expect(drawnPlaces(8_700, 300, 30, 3)).toEqual({ first: 3, end: 3 });
  });

  it('are the first forty where nothing can be measured', () => {
    expect(drawnPlaces(0, 0, 30, 300)).toEqual({ first: 0, end: 40 });
  });
});

describe('scrolledTo', () => {
  it('moves as little as makes a place seen', () => {
    // Of 300 px from 600 on, place 29 is the last that is wholly seen.
    expect(scrolledTo(25, 600, 300, 30)).toBe(600);
    expect(scrolledTo(30, 600, 300, 30)).toBe(630);
    expect(scrolledTo(19, 600, 300, 30)).toBe(570);
    expect(scrolledTo(19, 600, 0, 30)).toBe(600);
  });
});

describe('nearestDrawn', () => {
  it('is the cell itself where it is drawn, else the nearest', () => {
    const rows = { first: 10, end: 20 };
    const columns = { first: 0, end: 5 };
    expect(nearestDrawn([12, 3], rows, columns)).toEqual([12, 3]);
    expect(nearestDrawn([2, 9], rows, columns)).toEqual([10, 4]);
  });
});
