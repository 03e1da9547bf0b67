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

/** What a visitor may not read of the thousand streams of `src/many`, by name. */
export const HIDDEN_AMONG_MANY: readonly string[] = [
  'stream-0000',
  ...[0, 1, 2, 3].map(n => `part-${n}000`),
];

/** What a visitor may not read of the demo company: the platform that five streams wait for, by name. */
export const HIDDEN_OF_COMPANY: readonly string[] = [
  'platform',
  'runtime-crew',
  'runtime',
  'deploy-gate',
  'network-rules',
];
