import { useValueStreamClient } from '../api/useValueStreamClient';
import { DownloadButton } from '../csv/DownloadButton';
import { downloadEvidence } from './downloadEvidence';
import { EvidenceQuestion } from './EvidenceQuestion';

/**
 * Downloads all items behind a figure, counted and left out.
 *
 * @public
 */
export function DownloadCsvButton(props: { question: EvidenceQuestion }) {
  const client = useValueStreamClient();
  return (
    <DownloadButton download={() => downloadEvidence(client, props.question)} />
  );
}
