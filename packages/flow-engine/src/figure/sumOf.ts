/**
 * The sum of numbers. Of a typed array its `reduce` would make an object for
 * each number on the way.
 *
 * @public
 */
export function sumOf(numbers: ArrayLike<number>): number {
  let sum = 0;
  for (let place = 0; place < numbers.length; place++) sum += numbers[place];
  return sum;
}
