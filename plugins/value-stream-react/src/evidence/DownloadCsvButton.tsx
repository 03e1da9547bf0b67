import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useValueStreamClient } from '../api/useValueStreamClient';
import { valueStreamReactTranslationRef } from '../translation';
import { downloadEvidence } from './downloadEvidence';
import { EvidenceQuestion } from './EvidenceQuestion';

/**
 * Downloads all items behind a figure, counted and left out.
 *
 * @public
 */
export function DownloadCsvButton(props: { question: EvidenceQuestion }) {
  const { t } = useTranslationRef(valueStreamReactTranslationRef);
  const client = useValueStreamClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();

  const download = async () => {
    setBusy(true);
    setError(undefined);
    try {
      await downloadEvidence(client, props.question);
    } catch (e) {
      setError(e as Error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      <Button
        size="small"
        variant="outlined"
        style={{ textTransform: 'none' }}
        disabled={busy}
        onClick={download}
      >
        {busy ? t('evidence.downloading') : t('evidence.download')}
      </Button>
      {error && (
        <Typography variant="body2" role="alert">
          {t('evidence.downloadFailed', { message: error.message })}
        </Typography>
      )}
    </>
  );
}
