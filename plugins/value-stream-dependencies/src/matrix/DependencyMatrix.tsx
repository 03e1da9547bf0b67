import Typography from '@material-ui/core/Typography';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import {
  Panel,
  usePreparedWords,
} from '@value-stream/backstage-plugin-value-stream-react';
import { valueStreamDependenciesTranslationRef } from '../translation';
import { MatrixGrid } from './MatrixGrid';
import { useMatrixCells } from './useMatrixCells';
import { useMatrixClasses } from './useMatrixClasses';
import { useMatrixWindow } from './useMatrixWindow';
import { WholeMatrix } from './WholeMatrix';

/** With more parties than these the cells are shown as a whole as well. */
const SEEN_AT_ONCE = 20;

/** The design structure matrix: a row waits for a column, ordered so that circles stand below the diagonal. */
export function DependencyMatrix(props: {
  data: ApiSchemas['DependenciesAnswer'];
  stale: boolean;
}) {
  const { data, stale } = props;
  const t = usePreparedWords(valueStreamDependenciesTranslationRef);
  return data.edges.length === 0 ? (
    <Panel title={t('matrix.title')} stale={stale}>
      <Typography variant="body2">{t('graph.none')}</Typography>
    </Panel>
  ) : (
    <Panel title={t('matrix.title')} text={t('matrix.text')} stale={stale}>
      <FilledMatrix data={data} />
    </Panel>
  );
}

function FilledMatrix(props: { data: ApiSchemas['DependenciesAnswer'] }) {
  const { data } = props;
  const { order, cycles } = data;
  const classes = useMatrixClasses();
  const t = usePreparedWords(valueStreamDependenciesTranslationRef);
  const cells = useMatrixCells(data);
  const window = useMatrixWindow(order.length);
  return (
    <>
      {cycles.length > 0 && (
        <Typography variant="body2">
          {t('matrix.cycles', {
            value: cycles
              .map(members => members.map(cells.titleOf).join(' ↔ '))
              .join('; '),
          })}
        </Typography>
      )}
      {order.length > SEEN_AT_ONCE && (
        <WholeMatrix
          data={data}
          rows={window.rows}
          columns={window.columns}
          classes={classes}
          onGo={place => window.show(place, 'middle')}
        />
      )}
      <MatrixGrid cells={cells} window={window} classes={classes} />
    </>
  );
}
