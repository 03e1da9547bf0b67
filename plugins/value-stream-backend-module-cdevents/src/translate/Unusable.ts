/** Why an event cannot be used; becomes a refusal. */
export class Unusable extends Error {}
