import { StreamSummary } from '@value-stream/backstage-plugin-value-stream-common';

/** A stream without the names of streams that the reader may not read. */
export function readableStream<Stream extends StreamSummary>(
  { parent, ...stream }: Stream,
  visible: ReadonlySet<string>,
): Omit<Stream, 'parent'> & Pick<StreamSummary, 'parent'> {
  return {
    ...stream,
    ...(parent && visible.has(parent) && { parent }),
    supports: stream.supports.filter(other => visible.has(other)),
  };
}
