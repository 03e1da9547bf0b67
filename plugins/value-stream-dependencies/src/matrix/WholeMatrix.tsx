import { useEffect, useMemo, useRef } from 'react';
import Typography from '@material-ui/core/Typography';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import {
  useDrawingColors,
  usePreparedWords,
} from '@value-stream/backstage-plugin-value-stream-react';
import { useDependencyContext } from '../DependencyContext';
import { valueStreamDependenciesTranslationRef } from '../translation';
import { CellPlace } from './matrixMoves';
import { DrawnPlaces } from './matrixWindow';
import { paintWhole } from './paintWhole';
import { MatrixClasses } from './useMatrixClasses';

/** Pixels of its sides: the width of a telephone has room for it. */
const SIZE = 300;

/** All of a matrix at once, as marks; a click goes to where it is. */
export function WholeMatrix(props: {
  data: ApiSchemas['DependenciesAnswer'];
  rows: DrawnPlaces;
  columns: DrawnPlaces;
  classes: MatrixClasses;
  onGo: (place: CellPlace) => void;
}) {
  const { data, rows, columns, classes, onGo } = props;
  const { order, edges, cycles } = data;
  const colors = useDrawingColors();
  const { format } = useDependencyContext();
  const t = usePreparedWords(valueStreamDependenciesTranslationRef);
  const canvas = useRef<HTMLCanvasElement>(null);
  const parts = useMemo(() => {
    const placeOf = new Map(order.map((ref, place) => [ref, place]));
    const circleOf = new Map(
      cycles.flatMap((members, circle) => members.map(ref => [ref, circle])),
    );
    return {
      parties: order.length,
      delays: edges.flatMap(({ from, to }) => {
        const [row, column] = [placeOf.get(from), placeOf.get(to)];
        const circle =
          circleOf.has(from) && circleOf.get(from) === circleOf.get(to);
        return row === undefined || column === undefined
          ? []
          : [{ row, column, circle }];
      }),
      circles: cycles.map(members => {
        const places = members.map(ref => placeOf.get(ref) ?? 0);
        return { first: Math.min(...places), end: Math.max(...places) + 1 };
      }),
    };
  }, [order, edges, cycles]);
  useEffect(() => {
    const ground = canvas.current?.getContext('2d');
    if (!canvas.current || !ground) {
      return;
    }
    const dots = globalThis.devicePixelRatio || 1;
    canvas.current.width = SIZE * dots;
    canvas.current.height = SIZE * dots;
    ground.scale(dots, dots);
    paintWhole(ground, SIZE, { ...parts, seen: { rows, columns } }, colors);
    // What is seen is another object with each step of scrolling, and often the same.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [parts, rows.first, rows.end, columns.first, columns.end, colors]);
  const number = (value: number) => format.number(value, 0);
  return (
    <div className={classes.whole}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={t('matrix.whole', {
          parties: number(order.length),
          delays: number(edges.length),
          circles: number(cycles.length),
        })}
        style={{ width: SIZE, height: SIZE }}
        onClick={({ nativeEvent: { offsetX, offsetY } }) => {
          const placeAt = (offset: number) =>
            Math.min(
              order.length - 1,
              Math.max(0, Math.floor((offset / SIZE) * order.length)),
            );
          onGo([placeAt(offsetY), placeAt(offsetX)]);
        }}
      />
      <Typography variant="body2">{t('matrix.wholeText')}</Typography>
    </div>
  );
}
