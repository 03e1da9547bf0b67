import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ApiSchemas,
  FigureAnswer,
} from '@value-stream/backstage-plugin-value-stream-common';
import {
  FigureText,
  useFormat,
} from '@value-stream/backstage-plugin-value-stream-react';
import { valueStreamTranslationRef } from '../translation';

const useStyles = makeStyles(
  theme => ({
    list: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(110px, 1fr))',
      gap: theme.spacing(1.5),
      margin: theme.spacing(0, 0, 1.5),
    },
    term: { color: theme.palette.text.secondary, fontSize: 12 },
    value: { margin: 0, fontSize: 18, fontWeight: 600 },
    quiet: {
      color: theme.palette.text.secondary,
      fontSize: 12,
      fontWeight: 400,
    },
  }),
  { name: 'ValueStreamFlowAtAGlance' },
);

/** Four figures of flow, each with its sample and what it was in the window before. */
export function FlowAtAGlance(props: { flow: ApiSchemas['FlowAnswer'] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const { asked, figures, earlier } = props.flow;
  const format = useFormat(asked);
  if (asked.scope.streams.length === 0) {
    return (
      <Typography variant="body2" paragraph>
        {t('flowCard.none')}
      </Typography>
    );
  }
  const shown: readonly [string, FigureAnswer, FigureAnswer][] = [
    [
      t('streams.column.flowTime'),
      figures.flowTime.p50,
      earlier.figures.flowTime.p50,
    ],
    [
      t('streams.column.velocity'),
      figures.velocityPerWeek,
      earlier.figures.velocityPerWeek,
    ],
    [
      t('streams.column.efficiency'),
      figures.efficiencyByState,
      earlier.figures.efficiencyByState,
    ],
    [t('streams.column.load'), figures.load, earlier.figures.load],
  ];
  return (
    <dl className={classes.list}>
      {shown.map(([name, figure, before]) => (
        <div key={name}>
          <dt className={classes.term}>{name}</dt>
          <dd
            className={classes.value}
            title={figure.kind === 'value' ? `n = ${figure.n}` : undefined}
          >
            <FigureText figure={figure} format={format} />
            {before.kind === 'value' && (
              <div className={classes.quiet}>
                {t('streams.before', { value: format.figure(before) })}
              </div>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
