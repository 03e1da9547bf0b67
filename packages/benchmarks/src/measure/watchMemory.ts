const EVERY_MS = 20;
const MIB = 1024 * 1024;

/**
 * Watches the memory that this process holds from now on. Both ends are
 * measured after a collection where Node runs with `--expose-gc`.
 *
 * @returns ends the watch and gives the peak above the start, in MiB
 */
export function watchMemory(): { look(): void; end(): number } {
  globalThis.gc?.();
  const idle = process.memoryUsage.rss();
  let peak = idle;
  const look = () => {
    peak = Math.max(peak, process.memoryUsage.rss());
  };
  const timer = setInterval(look, EVERY_MS);
  return {
    look,
    end() {
      clearInterval(timer);
      look();
      return (peak - idle) / MIB;
    },
  };
}
