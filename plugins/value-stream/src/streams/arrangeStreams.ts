import { StreamSummary } from '@value-stream/backstage-plugin-value-stream-common';

/** A stream with the supporting streams listed below it. */
export interface StreamGroup {
  readonly stream: StreamSummary;
  readonly supportedBy: readonly StreamSummary[];
}

/**
 * Core streams by title, each with the supporting streams that serve it; one
 * that serves several stands below each. Supporting streams that serve none
 * of the listed streams come last, alone.
 */
export function arrangeStreams(
  streams: readonly StreamSummary[],
): readonly StreamGroup[] {
  const byTitle = [...streams].sort(
    (a, b) => a.title.localeCompare(b.title) || (a.ref < b.ref ? -1 : 1),
  );
  const core = byTitle.filter(({ role }) => role === 'core');
  const supporting = byTitle.filter(({ role }) => role === 'supporting');
  const groups = core.map(stream => ({
    stream,
    supportedBy: supporting.filter(({ supports }) =>
      supports.includes(stream.ref),
    ),
  }));
  const placed = new Set(groups.flatMap(group => group.supportedBy));
  return [
    ...groups,
    ...supporting
      .filter(stream => !placed.has(stream))
      .map(stream => ({ stream, supportedBy: [] })),
  ];
}
