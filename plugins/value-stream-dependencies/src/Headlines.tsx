import { memo } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { useDependencyContext } from './DependencyContext';
import { headlinesOf } from './headlinesOf';
import { valueStreamDependenciesTranslationRef } from './translation';

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
    card: {
      display: 'flex',
      flexDirection: 'column',
      minWidth: 0,
      padding: theme.spacing(1, 1.25, 1.25),
      background: theme.palette.background.paper,
      color: theme.palette.text.primary,
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
    },
    name: { fontSize: 11.5, color: theme.palette.text.secondary },
    value: {
      fontSize: 17,
      lineHeight: 1.45,
      fontWeight: 700,
      fontVariantNumeric: 'tabular-nums',
    },
    detail: {
      fontSize: 11,
      lineHeight: 1.45,
      color: theme.palette.text.secondary,
    },
  }),
  { name: 'ValueStreamDependenciesHeadlines' },
);

/** The key figures of the window. */
export const Headlines = memo(function KeyFigures(props: {
  data: ApiSchemas['DependenciesAnswer'];
}) {
  const classes = useStyles();
  const { format } = useDependencyContext();
  const { t } = useTranslationRef(valueStreamDependenciesTranslationRef);
  return (
    <div role="group" aria-label={t('headline.label')} className={classes.root}>
      {headlinesOf(props.data, format, t).map(({ name, value, details }) => (
        <div key={name} className={classes.card}>
          <span className={classes.name}>{name}</span>
          <span className={classes.value}>{value}</span>
          {details.filter(Boolean).map(detail => (
            <span key={detail} className={classes.detail}>
              {detail}
            </span>
          ))}
        </div>
      ))}
    </div>
  );
});
