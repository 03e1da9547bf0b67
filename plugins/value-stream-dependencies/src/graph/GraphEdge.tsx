import { CSSProperties, memo } from 'react';
import { haloWidth } from './lineStyle';

/** Wide enough to be pointed at. */
const REACH = 16;

/**
 * A delay as a button: the way of its line, which is seen only while it is
 * chosen by key. The lines themselves are drawn together, as `GraphInk`, and
 * who hears of keys and pointers is what they lie in.
 */
export const GraphEdge = memo(function OneEdge(props: {
  /** Among all edges. */
  place: number;
  path: string;
  label: string;
  thickness: number;
  tabIndex: number;
}) {
  const { place, path, label, thickness, tabIndex } = props;
  return (
    <path
      role="button"
      aria-label={label}
      data-edge={place}
      tabIndex={tabIndex}
      // A level line has no height, and what has none counts as hidden.
      d={`${path}v1`}
      fill="none"
      strokeWidth={REACH}
      pointerEvents="stroke"
      style={{ '--halo': `${haloWidth(thickness)}px` } as CSSProperties}
    >
      <title>{label}</title>
    </path>
  );
});
