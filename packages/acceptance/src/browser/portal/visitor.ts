/** Who may read but not change, and not all there is. */
export const VISITOR = 'user:default/visitor';

/** Name of the way to sign in as the visitor. */
export const VISITOR_SIGN_IN = 'visitor';

/** What a visitor may not read, by name. */
export const HIDDEN_FROM_VISITOR: readonly string[] = [
  'warehouse',
  'warehouse-team',
  'shop-warehouse',
];
