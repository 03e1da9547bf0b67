import { useMemo } from 'react';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import {
  useDrawingColors,
  usePreparedWords,
} from '@value-stream/backstage-plugin-value-stream-react';
import { useDependencyContext } from '../DependencyContext';
import { valueStreamDependenciesTranslationRef } from '../translation';
import { cellTones } from './cellTones';
import { CellPlace } from './matrixMoves';
import { CellsOf, MatrixCell } from './MatrixRow';

/** The matrix as its parts read it. */
export interface MatrixCells {
  /** Who waits before whom it waits for; those of a circle together. */
  readonly refs: readonly string[];
  titleOf(ref: string): string;
  delayOf(place: CellPlace): number | undefined;
  readonly cellsOf: CellsOf;
}

/** What stands in the cells, made as they are drawn. */
export function useMatrixCells(
  data: ApiSchemas['DependenciesAnswer'],
): MatrixCells {
  const { nodes, edges, order, cycles } = data;
  const colors = useDrawingColors();
  const { format } = useDependencyContext();
  const t = usePreparedWords(valueStreamDependenciesTranslationRef);
  return useMemo(() => {
    const titles = new Map(nodes.map(({ ref, title }) => [ref, title]));
    const titleOf = (ref: string) => titles.get(ref) ?? ref;
    const delays = new Map(
      edges.map(({ from, to, delayMs }) => [`${from} ${to}`, delayMs]),
    );
    const delayOf = ([row, column]: CellPlace) =>
      delays.get(`${order[row]} ${order[column]}`);
    const circleOf = new Map(
      cycles.flatMap((members, place) => members.map(ref => [ref, place])),
    );
    const toneOf = cellTones(
      colors,
      Math.max(0, ...edges.map(({ delayMs }) => delayMs)),
    );
    const cellOf = (row: number, column: number): MatrixCell => {
      const [from, to] = [order[row], order[column]];
      const delayMs = delayOf([row, column]);
      const names = { from: titleOf(from), to: titleOf(to) };
      const tone = toneOf({
        delayMs,
        diagonal: row === column,
        circle: circleOf.has(from) && circleOf.get(from) === circleOf.get(to),
      });
      if (row === column) {
        return { tone, label: t('matrix.own', names) };
      }
      if (delayMs === undefined) {
        return { tone, label: t('matrix.nothing', names) };
      }
      const short = format.duration(delayMs, { short: true });
      const value = format.duration(delayMs);
      return {
        tone,
        text: short,
        label: t('matrix.cell', { ...names, short, value }),
      };
    };
    return {
      refs: order,
      titleOf,
      delayOf,
      cellsOf: (row, { first, end }) =>
        Array.from({ length: end - first }, (_, n) => cellOf(row, first + n)),
    };
  }, [nodes, edges, order, cycles, colors, format, t]);
}
