import {
  DownloadButton,
  useValueStreamClient,
} from '@value-stream/backstage-plugin-value-stream-react';
import { downloadEdge } from './downloadEdge';
import { EdgeQuestion } from './edgeQuestion';

/** Downloads all items behind an edge. */
export function DownloadEdge(props: { question: EdgeQuestion }) {
  const client = useValueStreamClient();
  return (
    <DownloadButton download={() => downloadEdge(client, props.question)} />
  );
}
