import { useState } from 'react';
import Button from '@material-ui/core/Button';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SourceAnswer } from '@value-stream/backstage-plugin-value-stream-common';
import {
  Notice,
  readAnswer,
  useFormat,
  useValueStreamClient,
} from '@value-stream/backstage-plugin-value-stream-react';
import { Progress } from '../page/Progress';
import { Section } from '../page/Section';
import { valueStreamTranslationRef } from '../translation';
import { Refusals } from './Refusals';
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
  const client = useValueStreamClient();
  const format = useFormat();
  const [failure, setFailure] = useState<string>();
  const [showRefusals, setShowRefusals] = useState(false);

  const refresh = async () => {
    setFailure(undefined);
    try {
      readAnswer(
        await client.POST('/sources/{sourceId}/refresh', {
          params: { path: { sourceId: source.id } },
        }),
      );
      onChange();
    } catch (error) {
      setFailure(t('sources.refreshFailed', { message: String(error) }));
    }
  };
  const { progress } = source;

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
          <Button
            size="small"
            variant="outlined"
            disabled={source.state === 'running'}
            onClick={refresh}
          >
            {t('sources.refresh')}
          </Button>
        </>
      }
    >
      {failure && <Notice level="error">{failure}</Notice>}
      {progress && (
        <Progress
          text={
            progress.total === undefined
              ? t('sources.progress', {
                  done: format.number(progress.done, 0),
                  unit: progress.unit,
                })
              : t('sources.progressOf', {
                  done: format.number(progress.done, 0),
                  total: format.number(progress.total, 0),
                  unit: progress.unit,
                })
          }
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
      {source.refusals > 0 && (
        <>
          <Button
            size="small"
            aria-expanded={showRefusals}
            onClick={() => setShowRefusals(shown => !shown)}
          >
            {showRefusals
              ? t('sources.hideRefusals')
              : t('sources.showRefusals', {
                  number: format.number(source.refusals, 0),
                })}
          </Button>
          {showRefusals && (
            <Refusals sourceId={source.id} known={source.refusals} />
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
