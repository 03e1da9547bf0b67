export const identities: readonly string[] = [];
