/** A name of the plan in a branch of the company; the first has those of the plan. */
export function inBranch(name: string, branch: number): string {
  return branch === 0 ? name : `${name}-${branch + 1}`;
}

/** The beginning of the keys of tickets in a branch: `CHK`, `CHK2`. */
export function keyInBranch(key: string, branch: number): string {
  return branch === 0 ? key : `${key}${branch + 1}`;
}
