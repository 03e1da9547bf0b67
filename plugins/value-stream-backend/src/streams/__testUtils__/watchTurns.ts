/** Milliseconds of the processor that the thread has taken. */
function threadMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

/**
 * Watches how long the event loop is kept by one turn. Time of the thread's
 * own processor: on a busy machine a turn takes longer than it works.
 *
 * @returns ends the watch and gives the longest turn in milliseconds
 */
export function watchTurns(): () => number {
  let longest = 0;
  let watching = true;
  let before = threadMs();
  const turn = () => {
    const now = threadMs();
    longest = Math.max(longest, now - before);
    before = now;
    if (watching) {
      setImmediate(turn);
    }
  };
  setImmediate(turn);
  return () => {
    watching = false;
    return Math.max(longest, threadMs() - before);
  };
}
