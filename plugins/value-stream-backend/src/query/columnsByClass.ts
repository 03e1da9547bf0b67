import {
  createTimelineColumns,
  keepWith,
  StreamDefinition,
  TimelineColumns,
} from '@value-stream/flow-engine';
import { ChosenStreams } from './chooseStreams';
import { TimelineReader } from './createTimelineReader';
import { timelinesByClass } from './timelinesByClass';

interface Kept {
  readonly since: number;
  readonly stages: StreamDefinition['stages'];
  readonly byClass: TimelineColumns;
}

/**
 * By the columns with the stream's own stages, which are others whenever the
 * facts are, and the classes that the streams shown together have.
 */
const kept = keepWith<TimelineColumns, Map<string, Kept>>();

/**
 * Columns of streams with the classes of their stages in place of the stages,
 * kept for as long as those of the streams themselves are.
 */
export async function columnsByClass(
  timelines: TimelineReader,
  { stream, streams }: Pick<ChosenStreams, 'stream' | 'streams'>,
  since: number,
): Promise<readonly TimelineColumns[]> {
  const all = await timelines.readAllColumns(streams, since);
  const classes = stream.stages.map(({ id }) => id).join('\n');
  const found: TimelineColumns[] = [];
  for (const [place, columns] of all.entries()) {
    const { ref, stages } = streams[place];
    const known = kept.get(columns) ?? new Map<string, Kept>();
    kept.set(columns, known);
    let own = known.get(classes);
    if (!own || own.since > since || own.stages !== stages) {
      const [list] = await timelines.readKept([ref], since);
      const byClass = createTimelineColumns(stream);
      byClass.add(timelinesByClass(list, { stages }));
      own = { since, stages, byClass };
      known.set(classes, own);
    }
    found.push(own.byClass);
  }
  return found;
}
