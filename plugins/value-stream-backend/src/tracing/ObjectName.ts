/** How an object goes by a name. */
export type NamedRole =
  | 'named'
  | 'formerly'
  | 'merged-as'
  | 'squash-of'
  | 'correlated';

/** How an object speaks of another by its name. */
export type MentionRole =
  | 'title'
  | 'branch'
  | 'message'
  | 'body'
  | 'aside'
  | 'closes'
  | 'reverts'
  | 'became'
  | 'deploys'
  | 'tagged'
  | 'abbreviates'
  | 'approves'
  | 'correlates';

/** A name that an object goes by, or by which it speaks of another. */
export interface ObjectName {
  readonly role: NamedRole | MentionRole;
  readonly name: string;
}

/** The roles of names that an object goes by. */
export const NAMED: readonly string[] = [
  'named',
  'formerly',
  'merged-as',
  'squash-of',
  'correlated',
];

/** The role of names that the flags of an item speak of; its projection writes them. */
export const FLAG_ROLE = 'flags';

/** Whether the role says how an object is called, not whom it speaks of. */
export function isNamedRole(role: string): role is NamedRole {
  return NAMED.includes(role);
}

/** Takes in names of one role. */
export type AddNames = (
  role: ObjectName['role'],
  ...names: readonly string[]
) => void;
