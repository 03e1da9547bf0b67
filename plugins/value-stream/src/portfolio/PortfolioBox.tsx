import { KeyboardEvent } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { DrawingColors } from '@value-stream/backstage-plugin-value-stream-react';
import { Box } from './linePath';

/** Widths of letters are not known before they are drawn: about so much each. */
const LETTER = 7.8;
const INDENT = 10;

const useStyles = makeStyles(
  {
    root: {
      cursor: 'pointer',
      outline: 'none',
      '& .halo': { opacity: 0 },
      '&:hover .halo': { opacity: 0.4 },
      '&:focus-visible .halo': { opacity: 1 },
    },
  },
  { name: 'ValueStreamPortfolioBox' },
);

/** A stream as a box that can be chosen; one that stands for nested ones too lies on another. */
export function PortfolioBox(props: {
  box: Box;
  title: string;
  note: string;
  label: string;
  nested: boolean;
  depth: number;
  chosen: boolean;
  dimmed: boolean;
  colors: DrawingColors;
  tabIndex: number;
  innerRef: (element: SVGGElement | null) => void;
  onChoose: () => void;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
}) {
  const classes = useStyles();
  const { box, title, note, nested, chosen, dimmed, colors } = props;
  const indent = Math.min(props.depth, 4) * INDENT;
  const x = box.x + indent;
  const width = box.width - indent;
  const { y, height } = box;
  const most = Math.max(4, Math.floor((width - 16) / LETTER));
  const shown = title.length > most ? `${title.slice(0, most - 1)}…` : title;
  // Who speaks to the page says what is seen: the name begins with it.
  const whole = shown === title ? [] : [title];
  const seen = [...whole, shown, ...(note ? [note] : [])].join(' ');
  const label = props.label.startsWith(seen)
    ? props.label
    : `${seen} – ${props.label}`;
  return (
    <g
      ref={props.innerRef}
      role="button"
      aria-label={label}
      aria-pressed={chosen}
      tabIndex={props.tabIndex}
      className={classes.root}
      onClick={props.onChoose}
      onFocus={props.onFocus}
      onKeyDown={props.onKeyDown}
      opacity={dimmed ? 0.45 : 1}
    >
      {shown !== title && <title>{title}</title>}
      {nested && (
        <rect
          x={x + 4}
          y={y + 4}
          width={width}
          height={height}
          rx={4}
          fill={colors.wash}
          stroke={colors.line}
        />
      )}
      <rect
        className="halo"
        x={x - 3}
        y={y - 3}
        width={width + 6}
        height={height + 6}
        rx={6}
        fill="none"
        stroke={colors.focus}
        strokeWidth={3}
      />
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx={4}
        fill={chosen ? colors.heading : colors.paper}
        stroke={chosen ? colors.ink : colors.line}
        strokeWidth={chosen ? 2 : 1}
      />
      <text
        x={x + 8}
        y={y + (note ? 15 : 22)}
        fontSize={12.5}
        fontWeight={600}
        fill={colors.ink}
      >
        {shown}
      </text>{' '}
      {note && (
        <text x={x + 8} y={y + 29} fontSize={10.5} fill={colors.quiet}>
          {note}
        </text>
      )}
    </g>
  );
}
