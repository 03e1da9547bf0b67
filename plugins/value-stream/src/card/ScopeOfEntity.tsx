import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityScope } from '@value-stream/backstage-plugin-value-stream-common';
import { Notice } from '@value-stream/backstage-plugin-value-stream-react';
import { EntityName } from '../page/EntityName';
import { valueStreamTranslationRef } from '../translation';
import { streamAnnotationExample } from './streamAnnotationExample';

const useStyles = makeStyles(
  theme => ({
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      display: 'grid',
      gap: theme.spacing(1.5),
      ...theme.typography.body2,
    },
    quiet: { color: theme.palette.text.secondary },
    yaml: {
      margin: 0,
      padding: theme.spacing(1.5),
      background: theme.palette.action.hover,
      overflowX: 'auto',
      fontSize: 13,
    },
    conflicts: {
      display: 'grid',
      gap: theme.spacing(1),
      marginTop: theme.spacing(2),
    },
  }),
  { name: 'ValueStreamScopeOfEntity' },
);

/** Streams with role, owner and evidence, then conflicts with what to change. */
export function ScopeOfEntity(props: { entity: Entity; scope: EntityScope }) {
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const { entity, scope } = props;
  return (
    <>
      {scope.streams.length === 0 ? (
        <>
          <Typography variant="body2" paragraph>
            {t('card.none')}
          </Typography>
          <pre className={classes.yaml}>{streamAnnotationExample(entity)}</pre>
        </>
      ) : (
        <ul className={classes.list}>
          {scope.streams.map(stream => (
            <li key={stream.ref}>
              <EntityName entityRef={stream.ref} title={stream.title} />{' '}
              <span className={classes.quiet}>
                · {t(`role.${stream.role}`)}
              </span>
              {stream.customer && (
                <div>{t('card.customer', { customer: stream.customer })}</div>
              )}
              {stream.owner && (
                <div>
                  {t('card.owner')} <EntityName entityRef={stream.owner} />
                </div>
              )}
              <div className={classes.quiet}>{stream.evidence}</div>
            </li>
          ))}
        </ul>
      )}
      {scope.conflicts.length > 0 && (
        <div className={classes.conflicts}>
          {scope.conflicts.map((conflict, index) => (
            <Notice key={`${conflict.reason} ${index}`} level="warning">
              {conflict.message}
              <div>{conflict.whatToDo}</div>
            </Notice>
          ))}
        </div>
      )}
    </>
  );
}
