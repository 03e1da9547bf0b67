import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SourceAnswer } from '@value-stream/backstage-plugin-value-stream-common';
import {
  Format,
  Notice,
  useFormat,
} from '@value-stream/backstage-plugin-value-stream-react';
import { Progress } from '../page/Progress';
import { Section } from '../page/Section';
import { valueStreamTranslationRef } from '../translation';
import { Refusals } from './Refusals';
import { RefusedDeliveries } from './RefusedDeliveries';
import { SourceOrders } from './SourceOrders';
import { SourceFacts } from './SourceFacts';
import { SourceParts } from './SourceParts';
import { SourceStateName } from './SourceStateName';
import { UploadButton } from './UploadButton';

/** One source: its state and what to do about it, its parts, counts and refusals. */
export function SourceSection(props: {
  source: SourceAnswer;
  /** Called when something was begun that changes the source's state. */
  onChange: () => void;
}) {
  const { source, onChange } = props;
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const format = useFormat();
  const [failure, setFailure] = useState<string>();
  const [showRefusals, setShowRefusals] = useState(false);

  const { progress, refusals = 0 } = source;

  return (
    <Section
      title={`${source.title}: ${source.id}`}
      actions={
        <>
          <SourceStateName state={source.state} />
          {source.acceptsUpload && (
            <UploadButton
              sourceId={source.id}
              onUploaded={onChange}
              onFailed={setFailure}
            />
          )}
          <SourceOrders
            source={source}
            onDone={onChange}
            onFailed={setFailure}
          />
        </>
      }
    >
      {failure && <Notice level="error">{failure}</Notice>}
      {progress && (
        <Progress
          text={progressText(progress, format, t)}
          done={progress.done}
          total={progress.total}
        />
      )}
      {source.message && (
        <Notice level={levelOf(source.state)}>
          {source.message}
          {source.whatToDo && <div>{source.whatToDo}</div>}
        </Notice>
      )}
      <SourceFacts source={source} />
      {source.parts.length > 0 && <SourceParts parts={source.parts} />}
      {source.restricted && (
        <Typography variant="body2" color="textSecondary">
          {t('sources.restricted')}
        </Typography>
      )}
      {refusals > 0 && (
        <>
          <Button
            size="small"
            aria-expanded={showRefusals}
            onClick={() => setShowRefusals(shown => !shown)}
          >
            {showRefusals
              ? t('sources.hideRefusals')
              : t('sources.showRefusals', {
                  number: format.number(refusals, 0),
                })}
          </Button>
          {showRefusals && (
            <>
              <RefusedDeliveries
                sourceId={source.id}
                known={refusals}
                onReplayed={onChange}
              />
              <Refusals sourceId={source.id} known={refusals} />
            </>
          )}
        </>
      )}
    </Section>
  );
}

function levelOf(state: SourceAnswer['state']): 'info' | 'warning' | 'error' {
  if (state === 'failed') {
    return 'error';
  }
  return state === 'warning' ? 'warning' : 'info';
}

function progressText(
  { done, total, unit, remainingMs }: NonNullable<SourceAnswer['progress']>,
  format: Format,
  t: ReturnType<
    typeof useTranslationRef<typeof valueStreamTranslationRef.T>
  >['t'],
): string {
  const counts = { done: format.number(done, 0), unit };
  const text =
    total === undefined
      ? t('sources.progress', counts)
      : t('sources.progressOf', { ...counts, total: format.number(total, 0) });
  return remainingMs === undefined
    ? text
    : `${text}, ${t('sources.remaining', {
        time: format.duration(remainingMs),
      })}`;
}
