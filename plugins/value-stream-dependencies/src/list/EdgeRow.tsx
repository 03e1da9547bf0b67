import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { useDrawingColors } from '@value-stream/backstage-plugin-value-stream-react';
import { useDependencyContext } from '../DependencyContext';
import { kindsText } from '../panel/kindsText';
import { valueStreamDependenciesTranslationRef } from '../translation';
import { CourseBars } from './CourseBars';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'block',
      width: '100%',
      textAlign: 'left',
      padding: theme.spacing(1, 1.25),
      borderRadius: theme.shape.borderRadius,
      border: `1px solid ${theme.palette.divider}`,
      '&:hover': { borderColor: theme.palette.text.secondary },
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 1,
      },
    },
    first: { borderWidth: 2 },
    line: {
      display: 'flex',
      alignItems: 'baseline',
      gap: theme.spacing(1),
      minWidth: 0,
    },
    name: { flex: 1, minWidth: 0, fontWeight: 700, overflowWrap: 'anywhere' },
    value: {
      fontWeight: 700,
      whiteSpace: 'nowrap',
      fontVariantNumeric: 'tabular-nums',
    },
    mark: {
      fontSize: 11,
      fontWeight: 400,
      padding: theme.spacing(0, 0.5),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: 3,
    },
    detail: {
      fontSize: 12,
      lineHeight: 1.5,
      color: theme.palette.text.secondary,
    },
    rest: { flex: 1, minWidth: 0 },
    bar: { display: 'flex', height: 6, margin: theme.spacing(0.75, 0) },
  }),
  { name: 'ValueStreamDependenciesEdgeRow' },
);

/** One edge as a row of a list: how long in a month, what it costs, what breaking it gains, how it splits. */
export function EdgeRow(props: {
  edge: ApiSchemas['DependencyEdge'];
  /** Who waits and for whom, by ref. */
  from: string;
  to: string;
  names: { readonly from: string; readonly to: string };
  /** Delay that a bar of full length stands for. */
  greatestMs: number;
  meanFlowTime?: ApiSchemas['Figure'];
  first?: boolean;
}) {
  const { edge, from, to, names, greatestMs, meanFlowTime, first } = props;
  const classes = useStyles();
  const colors = useDrawingColors();
  const { format, openEdge } = useDependencyContext();
  const { t } = useTranslationRef(valueStreamDependenciesTranslationRef);
  const { meanFlowTimeWithout: without, costPerMonth } = edge;
  const outgoing = meanFlowTime !== undefined;
  const mean = meanFlowTime ?? edge.meanFlowTime;
  const vanished = edge.trend === 'vanished';
  const number = (value: number) => format.number(value, 0);
  const gain = () => {
    if (without?.kind !== 'value' || mean?.kind !== 'value') {
      return undefined;
    }
    return edge.gainMs
      ? t(outgoing ? 'breakFirst.gain' : 'waitedForBy.gain', {
          before: format.duration(mean.value),
          after: format.duration(without.value),
        })
      : t('breakFirst.noGain');
  };
  const part = (ms: number) => `${(100 * ms) / (greatestMs || 1)}%`;
  const details = [
    vanished ? undefined : gain(),
    vanished
      ? undefined
      : t(outgoing ? 'breakFirst.split' : 'waitedForBy.split', {
          queue: format.duration(edge.queueMs),
          work: format.duration(edge.workMs),
        }),
    [
      vanished
        ? undefined
        : t('breakFirst.items', {
            count: edge.items,
            value: number(edge.items),
          }),
      kindsText(edge.evidence, t),
      edge.via.length
        ? t('breakFirst.via', {
            value: edge.via.map(({ title }) => title).join(', '),
          })
        : undefined,
      edge.earlierMs === undefined
        ? undefined
        : t('breakFirst.was', { value: format.duration(edge.earlierMs) }),
    ]
      .filter(Boolean)
      .join(' · '),
  ].filter(Boolean);
  return (
    <ButtonBase
      disableRipple
      className={`${classes.root} ${first ? classes.first : ''}`}
      style={first ? { borderColor: colors.accent } : undefined}
      onClick={() => openEdge({ from, to })}
    >
      <span className={classes.line}>
        <span className={classes.name}>
          {edge.party.title}{' '}
          {edge.trend !== 'both' && (
            <span className={classes.mark}>
              {t(`breakFirst.${edge.trend}`)}
            </span>
          )}
        </span>
        {!vanished && (
          <span className={classes.value}>
            {t('breakFirst.perMonth', {
              value: format.duration(edge.delayMsPerMonth),
            })}
          </span>
        )}
      </span>
      {!vanished && (
        <span className={classes.bar} aria-hidden>
          <span
            style={{
              width: part(edge.queueMs),
              background: first ? colors.accent : colors.line,
            }}
          />
          <span
            style={{
              width: part(edge.workMs),
              border: `1px solid ${first ? colors.accent : colors.line}`,
              borderLeft: 0,
              boxSizing: 'border-box',
            }}
          />
        </span>
      )}
      <span className={classes.line}>
        <span className={`${classes.detail} ${classes.rest}`}>
          {costPerMonth &&
            !vanished &&
            t('breakFirst.cost', {
              amount: number(costPerMonth.amount),
              currency: costPerMonth.currency,
            })}
        </span>
        {edge.course && <CourseBars course={edge.course} />}
      </span>
      {details.map(detail => (
        <span
          key={detail}
          className={classes.detail}
          style={{ display: 'block' }}
        >
          {detail}
        </span>
      ))}
      <span style={{ position: 'absolute', left: -9999 }}>
        {t('breakFirst.open', names)}
      </span>
    </ButtonBase>
  );
}
