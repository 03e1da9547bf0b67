import { memo } from 'react';
import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { useDrawing } from '../drawing/DrawingContext';
import { useFigureButton } from '../selection/MapSelection';
import { StageStrip } from './StageStrip';

type Process = ApiSchemas['ProcessAnswer'];

const useStyles = makeStyles(
  theme => ({
    title: {
      fontSize: 15,
      fontWeight: 700,
      margin: theme.spacing(1, 1, 0.5),
    },
    list: { listStyle: 'none', margin: 0, padding: 0 },
    // A process has many variants: those out of sight are not laid out and
    // painted again when what stands above them changes its height.
    item: { contentVisibility: 'auto', containIntrinsicSize: 'auto 33px' },
    row: {
      display: 'grid',
      width: '100%',
      textAlign: 'left',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1.5),
      gridTemplateColumns: '56px 84px minmax(0, 1fr) 90px',
      padding: theme.spacing(0.75, 1),
      borderTop: `1px solid ${theme.palette.divider}`,
      fontSize: 13,
      fontVariantNumeric: 'tabular-nums',
      '&:hover': { background: theme.palette.action.hover },
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: -2,
      },
      [theme.breakpoints.down('xs')]: {
        gridTemplateColumns: '52px 1fr auto',
        '& [data-strip]': { gridColumn: '1 / -1', gridRow: 2 },
      },
    },
    selected: { background: theme.palette.action.selected },
    share: { fontWeight: 700 },
    end: { textAlign: 'right' },
    heard: {
      position: 'absolute',
      width: 1,
      height: 1,
      overflow: 'hidden',
      clipPath: 'inset(50%)',
      whiteSpace: 'nowrap',
    },
    quiet: { color: theme.palette.text.secondary },
    more: { padding: theme.spacing(1), color: theme.palette.text.secondary },
  }),
  { name: 'ValueStreamMapVariantList' },
);

/** The ways that items went through the stages, the most frequent first. */
export const VariantList = memo(function PlainVariantList(props: {
  process: Process;
}) {
  const { process } = props;
  const classes = useStyles();
  const { format, t } = useDrawing();
  const more = process.variantTotal - process.variants.length;
  return (
    <section aria-label={t('process.variants')}>
      <Typography component="h3" className={classes.title}>
        {t('process.variantsTitle', {
          count: process.variantTotal,
          value: format.number(process.variantTotal, 0),
        })}
      </Typography>
      <ol className={classes.list}>
        {process.variants.map(variant => (
          <VariantRow
            key={variant.key}
            variant={variant}
            stages={process.stages}
          />
        ))}
      </ol>
      {more > 0 && (
        <Typography variant="body2" className={classes.more}>
          {t('process.more', { count: more, value: format.number(more, 0) })}
        </Typography>
      )}
    </section>
  );
});

function VariantRow(props: {
  variant: Process['variants'][number];
  stages: Process['stages'];
}) {
  const { variant, stages } = props;
  const classes = useStyles();
  const { format, unit } = useDrawing();
  const { selected, onClick, onKeyDown } = useFigureButton({
    figure: 'variant',
    variant: variant.key,
  });
  const flowTime =
    variant.flowTime.kind === 'value'
      ? format.figure(variant.flowTime, { unit, short: true })
      : '–';
  const why = format.whyUnknown(variant.flowTime);
  return (
    <li className={classes.item}>
      <ButtonBase
        disableRipple
        className={`${classes.row} ${selected ? classes.selected : ''}`}
        aria-pressed={selected}
        onClick={onClick}
        onKeyDown={onKeyDown}
      >
        <span className={classes.share}>{format.figure(variant.share)}</span>{' '}
        <span className={classes.quiet}>{format.items(variant.count)}</span>{' '}
        <span data-strip>
          <StageStrip stageIds={variant.stageIds} stages={stages} />
        </span>{' '}
        <span className={classes.end} title={why || undefined}>
          {flowTime}
          {why && <span className={classes.heard}> {why}</span>}
        </span>
      </ButtonBase>
    </li>
  );
}
