const FREE_PASSES = 5_000_000;
const FACTOR = 10;

/**
 * Counts how often a test passes places that have changes, whether one is on
 * or not, and ends a test that passes far more of them than it does without a
 * change: a loop without end stops after a moment instead of at a time-out.
 *
 * @param {object} state where changed code reads `activeMutant`, once a pass
 */
export function createPassBudget(state) {
  let active;
  let passes = 0;
  let most = Infinity;
  Object.defineProperty(state, 'activeMutant', {
    configurable: true,
    get() {
      if (++passes > most) throw new Error(`Passed ${most} changed places`);
      return active;
    },
    set(id) {
      active = id;
    },
  });
  return {
    /** @param {number | undefined} usual passes without a change, where known */
    begin(usual) {
      passes = 0;
      most = usual === undefined ? Infinity : FREE_PASSES + FACTOR * usual;
    },
    passes: () => passes,
    exceeded: () => passes > most,
  };
}
