import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { useRouteRef, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  readAnswer,
  useAnswer,
  useRepeat,
  useValueStreamClient,
} from '@value-stream/backstage-plugin-value-stream-react';
import { sourcesRouteRef } from '../routes';
import { valueStreamTranslationRef } from '../translation';

const useStyles = makeStyles(
  theme => ({
    root: { margin: theme.spacing(0, 0, 2), ...theme.typography.body2 },
  }),
  { name: 'ValueStreamFirstHistoryLine' },
);

const WHILE_READING_MS = 5_000;

/**
 * Says of which sources the history is being read for the first time: until
 * it is there, figures are of a part of it.
 */
export function FirstHistoryLine(props: {
  /** Called again and again while one is read. */
  onProgress: () => void;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const client = useValueStreamClient();
  const page = useRouteRef(sourcesRouteRef);
  const { data, retry } = useAnswer('first histories', async signal =>
    readAnswer(await client.GET('/sources', { signal })),
  );
  const reading = (data?.sources ?? []).filter(
    ({ state, retryAt, held, lastSuccessAt, readsHistory }) =>
      readsHistory &&
      !held &&
      (state === 'running' || retryAt !== undefined) &&
      lastSuccessAt === undefined,
  );
  useRepeat(
    () => {
      retry();
      props.onProgress();
    },
    reading.length > 0 ? WHILE_READING_MS : undefined,
  );
  if (reading.length === 0) {
    return null;
  }
  return (
    <p className={classes.root} role="status">
      {t('streams.firstHistory.text', {
        sources: reading
          .map(({ title, id, state }) => {
            const source = `${title} (${id})`;
            return state === 'running'
              ? source
              : t('streams.firstHistory.later', { source });
          })
          .join(', '),
      })}
      {page && (
        <>
          {' '}
          <Link to={page()} underline="always">
            {t('streams.firstHistory.see')}
          </Link>
        </>
      )}
    </p>
  );
}
