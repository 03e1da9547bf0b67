import { DependencyEvidence } from './WaitCause';
import { WaitShare } from './WaitStretch';

/**
 * Where a share counts in a view: to a party, to the viewed group itself
 * (`self`), or to nobody that may be shown (`hidden`).
 *
 * @public
 */
export type WaitSide =
  | { readonly kind: 'party'; readonly party: string }
  | { readonly kind: 'self' }
  | { readonly kind: 'hidden' };

/** How waits are looked at. @public */
export interface SidesView {
  sideOf(share: WaitShare): WaitSide;
  /** Kinds of evidence asked for; all where absent. */
  readonly evidence?: ReadonlySet<DependencyEvidence>;
}
