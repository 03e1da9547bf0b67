import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useDrawingColors } from '@value-stream/backstage-plugin-value-stream-react';
import { valueStreamFlowTranslationRef } from '../translation';
import { DeploymentMark } from './DeploymentMark';
import { LINE_OF } from './lineOf';
import { Mark, Method } from './timelineLayout';

const WORD_OF = {
  success: 'rollout',
  failure: 'failedShort',
  rollback: 'rollback',
  baseline: 'baseline',
  redeploy: 'redeploy',
  attempt: 'failed-attempt',
} as const;
const MARKS = Object.keys(WORD_OF) as Mark[];
const METHODS = Object.keys(LINE_OF) as Method[];

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.25, 2),
      margin: theme.spacing(0.5, 0, 1),
      padding: 0,
      listStyle: 'none',
      fontSize: 12,
      color: theme.palette.text.secondary,
    },
    entry: { display: 'flex', alignItems: 'center', gap: 5 },
  }),
  { name: 'ValueStreamTimelineLegend' },
);

/** What the signs and lines of a time line mean, of those that it has. */
export function TimelineLegend(props: {
  marks: readonly Mark[];
  methods: readonly Method[];
  unattributed: boolean;
}) {
  const { marks, methods, unattributed } = props;
  const classes = useStyles();
  const colors = useDrawingColors();
  const { t } = useTranslationRef(valueStreamFlowTranslationRef);
  return (
    <ul className={classes.root}>
      {MARKS.filter(mark => marks.includes(mark)).map(mark => (
        <li key={mark} className={classes.entry}>
          <svg width={16} height={16} aria-hidden>
            <DeploymentMark mark={mark} x={8} y={8} colors={colors} />
          </svg>
          {t(`delivery.${WORD_OF[mark]}`)}
        </li>
      ))}
      {METHODS.filter(method => methods.includes(method)).map(method => (
        <li key={method} className={classes.entry}>
          <svg width={36} height={16} aria-hidden>
            <line
              x1={1}
              x2={27}
              y1={8}
              y2={8}
              stroke={colors.accent}
              {...LINE_OF[method]}
            />
            <path d="M30,3l5,5l-5,5l-5,-5Z" fill={colors.accent} />
          </svg>
          {t('delivery.incident')}: {t(`delivery.method.${method}`)}
        </li>
      ))}
      {unattributed && (
        <li className={classes.entry}>
          <svg width={16} height={16} aria-hidden>
            <path
              d="M8,3l5,5l-5,5l-5,-5Z"
              fill={colors.paper}
              stroke={colors.accent}
              strokeWidth={1.6}
            />
          </svg>
          {t('delivery.incident')}: {t('delivery.unattributed')}
        </li>
      )}
    </ul>
  );
}
