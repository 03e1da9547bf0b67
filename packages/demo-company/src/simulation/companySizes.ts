/** How much of a company there is. */
export interface CompanyExtent {
  /** Work in the first branch, against a company of the usual size. */
  readonly work: number;
  /** Further branches with all that the first has, and the work in each of them. */
  readonly more?: { readonly branches: number; readonly work: number };
}

/**
 * The sizes that have a name. `large` is what the product is built for, a
 * thousand streams with a million items; its activities are more than asked of
 * it, as its tools tell much of an item.
 */
export const SIZES = {
  small: { work: 0.15 },
  medium: { work: 1 },
  large: { work: 1, more: { branches: 71, work: 1.67 } },
} as const satisfies Readonly<Record<string, CompanyExtent>>;

export type CompanySize = keyof typeof SIZES;

/** All branches, the first included. */
export function branchesOf({ more }: CompanyExtent): number {
  return 1 + (more?.branches ?? 0);
}

/** Work in one branch; 0 is the first. */
export function workIn({ work, more }: CompanyExtent, branch: number): number {
  return branch === 0 ? work : more!.work;
}
