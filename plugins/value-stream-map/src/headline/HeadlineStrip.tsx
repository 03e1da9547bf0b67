import { memo } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { MapAnswer } from '@value-stream/backstage-plugin-value-stream-common';
import { useDrawing } from '../drawing/DrawingContext';
import { HeadlineCard } from './HeadlineCard';
import { headlines } from './headlines';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(1),
      gridTemplateColumns: 'repeat(8, minmax(0, 1fr))',
      [theme.breakpoints.down('md')]: {
        gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
      },
      [theme.breakpoints.down('xs')]: {
        gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
      },
    },
  }),
  { name: 'ValueStreamMapHeadlineStrip' },
);

/** The key figures, side by side. */
export const HeadlineStrip = memo(function HeadlineStrip(props: {
  answer: MapAnswer;
}) {
  const classes = useStyles();
  const drawing = useDrawing();
  return (
    <div
      role="group"
      aria-label={drawing.t('headline.label')}
      className={classes.root}
    >
      {headlines(props.answer, drawing).map(headline => (
        <HeadlineCard key={headline.figure} headline={headline} />
      ))}
    </div>
  );
});
