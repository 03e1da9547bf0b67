import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { useValueStreamClient } from '@value-stream/backstage-plugin-value-stream-react';
import { valueStreamDependenciesTranslationRef } from '../translation';
import { edgeCsv } from './edgeCsv';
import { askEdge, EdgeQuestion } from './edgeQuestion';

const PAGE = 1_000;

/** Downloads all items behind an edge. */
export function DownloadEdge(props: { question: EdgeQuestion }) {
  const { question } = props;
  const client = useValueStreamClient();
  const { t } = useTranslationRef(valueStreamDependenciesTranslationRef);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();

  const download = async () => {
    setBusy(true);
    setError(undefined);
    try {
      const items: ApiSchemas['DependencyEvidenceItem'][] = [];
      for (;;) {
        const page = await askEdge(client, question, {
          limit: PAGE,
          offset: items.length,
        });
        items.push(...page.items);
        if (!page.items.length || items.length >= page.countedTotal) {
          break;
        }
      }
      const url = URL.createObjectURL(
        new Blob([edgeCsv(items)], { type: 'text/csv' }),
      );
      const link = document.createElement('a');
      link.href = url;
      link.download = `${question.entity.name}-dependency.csv`;
      link.click();
      URL.revokeObjectURL(url);
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
        {t('evidence.download')}
      </Button>
      {error && (
        <Typography variant="body2" role="alert">
          {t('evidence.downloadFailed', { message: error.message })}
        </Typography>
      )}
    </>
  );
}
