import ButtonBase from '@material-ui/core/ButtonBase';
import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  AXIS_HEIGHT,
  BAND_HEIGHT,
  LaidLane,
  LANE_HEIGHT,
} from '../layout/traceLayout';
import { traceTranslationRef } from '../translation';
import { TraceWords } from '../words/useTraceWords';

const useStyles = makeStyles(
  theme => ({
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      paddingTop: AXIS_HEIGHT + BAND_HEIGHT,
      minWidth: 0,
    },
    lane: {
      height: LANE_HEIGHT,
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(0.75),
      paddingRight: theme.spacing(1),
      fontSize: 13,
      whiteSpace: 'nowrap',
      overflow: 'hidden',
    },
    kind: { color: theme.palette.text.secondary },
    name: { overflow: 'hidden', textOverflow: 'ellipsis' },
    fold: {
      marginLeft: 'auto',
      flexShrink: 0,
      font: 'inherit',
      color: theme.palette.primary.main,
      '&:hover, &:focus-visible': { textDecoration: 'underline' },
    },
  }),
  { name: 'ValueStreamTraceLaneLabels' },
);

/** What each lane shows, with the way to its tool, and to fold or unfold a kind. */
export function LaneLabels(props: {
  lanes: readonly LaidLane[];
  words: TraceWords;
  onFold: (kind: string) => void;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(traceTranslationRef);
  const { lanes, words, onFold } = props;
  return (
    <ol className={classes.list}>
      {lanes.map((lane, index) => {
        const [object] = lane.objects;
        const firstOfKind = lanes[index - 1]?.kind !== lane.kind;
        const count = String(lane.objects.length);
        return (
          <li key={lane.id} className={classes.lane}>
            {lane.folded ? (
              t('lane.folded', {
                kind: words.kind(lane.kind),
                number: count,
              })
            ) : (
              <>
                <span className={classes.kind}>{words.kind(lane.kind)}</span>
                <span className={classes.name} title={object.title}>
                  {object.url ? (
                    <Link
                      href={object.url}
                      target="_blank"
                      rel="noopener noreferrer"
                    >
                      {words.name(object)}
                    </Link>
                  ) : (
                    words.name(object)
                  )}
                </span>
              </>
            )}
            {lane.foldable && firstOfKind && (
              <ButtonBase
                disableRipple
                className={classes.fold}
                aria-expanded={!lane.folded}
                onClick={() => onFold(lane.kind)}
              >
                {lane.folded
                  ? t('lane.unfold', { number: count })
                  : t('lane.fold')}
              </ButtonBase>
            )}
          </li>
        );
      })}
    </ol>
  );
}
