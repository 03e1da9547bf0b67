import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { createImportConnector } from '@value-stream/backstage-plugin-value-stream-backend-module-import';
import { StreamDefinition } from '@value-stream/flow-engine';
import { declareComponent } from '../../pipeline/declareStream';
import { openPipeline } from '../../pipeline/openPipeline';
import { SetResult } from '../SetResult';
import { compareMaps } from './compareMaps';
import { compareStatuses } from './compareStatuses';
import { StatusHistory } from './StatusHistory';
import { statusStream } from './statusStream';
import { staysOf } from './Stay';

/** Uploads a status history through the import connector and compares what came of it. */
export async function checkStatusHistory(
  history: StatusHistory,
): Promise<readonly SetResult[]> {
  const component = declareComponent(history.name);
  const stream = statusStream(history.name, history.expected);
  const open = await openPipeline({
    connectors: [createImportConnector()],
    sources: [
      {
        id: history.name,
        connector: 'import',
        options: {
          kind: 'moves',
          columns: {
            item: 'item_id',
            at: 'at',
            from: 'from_status',
            to: 'to_status',
            type: 'item_type',
          },
          entities: [component.ref],
        },
      },
    ],
    entities: [component],
    streams: [{ definition: stream, members: [component.ref] }],
  });
  try {
    await open.pipeline.receiveUpload(
      history.name,
      createReadStream(history.file),
      { name: basename(history.file) },
    );
    await open.pipeline.idle();
    const timelines = await open.timelines(stream.ref);
    return [
      compareStatuses(history, staysOf(timelines)),
      compareMaps(history, stream as StreamDefinition, timelines),
    ];
  } finally {
    await open.close();
  }
}
