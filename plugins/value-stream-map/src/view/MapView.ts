import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';

export type MapEdit = ApiSchemas['MapEdit'];

/** The views of the tab. */
export const MAP_MODES = ['lean', 'process', 'future'] as const;

export type MapMode = (typeof MAP_MODES)[number];

/** The window to compare with: the one just before, the same a year before, or a range of days. */
export type CompareChoice =
  | { readonly kind: 'before' | 'year' }
  | { readonly kind: 'range'; readonly from: string; readonly to: string };

/** What only this tab keeps in the URL. */
export interface MapView {
  readonly mode: MapMode;
  readonly compare?: CompareChoice;
  /** How many variants the graph is made of, the most frequent first; all edges from the greatest number up. */
  readonly paths: number;
  /** Changes tried out on the map. */
  readonly edits: readonly MapEdit[];
  /** Id of the target whose changes they are. */
  readonly target?: string;
}
