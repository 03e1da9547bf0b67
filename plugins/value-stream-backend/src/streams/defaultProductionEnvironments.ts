/** Names of production environments where no stream says which they are. */
export const DEFAULT_PRODUCTION_ENVIRONMENTS: readonly string[] = [
  'prod',
  'production',
];
