import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { valueStreamReactTranslationRef } from '../translation';

/**
 * Gives out all items behind a figure; says so where that fails.
 *
 * @public
 */
export function DownloadButton(props: { download: () => Promise<void> }) {
  const { t } = useTranslationRef(valueStreamReactTranslationRef);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();

  const download = async () => {
    setBusy(true);
    setError(undefined);
    try {
      await props.download();
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
