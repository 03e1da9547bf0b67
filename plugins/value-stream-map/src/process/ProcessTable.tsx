import { makeStyles } from '@material-ui/core/styles';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { useDrawing } from '../drawing/DrawingContext';
import { FigureCell } from '../table/FigureCell';
import { ProcessEdge } from './layoutProcess';

const useStyles = makeStyles(
  theme => ({
    scroll: { overflowX: 'auto' },
    table: {
      borderCollapse: 'collapse',
      width: '100%',
      fontSize: 13,
      '& th, & td': {
        padding: theme.spacing(0.75, 1),
        borderBottom: `1px solid ${theme.palette.divider}`,
        textAlign: 'right',
      },
      '& th:first-child, & td:nth-child(2), & th:nth-child(2)': {
        textAlign: 'left',
      },
    },
    caption: {
      textAlign: 'left',
      fontSize: 15,
      fontWeight: 700,
      padding: theme.spacing(1, 1, 0.5),
    },
  }),
  { name: 'ValueStreamMapProcessTable' },
);

/** The graph as a table: the same edges, each still a button. */
export function ProcessTable(props: {
  process: ApiSchemas['ProcessAnswer'];
  edges: readonly ProcessEdge[];
}) {
  const { process, edges } = props;
  const classes = useStyles();
  const { format, t } = useDrawing();
  const nameOf = (id: string) =>
    process.stages.find(stage => stage.stageId === id)?.name ?? id;
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <caption className={classes.caption}>{t('process.edges')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('table.from')}</th>
            <th scope="col">{t('process.to')}</th>
            <th scope="col">{t('table.count')}</th>
            <th scope="col">{t('table.items')}</th>
            <th scope="col">{t('process.returns')}</th>
            <th scope="col">{t('process.wait')}</th>
            <th scope="col">{t('process.time')}</th>
          </tr>
        </thead>
        <tbody>
          {edges.map(edge => (
            <tr key={`${edge.fromStageId} ${edge.toStageId}`}>
              <th scope="row">{nameOf(edge.fromStageId)}</th>
              <td>{nameOf(edge.toStageId)}</td>
              <td>{format.number(edge.count, 0)}</td>
              <td>
                <FigureCell
                  name={`${nameOf(edge.fromStageId)} → ${nameOf(
                    edge.toStageId,
                  )}`}
                  figure={format.number(edge.items, 0)}
                  choice={{
                    figure: 'edge',
                    stage: edge.fromStageId,
                    toStage: edge.toStageId,
                  }}
                />
              </td>
              <td>{format.number(edge.returns, 0)}</td>
              <td>
                <FigureCell name={t('process.wait')} figure={edge.wait} />
              </td>
              <td>
                <FigureCell name={t('process.time')} figure={edge.time} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
