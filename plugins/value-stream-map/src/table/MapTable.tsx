import { makeStyles } from '@material-ui/core/styles';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { useDrawing } from '../drawing/DrawingContext';
import { FigureCell } from './FigureCell';
import { ReturnsTable } from './ReturnsTable';
import { stageColumns } from './stageColumns';

const useStyles = makeStyles(
  theme => ({
    scroll: { overflowX: 'auto', padding: theme.spacing(0, 0.5) },
    table: {
      borderCollapse: 'collapse',
      width: '100%',
      fontSize: 13,
      '& th, & td': {
        padding: theme.spacing(0.75, 1),
        borderBottom: `1px solid ${theme.palette.divider}`,
        textAlign: 'right',
        verticalAlign: 'baseline',
      },
      '& th': { fontWeight: 600 },
      '& th:first-child': {
        textAlign: 'left',
        whiteSpace: 'nowrap',
        position: 'sticky',
        left: 0,
        background: theme.palette.background.paper,
      },
      '& tfoot th, & tfoot td': { fontWeight: 700, borderBottom: 'none' },
    },
    before: {
      display: 'block',
      fontWeight: 400,
      fontSize: 11,
      color: theme.palette.text.secondary,
    },
    caption: {
      textAlign: 'left',
      fontSize: 15,
      fontWeight: 700,
      padding: theme.spacing(1, 1, 0.5),
    },
  }),
  { name: 'ValueStreamMapTable' },
);

/** The map as tables: the same figures, each of them still a button. */
export function MapTable(props: { figures: ApiSchemas['MapFigures'] }) {
  const { figures } = props;
  const classes = useStyles();
  const drawing = useDrawing();
  const { format, t, unit } = drawing;
  const columns = stageColumns(figures, drawing);
  const { ladder } = figures;

  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <caption className={classes.caption}>{t('table.stages')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('table.stage')}</th>
            {columns.map(column => (
              <th scope="col" key={column.name}>
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.stages.map(stage => (
            <tr key={stage.stageId}>
              <th scope="row">
                {stage.name}
                {!stage.committed && (
                  <span className={classes.before}>
                    {t('table.beforeCommitment')}
                  </span>
                )}
              </th>
              {columns.map(column => (
                <td key={column.name}>
                  <FigureCell
                    name={`${stage.name}, ${column.name}`}
                    {...column.cell(stage)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('table.totals')}</th>
            <td colSpan={3} />
            <td>
              <FigureCell
                name={t('table.ladderWait')}
                figure={ladder.meanWait}
                choice={{ figure: 'wait-time' }}
              />
            </td>
            <td>
              <FigureCell
                name={t('table.ladderWork')}
                figure={ladder.meanWork}
                choice={{ figure: 'process-time' }}
              />
            </td>
            <td>
              <FigureCell
                name={t('table.meanFlowTime')}
                figure={t('drawing.mean', {
                  value: format.figure(ladder.meanFlowTime, {
                    unit,
                    short: true,
                  }),
                })}
                choice={{ figure: 'flow-time' }}
              />
            </td>
            <td colSpan={columns.length - 6} />
          </tr>
        </tfoot>
      </table>
      <ReturnsTable
        figures={figures}
        className={classes.table}
        captionClass={classes.caption}
      />
    </div>
  );
}
