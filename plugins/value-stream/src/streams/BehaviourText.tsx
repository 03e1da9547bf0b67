import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { useFormat } from '@value-stream/backstage-plugin-value-stream-react';
import { valueStreamTranslationRef } from '../translation';

const useStyles = makeStyles(
  theme => ({
    usual: { color: theme.palette.text.secondary, fontSize: 12 },
    signal: { fontSize: 12, fontWeight: 600 },
  }),
  { name: 'ValueStreamBehaviourText' },
);

/** Whether a stream behaves as it usually does, by its own natural limits; nothing where there are too few weeks. */
export function BehaviourText(props: {
  measure: 'flowTime' | 'velocity';
  behaviour: ApiSchemas['StreamBehaviour'];
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const format = useFormat();
  const { measure, behaviour } = props;
  const { verdict, rule, since, n, mean = 0, lower = 0, upper = 0 } = behaviour;
  if (verdict === 'unknown') {
    return null;
  }
  const value = (amount: number) =>
    measure === 'flowTime'
      ? format.duration(amount, { short: true })
      : format.perWeek(amount);
  const limits = { lower: value(lower), upper: value(upper), n: String(n) };
  if (verdict === 'usual' || !since) {
    return (
      <div
        className={classes.usual}
        title={t('streams.behaviour.within', limits)}
      >
        {t('streams.behaviour.usual')}
      </div>
    );
  }
  return (
    <div
      className={classes.signal}
      title={
        rule === 'run'
          ? t('streams.behaviour.run', { mean: value(mean), n: String(n) })
          : t('streams.behaviour.outside', limits)
      }
    >
      {t(`streams.behaviour.${measure}.${verdict}`, {
        since: format.date(since),
      })}
    </div>
  );
}
