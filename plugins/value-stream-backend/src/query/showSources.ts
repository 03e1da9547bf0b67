import { SourceAnswer } from '@value-stream/backstage-plugin-value-stream-common';
import { QUALITY_DAYS } from '../summary/StreamFigures';
import { QueryContext } from './QueryContext';
import { readQuality } from './readQuality';
import { readStreams } from './readStreams';
import { readSummaries } from './readSummaries';

/**
 * Sources as a reader may see them, with how late their deliveries come. Parts
 * name repositories and projects, counts and messages are of all of them: a
 * reader who may not read all sees the sources that readable streams have
 * items from, and of those only how they stand.
 */
export async function showSources(
  context: QueryContext,
  sources: readonly SourceAnswer[],
): Promise<SourceAnswer[]> {
  const { database, visibility } = context;
  const quality = await readQuality(database);
  const withLag = sources.map((source): SourceAnswer => {
    const lag = quality.factsOf(source.id)?.lag;
    return { ...source, ...(lag && { lag }) };
  });
  if (visibility.all) {
    return withLag;
  }
  const streams = await readStreams(database);
  const visible = await visibility.visible(streams.map(({ ref }) => ref));
  const summaries = await readSummaries(database, QUALITY_DAYS);
  const feeding = new Set(
    [...summaries]
      .filter(([ref]) => visible.has(ref))
      .flatMap(([, { figures }]) => figures.sources),
  );
  return withLag
    .filter(({ id }) => feeding.has(id))
    .map(
      ({
        message: _message,
        whatToDo: _whatToDo,
        progress: _progress,
        activities: _activities,
        refusals: _refusals,
        ...source
      }) => ({ ...source, parts: [], restricted: true }),
    );
}
