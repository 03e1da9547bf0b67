import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { useDrawing } from '../drawing/DrawingContext';
import { isKnown } from './futureFigures';

type Future = ApiSchemas['FutureMapAnswer'];

const ROWS: readonly (keyof ApiSchemas['MapTotals'])[] = [
  'flowTimeP50',
  'flowTimeP85',
  'meanFlowTime',
  'waitTime',
  'processTime',
  'activityRatio',
  'rolledCompleteAccurate',
];

const useStyles = makeStyles(
  theme => ({
    root: {
      padding: theme.spacing(2),
      background: theme.palette.background.paper,
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      minWidth: 0,
    },
    title: { fontSize: 15, fontWeight: 700, marginBottom: theme.spacing(1) },
    scroll: { overflowX: 'auto' },
    table: {
      borderCollapse: 'collapse',
      width: '100%',
      fontSize: 13,
      fontVariantNumeric: 'tabular-nums',
      '& th, & td': {
        padding: theme.spacing(0.5, 0.75),
        borderBottom: `1px solid ${theme.palette.divider}`,
        textAlign: 'right',
        whiteSpace: 'nowrap',
      },
      '& th:first-child': { textAlign: 'left', fontWeight: 500 },
    },
    changed: { fontWeight: 700 },
    note: {
      marginTop: theme.spacing(1),
      color: theme.palette.text.secondary,
    },
  }),
  { name: 'ValueStreamMapFutureTotals' },
);

/** The totals as they are and as they would be at best, with their intervals. */
export function FutureTotals(props: { answer: Future }) {
  const { answer } = props;
  const classes = useStyles();
  const { format, t, unit } = useDrawing();
  const { now, future, intervals } = answer;
  const known = isKnown(answer);
  const written = (figure: ApiSchemas['Figure']) =>
    format.figure(figure, { unit, short: true });
  const changed = (row: keyof ApiSchemas['MapTotals']) =>
    known && written(now[row]) !== written(future[row]);
  const interval = (row: keyof ApiSchemas['MapTotals']) => {
    const found =
      row in intervals ? intervals[row as keyof typeof intervals] : undefined;
    return found?.low.kind === 'value' && found.high.kind === 'value'
      ? t('future.interval', {
          low: written(found.low),
          high: written(found.high),
        })
      : '–';
  };
  return (
    <section className={classes.root} aria-label={t('future.totals')}>
      <Typography component="h3" className={classes.title}>
        {t('future.totals')}
      </Typography>
      <div className={classes.scroll}>
        <table className={classes.table} aria-label={t('future.totals')}>
          <thead>
            <tr>
              <th scope="col">{t('future.figure')}</th>
              <th scope="col">{t('future.is')}</th>
              <th scope="col">{t('future.atBest')}</th>
              <th scope="col">{t('future.ninety')}</th>
            </tr>
          </thead>
          <tbody>
            {ROWS.map(row => (
              <tr key={row}>
                <th scope="row">{t(`future.total.${row}`)}</th>
                <td>{written(now[row])}</td>
                <td className={changed(row) ? classes.changed : undefined}>
                  {written(future[row])}
                </td>
                <td>{interval(row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Typography variant="body2" className={classes.note}>
        {known
          ? t('future.upperBound', { items: format.items(answer.counted) })
          : t('future.unknown', {
              reason: format.whyUnknown(future.meanFlowTime),
            })}
      </Typography>
      {answer.queues.map(queue => (
        <Typography
          key={queue.stageId}
          variant="body2"
          className={classes.note}
        >
          {t('future.queue', {
            servers: format.number(queue.servers, 0),
            error: format.share(Math.abs(queue.backtestError)),
          })}
        </Typography>
      ))}
    </section>
  );
}
