/**
 * Milliseconds of processor time that work takes, the best of three: other processes of the machine do not count.
 * Good for telling a square from a straight line; how fast something is, a benchmark tells.
 */
export function processorMs(work: () => unknown): number {
  const once = () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  return Math.min(once(), once(), once());
}
