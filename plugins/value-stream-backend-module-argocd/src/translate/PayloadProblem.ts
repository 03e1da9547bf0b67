/** Why a payload cannot be used; becomes a refusal. */
export class PayloadProblem extends Error {}
