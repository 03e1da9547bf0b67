import { KeyboardEvent, MouseEvent } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { DrawingColors } from '@value-stream/backstage-plugin-value-stream-react';

const useStyles = makeStyles(
  {
    edge: {
      cursor: 'pointer',
      outline: 'none',
      // Hidden, not transparent: what is transparent is painted, a thousand times.
      '& .halo': { visibility: 'hidden' },
      '&:hover .halo': { visibility: 'visible', strokeOpacity: 0.35 },
      '&:focus-visible .halo': { visibility: 'visible', strokeOpacity: 1 },
    },
  },
  { name: 'ValueStreamDependenciesGraphEdge' },
);

/** Where a line begins and ends. */
export interface Line {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** A line bent so that it leaves and arrives level; one that goes back passes below. */
export function pathOf({ x1, y1, x2, y2 }: Line): string {
  if (x2 > x1) {
    const bend = (x2 - x1) / 2;
    return `M${x1},${y1} C${x1 + bend},${y1} ${x2 - bend},${y2} ${x2},${y2}`;
  }
  const below = Math.max(y1, y2) + 46;
  return `M${x1},${y1} C${x1 + 60},${below} ${x2 - 60},${below} ${x2},${y2}`;
}

/** A delay as a line that can be chosen. */
export function GraphEdge(props: {
  line: Line;
  label: string;
  thickness: number;
  dashes?: string;
  marked: boolean;
  colors: DrawingColors;
  tabIndex: number;
  innerRef: (element: SVGGElement | null) => void;
  onOpen: (event: MouseEvent) => void;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}) {
  const { line, label, thickness, dashes, marked, colors } = props;
  const classes = useStyles();
  const path = pathOf(line);
  const stroke = marked ? colors.accent : colors.line;
  const tip = Math.max(7, thickness * 1.1);
  const dash = dashes
    ?.split(' ')
    .map(length => Number(length) * Math.max(1, thickness / 3))
    .join(' ');
  return (
    <g
      ref={props.innerRef}
      role="button"
      aria-label={label}
      tabIndex={props.tabIndex}
      className={classes.edge}
      onClick={props.onOpen}
      onFocus={props.onFocus}
      onKeyDown={props.onKeyDown}
    >
      <title>{label}</title>
      <path d={path} fill="none" strokeWidth={16} pointerEvents="stroke" />
      <path
        className="halo"
        d={path}
        fill="none"
        stroke={colors.focus}
        strokeWidth={thickness + 5}
      />
      <path
        d={path}
        fill="none"
        stroke={stroke}
        strokeWidth={thickness}
        strokeDasharray={dash}
      />
      <path
        d={`M${line.x2 - 2},${line.y2 - tip / 1.6} l${tip},${
          tip / 1.6
        } l${-tip},${tip / 1.6} z`}
        fill={stroke}
      />
    </g>
  );
}
