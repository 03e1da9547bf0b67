import { makeStyles } from '@material-ui/core/styles';
import { useFlow } from '../FlowContext';
import { useFlowQuestion } from '../hooks/useFlowQuestion';
import { AgeingCard } from './AgeingCard';
import { BlockersCard } from './BlockersCard';
import { PastExpectationCard } from './PastExpectationCard';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(1.5),
      alignItems: 'start',
      gridTemplateColumns: 'minmax(0, 1.6fr) minmax(0, 1fr)',
      [theme.breakpoints.down('sm')]: {
        gridTemplateColumns: 'minmax(0, 1fr)',
      },
    },
  }),
  { name: 'ValueStreamFlowToday' },
);

/** What needs a look now: what has stood too long and what is blocked. */
export function TodayView() {
  const classes = useStyles();
  const { entity, query } = useFlow();
  const answer = useFlowQuestion('ageing', entity, query);
  return (
    <div className={classes.root}>
      <PastExpectationCard answer={answer} />
      <BlockersCard answer={answer} />
      <AgeingCard answer={answer} />
    </div>
  );
}
