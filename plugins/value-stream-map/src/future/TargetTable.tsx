import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { useDrawing } from '../drawing/DrawingContext';

const useStyles = makeStyles(
  theme => ({
    scroll: { overflowX: 'auto' },
    table: {
      borderCollapse: 'collapse',
      width: '100%',
      fontSize: 13,
      fontVariantNumeric: 'tabular-nums',
      '& th, & td': {
        padding: theme.spacing(0.5, 1, 0.5, 0),
        borderBottom: `1px solid ${theme.palette.divider}`,
        textAlign: 'right',
        whiteSpace: 'nowrap',
      },
      '& th:first-child': { textAlign: 'left', whiteSpace: 'normal' },
    },
    shown: { fontWeight: 700 },
    date: {
      display: 'block',
      fontSize: 11,
      fontWeight: 400,
      color: theme.palette.text.secondary,
    },
    action: { textTransform: 'none', minWidth: 0 },
  }),
  { name: 'ValueStreamMapTargetTable' },
);

/** Targets: what the flow time was when each was saved, what it should be, and what it is now. */
export function TargetTable(props: {
  targets: readonly ApiSchemas['Target'][];
  now?: ApiSchemas['MapTotals'];
  shown?: string;
  mayUpdate: boolean;
  onShow: (target: ApiSchemas['Target']) => void;
  onGiveUp: (id: string) => void;
}) {
  const { targets, now, shown, mayUpdate, onShow, onGiveUp } = props;
  const classes = useStyles();
  const { format, t } = useDrawing();
  const written = (figure: ApiSchemas['Figure'] | undefined) =>
    figure ? format.figure(figure, { short: true }) : '–';
  return (
    <div className={classes.scroll}>
      <table className={classes.table} aria-label={t('target.title')}>
        <thead>
          <tr>
            <th scope="col">{t('target.what')}</th>
            <th scope="col">{t('target.then')}</th>
            <th scope="col">{t('target.target')}</th>
            <th scope="col">{t('target.now')}</th>
            <th scope="col">
              <span>{t('target.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {targets.map(target => (
            <tr key={target.id}>
              <th
                scope="row"
                className={target.id === shown ? classes.shown : undefined}
              >
                {target.name}
                <span className={classes.date}>
                  {t('target.saved', { date: format.date(target.savedAt) })}
                  {target.id === shown && ` · ${t('target.shown')}`}
                </span>
              </th>
              <td>{written(target.then.flowTimeP50)}</td>
              <td>{written(target.target.flowTimeP50)}</td>
              <td>{written(now?.flowTimeP50)}</td>
              <td>
                <Button
                  size="small"
                  color="primary"
                  className={classes.action}
                  aria-label={t('target.showName', { name: target.name })}
                  onClick={() => onShow(target)}
                >
                  {t('target.show')}
                </Button>
                {mayUpdate && (
                  <Button
                    size="small"
                    className={classes.action}
                    aria-label={t('target.giveUpName', { name: target.name })}
                    onClick={() => onGiveUp(target.id)}
                  >
                    {t('target.giveUp')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
