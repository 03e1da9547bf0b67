import { statusItem as item } from './statusItem';

/**
 * Five items, in days from the start (first entry to Ready or later):
 *   A  ready 2, dev 3                          flow 5,  active 3
 *   B  ready 1, dev 5, wait 1, review 1        flow 8,  active 6
 *   C  dev 2, review 2, dev 3 (return), review 1   flow 8,  active 8
 *   D  backlog 4 (not counted), ready 2, dev 2 flow 4,  active 2
 *   E  ready 10, dev 5                         flow 15, active 5
 * Σ flow 40, Σ active 24, Σ wait 16.
 */
export const FIVE = [
  item('A', 'ready 0, dev 2, done 5'),
  item('B', 'ready 0, dev 1, wait 6, review 7, done 8'),
  item('C', 'dev 0, review 2, dev 4, review 7, done 8'),
  item('D', 'backlog 0, ready 4, dev 6, done 8'),
  item('E', 'ready 5, dev 15, done 20'),
];
