/** How much of a company there is. */
export interface CompanyExtent {
  /** Work in the first branch, against a company of the usual size. */
  readonly work: number;
  /** Further branches with all that the first has, and the work in each of them. */
  readonly more?: { readonly branches: number; readonly work: number };
}

/**
 * The sizes that have a name. `large` is a tenth of what the product is built
 * for; 72 branches are all of it, and hours of reading.
 */
export const SIZES = {
  small: { work: 0.15 },
  medium: { work: 1 },
  large: { work: 1, more: { branches: 11, work: 1 } },
} as const satisfies Readonly<Record<string, CompanyExtent>>;

export type CompanySize = keyof typeof SIZES;

/** All branches, the first included. */
export function branchesOf({ more }: CompanyExtent): number {
  return 1 + (more?.branches ?? 0);
}

/** Work in all branches, against a company of the usual size. */
export function wholeWork({ work, more }: CompanyExtent): number {
  return work + (more ? more.branches * more.work : 0);
}

/** Work in one branch; 0 is the first. */
export function workIn({ work, more }: CompanyExtent, branch: number): number {
  return branch === 0 ? work : more!.work;
}
