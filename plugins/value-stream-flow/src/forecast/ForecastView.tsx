import { makeStyles } from '@material-ui/core/styles';
import { useFlow } from '../FlowContext';
import { useFlowQuestion } from '../hooks/useFlowQuestion';
import { ByWhenCard } from './ByWhenCard';
import { HowManyCard } from './HowManyCard';
import { TrainsCard } from './TrainsCard';
import { useForecastWish } from './useForecastWish';
import { wholeNumber } from './wholeNumber';

const MOST_ITEMS = 10_000;
const MOST_DAYS = 1_825;
const DAYS = 30;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(1.5),
      alignItems: 'start',
      gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
      [theme.breakpoints.down('sm')]: {
        gridTemplateColumns: 'minmax(0, 1fr)',
      },
    },
    field: { width: 120, marginBottom: theme.spacing(1) },
  }),
  { name: 'ValueStreamFlowForecast' },
);

/** By when, and how many: drawn from the stream's own history, with its record. */
export function ForecastView() {
  const classes = useStyles();
  const { entity, query } = useFlow();
  const [{ items, days }, change] = useForecastWish();
  const asked = wholeNumber(items, MOST_ITEMS);
  const answer = useFlowQuestion('forecast', entity, {
    ...query,
    days: wholeNumber(days, MOST_DAYS) ?? DAYS,
    ...(asked !== undefined && { items: asked }),
  });
  const { data } = answer;
  return (
    <div className={classes.root}>
      {data?.trains && (
        <TrainsCard answer={answer} items={data.items} trains={data.trains} />
      )}
      <ByWhenCard
        answer={answer}
        fieldClass={classes.field}
        items={items}
        most={MOST_ITEMS}
        onItems={next => change({ items: next })}
      />
      <HowManyCard
        answer={answer}
        fieldClass={classes.field}
        days={days}
        most={MOST_DAYS}
        onDays={next => change({ days: next })}
      />
    </div>
  );
}
