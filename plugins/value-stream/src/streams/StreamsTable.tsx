import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { StreamSummary } from '@value-stream/backstage-plugin-value-stream-common';
import { EntityName } from '../page/EntityName';
import { StackingTable } from '../page/StackingTable';
import { valueStreamTranslationRef } from '../translation';
import { arrangeStreams } from './arrangeStreams';

const useStyles = makeStyles(
  theme => ({
    served: {
      display: 'block',
      paddingLeft: theme.spacing(2),
      borderLeft: `3px solid ${theme.palette.divider}`,
    },
    role: { color: theme.palette.text.secondary },
    description: {
      color: theme.palette.text.secondary,
      maxWidth: 420,
    },
  }),
  { name: 'ValueStreamStreamsTable' },
);

/** Streams with what the registry knows of each. */
export function StreamsTable(props: { streams: readonly StreamSummary[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const byRef = new Map(props.streams.map(stream => [stream.ref, stream]));

  const row = (stream: StreamSummary, servedRef?: string) => ({
    id: `${servedRef ?? ''} ${stream.ref}`,
    cells: [
      <div className={servedRef && classes.served}>
        <EntityName entityRef={stream.ref} title={stream.title} />{' '}
        <span className={classes.role}>· {t(`role.${stream.role}`)}</span>
        {stream.description && (
          <div className={classes.description}>{stream.description}</div>
        )}
      </div>,
      stream.owner ? (
        <EntityName entityRef={stream.owner} />
      ) : (
        t('streams.none')
      ),
      stream.parent ? (
        <EntityName
          entityRef={stream.parent}
          title={byRef.get(stream.parent)?.title}
        />
      ) : (
        t('streams.none')
      ),
      t(`declaredBy.${stream.declaredBy}`),
      stream.memberCount,
      stream.doneLast90Days ?? t('streams.unknown'),
    ],
  });

  return (
    <StackingTable
      label={t('streams.title')}
      columns={[
        { id: 'name', title: t('streams.column.name') },
        { id: 'owner', title: t('streams.column.owner') },
        { id: 'parent', title: t('streams.column.parent') },
        { id: 'declared', title: t('streams.column.declaredBy') },
        { id: 'members', title: t('streams.column.members'), number: true },
        { id: 'done', title: t('streams.column.done'), number: true },
      ]}
      rows={arrangeStreams(props.streams).flatMap(({ stream, supportedBy }) => [
        row(stream),
        ...supportedBy.map(supporting => row(supporting, stream.ref)),
      ])}
    />
  );
}
