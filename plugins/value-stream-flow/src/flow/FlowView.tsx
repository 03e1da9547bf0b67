import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import {
  Answer,
  Format,
} from '@value-stream/backstage-plugin-value-stream-react';
import { FigureButton } from '../chart/FigureButton';
import { useFlow } from '../FlowContext';
import { valueStreamFlowTranslationRef } from '../translation';
import { CumulativeFlowCard } from './CumulativeFlowCard';
import { DistributionCard } from './DistributionCard';
import { FlowTimeCard } from './FlowTimeCard';
import { ThroughputCard } from './ThroughputCard';
import { useThroughput } from './useThroughput';
import { WeeklyFigureCard } from './WeeklyFigureCard';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(1.5),
      gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
      [theme.breakpoints.down('sm')]: {
        gridTemplateColumns: 'minmax(0, 1fr)',
      },
    },
  }),
  { name: 'ValueStreamFlowView' },
);

/** How work flowed in the window: cards, two across. */
export function FlowView(props: { answer: Answer<ApiSchemas['FlowAnswer']> }) {
  const { answer } = props;
  const classes = useStyles();
  const { format, query } = useFlow();
  const { t } = useTranslationRef(valueStreamFlowTranslationRef);
  const throughput = useThroughput();
  const law = answer.data?.littlesLaw;
  return (
    <div className={classes.root}>
      <FlowTimeCard />
      <ThroughputCard answer={throughput} />
      <CumulativeFlowCard />
      <WeeklyFigureCard
        title={t('load.title')}
        text={
          <>
            {t('load.text')}{' '}
            {answer.data && (
              <>
                <FigureButton choice={{ figure: 'mean-load' }}>
                  {t('headline.meanLoad', {
                    value: format.figure(answer.data.figures.meanLoad),
                  })}
                </FigureButton>
                {'. '}
              </>
            )}
            {law && (
              <FigureButton choice={{ figure: 'littles-law' }}>
                {littleText(law, format, t)}
              </FigureButton>
            )}
          </>
        }
        name={t('load.items')}
        figure="load"
        answer={throughput}
      />
      <WeeklyFigureCard
        title={t('efficiency.title')}
        text={
          <>
            {t('efficiency.text')}{' '}
            {answer.data && (
              <FigureButton choice={{ figure: 'efficiency' }}>
                {t('efficiency.window', {
                  value: format.figure(
                    query.basis === 'state'
                      ? answer.data.figures.efficiencyByState
                      : answer.data.figures.efficiencyByActivity,
                  ),
                })}
              </FigureButton>
            )}
          </>
        }
        name={t('efficiency.title')}
        figure="efficiency"
        most={1}
        answer={throughput}
      />
      <DistributionCard answer={answer} />
    </div>
  );
}

/** What Little's law says of the window, in a sentence. */
function littleText(
  law: ApiSchemas['FlowAnswer']['littlesLaw'],
  format: Format,
  t: ReturnType<
    typeof useTranslationRef<typeof valueStreamFlowTranslationRef.T>
  >['t'],
): string {
  const { residual } = law;
  if (residual.kind === 'unknown') {
    return t('load.littleUnknown', {
      reason:
        residual.reason === 'too-few-samples'
          ? t('load.littleFew')
          : format.whyUnknown(residual),
    });
  }
  const value = format.share(residual.value);
  return law.warns
    ? t('load.littleWarns', {
        value,
        carried: format.figure(law.carriedIn),
        open: format.figure(law.openItems),
      })
    : t('load.little', { value });
}
