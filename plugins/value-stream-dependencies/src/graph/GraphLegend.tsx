import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { DrawingColors } from '@value-stream/backstage-plugin-value-stream-react';
import { DependencyKind } from '../hooks/useDependencyView';
import { valueStreamDependenciesTranslationRef } from '../translation';
import { dashesOf } from './lineStyle';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5, 2),
      margin: theme.spacing(1, 0, 0),
      padding: 0,
      listStyle: 'none',
      fontSize: 12,
      color: theme.palette.text.secondary,
    },
    kind: { display: 'flex', alignItems: 'center', gap: theme.spacing(0.75) },
  }),
  { name: 'ValueStreamDependenciesGraphLegend' },
);

/** Which dashes mean which kind of evidence. */
export function GraphLegend(props: {
  kinds: readonly DependencyKind[];
  mixed: boolean;
  colors: DrawingColors;
}) {
  const { kinds, mixed, colors } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamDependenciesTranslationRef);
  const entries = [
    ...kinds.map(kind => ({ name: t(`kind.${kind}`), of: [kind] })),
    ...(mixed ? [{ name: t('graph.mixed'), of: [] }] : []),
  ];
  return (
    <ul className={classes.root}>
      {entries.map(({ name, of }) => (
        <li key={name} className={classes.kind}>
          <svg width={34} height={8} aria-hidden>
            <line
              x1={0}
              x2={34}
              y1={4}
              y2={4}
              stroke={colors.line}
              strokeWidth={2.5}
              strokeDasharray={dashesOf(of)}
            />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
