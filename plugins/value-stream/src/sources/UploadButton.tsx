import { ChangeEvent, useRef, useState } from 'react';
import Button from '@material-ui/core/Button';
import {
  discoveryApiRef,
  identityApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { useFormat } from '@value-stream/backstage-plugin-value-stream-react';
import { Progress } from '../page/Progress';
import { valueStreamTranslationRef } from '../translation';
import { uploadFile } from './uploadFile';

const MEGABYTE = 1_000_000;

/** Chooses a file and sends it to a source, showing how much is sent. */
export function UploadButton(props: {
  sourceId: string;
  onUploaded: () => void;
  onFailed: (message: string) => void;
}) {
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const format = useFormat();
  const discovery = useApi(discoveryApiRef);
  const identity = useApi(identityApiRef);
  const input = useRef<HTMLInputElement>(null);
  const [sent, setSent] = useState<{ done: number; total: number }>();
  const [stored, setStored] = useState<string>();

  const send = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    if (!file) {
      return;
    }
    setStored(undefined);
    setSent({ done: 0, total: file.size });
    try {
      await uploadFile({
        baseUrl: await discovery.getBaseUrl('value-stream'),
        token: (await identity.getCredentials()).token,
        sourceId: props.sourceId,
        file,
        onProgress: (done, total) => setSent({ done, total }),
      });
      setStored(t('sources.upload.stored', { file: file.name }));
      props.onUploaded();
    } catch (error) {
      props.onFailed(
        t('sources.upload.failed', {
          file: file.name,
          message: error instanceof Error ? error.message : String(error),
        }),
      );
    } finally {
      setSent(undefined);
      if (input.current) {
        input.current.value = '';
      }
    }
  };
  const megabytes = (bytes: number) => format.number(bytes / MEGABYTE, 1);

  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('sources.upload.choose')}
        onChange={send}
      />
      {sent && (
        <Progress
          text={t('sources.upload.sending', {
            done: megabytes(sent.done),
            total: megabytes(sent.total),
          })}
          done={sent.done}
          total={sent.total}
        />
      )}
      {stored && <span role="status">{stored}</span>}
      <Button
        size="small"
        variant="outlined"
        style={{ textTransform: 'none' }}
        disabled={sent !== undefined}
        onClick={() => input.current?.click()}
      >
        {t('sources.upload.choose')}
      </Button>
    </>
  );
}
