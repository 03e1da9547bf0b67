import { memo } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { MapAnswer } from '@value-stream/backstage-plugin-value-stream-common';
import { soleStream } from '@value-stream/backstage-plugin-value-stream-react';
import { valueStreamMapTranslationRef } from './translation';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      gap: theme.spacing(0, 1.5),
    },
    title: { fontSize: 20, fontWeight: 700 },
  }),
  { name: 'ValueStreamMapHeader' },
);

/** Which stream is seen: its title, role, owner and customer. */
export const MapHeader = memo(function PlainMapHeader(props: {
  scope: MapAnswer['scope'];
}) {
  const { scope } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamMapTranslationRef);
  const sole = soleStream(scope);
  const stream = scope.streams.find(({ ref }) => ref === sole);
  const together = sole
    ? []
    : scope.streams.filter(({ ref }) => scope.pooled?.includes(ref));
  const facts = [
    ...(together.length > 1
      ? [
          t('header.together', {
            streams: together.map(({ title }) => title).join(', '),
          }),
        ]
      : []),
    ...(stream ? [t(`header.${stream.role}`)] : []),
    ...(stream?.owner
      ? [t('header.owner', { owner: parseEntityRef(stream.owner).name })]
      : []),
    ...(stream?.customer
      ? [t('header.customer', { customer: stream.customer })]
      : []),
    t(`header.unit.${scope.flowItem}`),
  ];
  return (
    <div className={classes.root}>
      <Typography component="h2" className={classes.title}>
        {stream?.title ?? scope.title}
      </Typography>
      <Typography variant="body2" component="p">
        {facts.join(' · ')}
      </Typography>
    </div>
  );
});
