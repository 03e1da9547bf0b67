import { memo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import {
  EntityScope,
  MapAnswer,
} from '@value-stream/backstage-plugin-value-stream-common';
import {
  Answer,
  Format,
  Notice,
} from '@value-stream/backstage-plugin-value-stream-react';
import { valueStreamMapTranslationRef } from '../translation';
import { sourceNote } from './sourceNote';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(1),
      '&:empty': { display: 'none' },
    },
    list: { margin: 0, paddingLeft: theme.spacing(2.5) },
  }),
  { name: 'ValueStreamMapNotes' },
);

/** What one should know before trusting the map, and what to do about it. */
export const MapNotes = memo(function MapNotes(props: {
  answer: MapAnswer;
  scope: Answer<EntityScope>;
  format: Format;
  /** The last question failed; the map is that of the one before. */
  failed?: Error;
  /** Nothing is drawn: what is said instead needs no note. */
  empty: boolean;
}) {
  const { answer, scope, format, failed, empty } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamMapTranslationRef);
  const { figures } = answer;
  const conflicts = answer.conflicts ?? 0;
  const noneDone =
    figures.velocity.kind === 'unknown' || figures.velocity.value === 0;

  return (
    <div className={classes.root}>
      {failed && (
        <Notice level="error">
          {t('notes.stale', { message: failed.message })}
        </Notice>
      )}
      {answer.sources.map(source => {
        const note = sourceNote(source, t, format);
        return note ? (
          <Notice key={source.id} level={note.level}>
            {note.text}
          </Notice>
        ) : null;
      })}
      {conflicts > 0 && (
        <Notice level="warning">
          <strong>
            {t('notes.conflicts', {
              count: conflicts,
              value: format.number(conflicts, 0),
            })}
          </strong>
          {scope.error &&
            ` ${t('notes.conflictsFailed', { message: scope.error.message })}`}
          <ul className={classes.list}>
            {scope.data?.conflicts.map(conflict => (
              <li key={`${conflict.entityRef} ${conflict.reason}`}>
                <code>{conflict.entityRef}</code>: {conflict.message}{' '}
                {conflict.whatToDo}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {noneDone && !empty && (
        <Notice level="info">{t('notes.noneDone')}</Notice>
      )}
      {figures.mergedOnly > 0 && (
        <Notice level="info">
          {t('notes.mergedOnly', {
            count: figures.mergedOnly,
            value: format.number(figures.mergedOnly, 0),
          })}
        </Notice>
      )}
      {figures.unmappedStatuses.length > 0 && (
        <Notice level="info">
          {t('notes.unmapped', {
            statuses: figures.unmappedStatuses
              .map(({ status, items }) =>
                t('notes.unmappedStatus', {
                  status,
                  items: format.items(items),
                }),
              )
              .join(', '),
          })}
        </Notice>
      )}
    </div>
  );
});
