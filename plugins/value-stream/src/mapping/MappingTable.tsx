import Checkbox from '@material-ui/core/Checkbox';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ApiSchemas,
  MappedEntity,
} from '@value-stream/backstage-plugin-value-stream-common';
import { Pages } from '@value-stream/backstage-plugin-value-stream-react';
import { EntityName } from '../page/EntityName';
import { StackingTable } from '../page/StackingTable';
import { valueStreamTranslationRef } from '../translation';
import { Reason } from './Reason';

const useStyles = makeStyles(
  theme => ({
    streams: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      display: 'grid',
      gap: theme.spacing(0.5),
      // Beside other text colour alone would not tell a link.
      '& a': { textDecoration: 'underline' },
    },
    quiet: { color: theme.palette.text.secondary },
    pick: { padding: 0 },
  }),
  { name: 'ValueStreamMappingTable' },
);

/** A page of entities with their streams and the reason of each. */
export function MappingTable(props: {
  answer: ApiSchemas['MappingAnswer'];
  offset: number;
  pageSize: number;
  picked: ReadonlyMap<string, MappedEntity>;
  onPick: (entity: MappedEntity) => void;
  onMove: (offset: number) => void;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const { answer, picked, onPick } = props;
  if (answer.total === 0) {
    return <Typography variant="body2">{t('mapping.nothing')}</Typography>;
  }
  return (
    <>
      <StackingTable
        label={t('mapping.title')}
        columns={[
          { id: 'pick', title: t('mapping.column.pick') },
          { id: 'entity', title: t('mapping.column.entity') },
          { id: 'kind', title: t('mapping.column.kind'), minWidth: 96 },
          { id: 'streams', title: t('mapping.column.streams') },
        ]}
        rows={answer.entities.map(entity => ({
          id: entity.entityRef,
          cells: [
            <Checkbox
              size="small"
              color="primary"
              className={classes.pick}
              checked={picked.has(entity.entityRef)}
              onChange={() => onPick(entity)}
              inputProps={{
                'aria-label': t('mapping.pick', { entity: entity.title }),
              }}
            />,
            <>
              <EntityName entityRef={entity.entityRef} title={entity.title} />
              {entity.conflicts > 0 && (
                <div className={classes.quiet}>
                  {t('mapping.conflicts', { count: entity.conflicts })}
                </div>
              )}
            </>,
            entity.kind,
            entity.streams.length === 0 ? (
              <span className={classes.quiet}>
                {t(
                  entity.kind === 'valuestream'
                    ? 'mapping.isStream'
                    : 'mapping.noStream',
                )}
              </span>
            ) : (
              <ul className={classes.streams}>
                {entity.streams.map(stream => (
                  <li key={stream.ref}>
                    <EntityName entityRef={stream.ref} title={stream.title} />{' '}
                    <span className={classes.quiet}>
                      · <Reason of={stream} />
                    </span>
                  </li>
                ))}
              </ul>
            ),
          ],
        }))}
      />
      <Pages
        offset={props.offset}
        size={props.pageSize}
        total={answer.total}
        onMove={props.onMove}
      />
    </>
  );
}
