/** Milliseconds of the processor that the thread has taken. */
function threadMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

/**
 * Watches how long the event loop is kept by one turn: time of the thread's
 * own processor, as on a busy machine a turn takes longer than it works, but
 * no more than passed. Where the kernel counts a processor's time by its ticks,
 * a turn of one millisecond is told as none or four.
 *
 * @returns ends the watch and gives the longest turn in milliseconds
 */
export function watchTurns(): () => number {
  let longest = 0;
  let watching = true;
  let before = threadMs();
  let since = performance.now();
  const turn = () => {
    const worked = threadMs() - before;
    const passed = performance.now() - since;
    longest = Math.max(longest, Math.min(worked, passed));
    before += worked;
    since += passed;
    if (watching) {
      setImmediate(turn);
    }
  };
  setImmediate(turn);
  return () => {
    watching = false;
    turn();
    return longest;
  };
}
