import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  FailedState,
  Notice,
  readAnswer,
  useAnswer,
  useFormat,
  useRepeat,
  useValueStreamClient,
} from '@value-stream/backstage-plugin-value-stream-react';
import { Progress } from '../page/Progress';
import { valueStreamTranslationRef } from '../translation';

const WHILE_RUNNING_MS = 1_000;

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(1.5), justifyItems: 'start' },
  }),
  { name: 'ValueStreamRebuild' },
);

/** Derives everything again from the log, with progress. */
export function Rebuild() {
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const client = useValueStreamClient();
  const format = useFormat();
  const [failure, setFailure] = useState<string>();
  const { data, error, retry } = useAnswer('rebuild', async signal =>
    readAnswer(await client.GET('/rebuild', { signal })),
  );
  const running = data?.state === 'running';
  useRepeat(retry, running ? WHILE_RUNNING_MS : undefined);

  const start = async () => {
    setFailure(undefined);
    try {
      readAnswer(await client.POST('/rebuild', {}));
      retry();
    } catch (cause) {
      setFailure(
        t('dataQuality.rebuild.failed', {
          message: cause instanceof Error ? cause.message : String(cause),
        }),
      );
    }
  };

  if (error) {
    return (
      <FailedState
        what={t('dataQuality.rebuild.title')}
        error={error}
        onRetry={retry}
      />
    );
  }
  return (
    <div className={classes.root}>
      <Typography variant="body2">{t('dataQuality.rebuild.text')}</Typography>
      {failure && <Notice level="error">{failure}</Notice>}
      {data?.state === 'failed' && (
        <Notice level="error">
          {t('dataQuality.rebuild.failed', { message: data.message ?? '' })}
        </Notice>
      )}
      {data?.state === 'done' && data.endedAt && (
        <Notice level="info">
          {t('dataQuality.rebuild.done', {
            at: format.dateTime(data.endedAt),
            number: format.number(data.done ?? 0, 0),
          })}
        </Notice>
      )}
      {running && (
        <Progress
          text={t('dataQuality.rebuild.running', {
            step: data.step ?? '',
            done: format.number(data.done ?? 0, 0),
            total:
              data.total === undefined ? '?' : format.number(data.total, 0),
          })}
          done={data.done ?? 0}
          total={data.total}
        />
      )}
      <Button
        size="small"
        variant="outlined"
        style={{ textTransform: 'none' }}
        disabled={!data || running}
        onClick={start}
      >
        {t('dataQuality.rebuild.start')}
      </Button>
    </div>
  );
}
