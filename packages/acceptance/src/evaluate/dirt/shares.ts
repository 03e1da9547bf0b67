/** How often each kind of dirt is met. */
export const DIRT = {
  /** Items that no text of their change names. */
  missingKeys: 0.15,
  /** Items whose change names the next one in their place. */
  wrongKeys: 0.03,
  /** Moves of an item that nobody made in its tracker. */
  forgottenStatuses: 0.1,
  /** Moves that a machine takes back for an hour. */
  botMoves: 0.05,
  /** Pull requests beside which there is another, which was given up and never closed. */
  stalePulls: 0.05,
} as const;
