import { KeyboardEvent, useMemo, useRef, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import {
  mixColors,
  Panel,
  readableColor,
  useDrawingColors,
} from '@value-stream/backstage-plugin-value-stream-react';
import { useDependencyContext } from '../DependencyContext';
import { valueStreamDependenciesTranslationRef } from '../translation';

/** More parties than these are the table's. */
const MOST = 60;

const useStyles = makeStyles(
  theme => ({
    scroll: { overflow: 'auto', maxHeight: 720 },
    table: { borderCollapse: 'collapse', fontSize: 12 },
    head: {
      textAlign: 'left',
      fontWeight: 500,
      padding: theme.spacing(0.25, 1),
      whiteSpace: 'nowrap',
      maxWidth: 200,
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      // Who waits stays in sight where the columns are scrolled.
      position: 'sticky',
      left: 0,
      zIndex: 1,
      background: theme.palette.background.paper,
      [theme.breakpoints.down('xs')]: { maxWidth: 110 },
    },
    up: {
      verticalAlign: 'bottom',
      fontWeight: 500,
      height: 120,
      padding: 0,
      '& span': {
        writingMode: 'vertical-rl',
        transform: 'rotate(180deg)',
        maxHeight: 150,
        overflow: 'hidden',
        textOverflow: 'ellipsis',
        whiteSpace: 'nowrap',
      },
    },
    cell: {
      width: 46,
      minWidth: 46,
      height: 30,
      textAlign: 'center',
      border: `1px solid ${theme.palette.divider}`,
      fontVariantNumeric: 'tabular-nums',
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: -2,
      },
    },
    opens: { cursor: 'pointer' },
  }),
  { name: 'ValueStreamDependenciesMatrix' },
);

/** The design structure matrix: a row waits for a column, ordered so that circles stand below the diagonal. */
export function DependencyMatrix(props: {
  data: ApiSchemas['DependenciesAnswer'];
  stale: boolean;
}) {
  const { nodes, edges, order, cycles } = props.data;
  const classes = useStyles();
  const colors = useDrawingColors();
  const { format, openEdge } = useDependencyContext();
  const { t } = useTranslationRef(valueStreamDependenciesTranslationRef);
  const [at, setAt] = useState<readonly [number, number]>([0, 1]);
  const cells = useRef(new Map<string, HTMLTableCellElement>());
  const titles = useMemo(
    () => new Map(nodes.map(({ ref, title }) => [ref, title])),
    [nodes],
  );
  const delays = useMemo(
    () =>
      new Map(edges.map(({ from, to, delayMs }) => [`${from} ${to}`, delayMs])),
    [edges],
  );
  const refs = order.slice(0, MOST);
  const last = refs.length - 1;
  const title = (ref: string) => titles.get(ref) ?? ref;
  const greatest = Math.max(0, ...edges.map(({ delayMs }) => delayMs));
  const circleOf = new Map(
    cycles.flatMap((members, place) => members.map(ref => [ref, place])),
  );
  const current = [Math.min(at[0], last), Math.min(at[1], last)];

  const onKeyDown = (event: KeyboardEvent, row: number, column: number) => {
    const moves: Record<string, readonly [number, number]> = {
      ArrowUp: [row - 1, column],
      ArrowDown: [row + 1, column],
      ArrowLeft: [row, column - 1],
      ArrowRight: [row, column + 1],
      Home: [row, 0],
      End: [row, last],
    };
    const move = moves[event.key];
    const [from, to] = [refs[row], refs[column]];
    if (move) {
      event.preventDefault();
      const [nextRow, nextColumn] = move.map(place =>
        Math.min(last, Math.max(0, place)),
      );
      setAt([nextRow, nextColumn]);
      cells.current.get(`${nextRow} ${nextColumn}`)?.focus();
    } else if (
      (event.key === 'Enter' || event.key === ' ') &&
      delays.has(`${from} ${to}`)
    ) {
      event.preventDefault();
      openEdge({ from, to });
    }
  };

  const labelOf = (
    names: { readonly from: string; readonly to: string },
    delayMs: number | undefined,
  ): string => {
    if (names.from === names.to) {
      return t('matrix.own', names);
    }
    return delayMs === undefined
      ? t('matrix.nothing', names)
      : t('matrix.cell', {
          ...names,
          short: format.duration(delayMs, { short: true }),
          value: format.duration(delayMs),
        });
  };

  if (edges.length === 0) {
    return (
      <Panel title={t('matrix.title')} stale={props.stale}>
        <Typography variant="body2">{t('graph.none')}</Typography>
      </Panel>
    );
  }
  return (
    <Panel
      title={t('matrix.title')}
      text={t('matrix.text')}
      stale={props.stale}
    >
      {cycles.length > 0 && (
        <Typography variant="body2">
          {t('matrix.cycles', {
            value: cycles
              .map(members => members.map(title).join(' ↔ '))
              .join('; '),
          })}
        </Typography>
      )}
      <div className={classes.scroll}>
        <table
          role="grid"
          className={classes.table}
          aria-label={t('matrix.label', { value: String(refs.length) })}
        >
          <thead>
            <tr>
              <th scope="col" className={classes.head}>
                {t('matrix.rows')}
              </th>
              {refs.map(ref => (
                <th key={ref} scope="col" className={classes.up}>
                  <span title={title(ref)}>{title(ref)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {refs.map((from, row) => (
              <tr key={from}>
                <th scope="row" className={classes.head} title={title(from)}>
                  {title(from)}
                </th>
                {refs.map((to, column) => {
                  const delayMs = delays.get(`${from} ${to}`);
                  const circle =
                    circleOf.has(from) &&
                    circleOf.get(from) === circleOf.get(to);
                  const background = shadeOf(
                    colors,
                    delayMs,
                    greatest,
                    from === to,
                    circle,
                  );
                  const names = { from: title(from), to: title(to) };
                  return (
                    <td
                      key={to}
                      ref={element => {
                        if (element) {
                          cells.current.set(`${row} ${column}`, element);
                        }
                      }}
                      role="gridcell"
                      tabIndex={
                        current[0] === row && current[1] === column ? 0 : -1
                      }
                      className={`${classes.cell} ${
                        delayMs === undefined ? '' : classes.opens
                      }`}
                      style={{
                        background,
                        color: readableColor(colors.ink, background, 4.6),
                      }}
                      aria-label={labelOf(names, delayMs)}
                      onFocus={() => setAt([row, column])}
                      onKeyDown={event => onKeyDown(event, row, column)}
                      onClick={() =>
                        delayMs !== undefined && openEdge({ from, to })
                      }
                    >
                      {delayMs !== undefined &&
                        format.duration(delayMs, { short: true })}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {order.length > refs.length && (
        <Typography variant="body2">
          {t('table.more', {
            value: format.number(order.length - refs.length, 0),
          })}
        </Typography>
      )}
    </Panel>
  );
}

/** The longer the delay the darker; circles in the colour of the page's mark. */
function shadeOf(
  colors: ReturnType<typeof useDrawingColors>,
  delayMs: number | undefined,
  greatestMs: number,
  diagonal: boolean,
  circle: boolean,
): string {
  if (diagonal) {
    return colors.heading;
  }
  if (delayMs === undefined) {
    return circle ? colors.accentWash : colors.paper;
  }
  const share = 0.06 + 0.17 * Math.sqrt(delayMs / (greatestMs || 1));
  return mixColors(circle ? colors.accent : colors.ink, colors.paper, share);
}
