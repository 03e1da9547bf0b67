/**
 * Why a payload, or a part of it, cannot be used; a connector makes it a
 * refusal.
 *
 * @public
 */
export class Unusable extends Error {}
