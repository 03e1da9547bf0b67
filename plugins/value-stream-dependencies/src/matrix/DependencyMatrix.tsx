import { KeyboardEvent, useMemo, useState } from 'react';
import Typography from '@material-ui/core/Typography';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import {
  Panel,
  useDrawingColors,
  usePreparedWords,
} from '@value-stream/backstage-plugin-value-stream-react';
import { useDependencyContext } from '../DependencyContext';
import { useGrowing } from '../graph/useGrowing';
import { valueStreamDependenciesTranslationRef } from '../translation';
import { cellTones } from './cellTones';
import { CellPlace, cellOf, nextCell } from './matrixMoves';
import { MatrixCell, MatrixRow } from './MatrixRow';
import { useMatrixClasses } from './useMatrixClasses';

/** More parties than these are the table's. */
const MOST = 60;
/** So many rows are drawn without a pause. */
const ROWS_AT_ONCE = 10;

/** The design structure matrix: a row waits for a column, ordered so that circles stand below the diagonal. */
export function DependencyMatrix(props: {
  data: ApiSchemas['DependenciesAnswer'];
  stale: boolean;
}) {
  const { nodes, edges, order, cycles } = props.data;
  const classes = useMatrixClasses();
  const colors = useDrawingColors();
  const { format, openEdge } = useDependencyContext();
  const t = usePreparedWords(valueStreamDependenciesTranslationRef);
  const [at, setAt] = useState<CellPlace>([0, 1]);
  const titles = useMemo(
    () => new Map(nodes.map(({ ref, title }) => [ref, title])),
    [nodes],
  );
  const delays = useMemo(
    () =>
      new Map(edges.map(({ from, to, delayMs }) => [`${from} ${to}`, delayMs])),
    [edges],
  );
  const refs = useMemo(() => order.slice(0, MOST), [order]);
  const last = refs.length - 1;
  const title = (ref: string) => titles.get(ref) ?? ref;
  const cellsOf = useMemo(() => {
    const nameOf = (ref: string) => titles.get(ref) ?? ref;
    const circleOf = new Map(
      cycles.flatMap((members, place) => members.map(ref => [ref, place])),
    );
    const toneOf = cellTones(
      colors,
      Math.max(0, ...edges.map(({ delayMs }) => delayMs)),
    );
    return (from: string) =>
      refs.map((to): MatrixCell => {
        const delayMs = delays.get(`${from} ${to}`);
        const names = { from: nameOf(from), to: nameOf(to) };
        const tone = toneOf({
          delayMs,
          diagonal: from === to,
          circle: circleOf.has(from) && circleOf.get(from) === circleOf.get(to),
        });
        if (from === to) {
          return { to, tone, label: t('matrix.own', names) };
        }
        if (delayMs === undefined) {
          return { to, tone, label: t('matrix.nothing', names) };
        }
        const short = format.duration(delayMs, { short: true });
        return {
          to,
          tone,
          text: short,
          label: t('matrix.cell', {
            ...names,
            short,
            value: format.duration(delayMs),
          }),
        };
      });
  }, [refs, titles, delays, edges, cycles, colors, format, t]);
  const shown =
    ROWS_AT_ONCE * useGrowing(cellsOf, Math.ceil(refs.length / ROWS_AT_ONCE));
  const current: CellPlace = [Math.min(at[0], last), Math.min(at[1], last)];

  const open = ([row, column]: CellPlace): boolean => {
    const [from, to] = [refs[row], refs[column]];
    const opens = delays.has(`${from} ${to}`);
    if (opens) {
      openEdge({ from, to });
    }
    return opens;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const cell = cellOf(event.target);
    const next = cell && nextCell(event.key, cell, last);
    if (next) {
      event.preventDefault();
      event.currentTarget
        .querySelector<HTMLElement>(`[data-cell="${next.join(' ')}"]`)
        ?.focus();
    } else if (
      cell &&
      (event.key === 'Enter' || event.key === ' ') &&
      open(cell)
    ) {
      event.preventDefault();
    }
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
          aria-label={t('matrix.label', {
            value: format.number(refs.length, 0),
          })}
          onFocus={event => {
            const cell = cellOf(event.target);
            if (cell) setAt(cell);
          }}
          onKeyDown={onKeyDown}
          onClick={event => {
            const cell = cellOf(event.target);
            if (cell) open(cell);
          }}
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
            {refs.slice(0, shown).map((from, row) => (
              <MatrixRow
                key={from}
                place={row}
                title={title(from)}
                from={from}
                cellsOf={cellsOf}
                current={current[0] === row ? current[1] : undefined}
                classes={classes}
              />
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
