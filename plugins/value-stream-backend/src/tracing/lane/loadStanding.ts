import { Db } from '../../log/bulkRows';
import { FactTables } from '../../log/factTables';
import { commitRange } from '../laneOf';
import { linkByAbbreviatedRevision } from '../linkByAbbreviatedRevision';
import { LinkRow } from '../LinkRow';
import { loadAttempts } from '../loadAttempts';
import { loadMarkerLinks } from '../loadMarkerLinks';
import { LoadedMarker, loadMarkers } from '../loadMarkers';
import { loadServicePaths } from '../loadServicePaths';
import { compareKeys } from './compareKeys';
import { LaneGraph } from './LaneGraph';
import { ServicePaths } from './LaneState';

/** What stands at the commits of a lane. */
export interface Standing {
  readonly markers: readonly LoadedMarker[];
  /** Deployments that were begun and have not succeeded. */
  readonly attempts: readonly LoadedMarker[];
  /** Links of abbreviated revisions. */
  readonly abbreviated: readonly LinkRow[];
  readonly paths: ServicePaths;
}

/**
 * Reads releases, deployments and abbreviated revisions, by the primary key of
 * `object_name`, `link_marker_idx` and the indexes of `activity_object`.
 */
export async function loadStanding(
  db: Db,
  tables: FactTables,
  lane: string,
  graph: LaneGraph,
): Promise<Standing> {
  const { from, to } = commitRange(lane);
  const mentions: { from: string; name: string }[] = await db(tables.objectName)
    .where('name', '>', from)
    .where('name', '<', to)
    .where('role', 'abbreviates')
    .select({ from: 'object_key', name: 'name' });
  const abbreviated = mentions.flatMap(mention =>
    linkByAbbreviatedRevision(
      mention,
      graph.shas
        .findAbbreviated(mention.name.slice(from.length))
        .filter(place => graph.isKnown(place))
        .map(place => from + graph.shas.shaAt(place)),
    ),
  );
  const links = [...(await loadMarkerLinks(db, tables, lane)), ...abbreviated];
  const markers = await loadMarkers(db, lane, links);
  const paths = await loadServicePaths(db, tables, markers);
  return {
    markers,
    attempts: await loadAttempts(db, links, markers),
    abbreviated,
    paths: [...paths].sort(([a], [b]) => compareKeys(a, b)),
  };
}
