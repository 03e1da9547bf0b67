/** Why a payload, or a part of it, cannot be used; becomes a refusal. */
export class Unusable extends Error {}
