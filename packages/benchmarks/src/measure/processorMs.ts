/**
 * Processor time that this process has taken so far in milliseconds, that of
 * its collector and compiler included. Others at work on the machine do not
 * change it; on an idle machine it is no less than the time that passed in
 * computing.
 */
export function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
