import { Db } from '../log/bulkRows';
import { FactTables } from '../log/factTables';
import { commitRange } from './laneOf';
import { LinkRow } from './LinkRow';
import { OF_MARKER_RULES } from './markerRules';

/** The links that say what stands at the commits of a lane, by `link_marker_idx`. */
export function loadMarkerLinks(
  db: Db,
  tables: FactTables,
  lane: string,
): Promise<LinkRow[]> {
  const { from, to } = commitRange(lane);
  return db(tables.link)
    .where('to_key', '>', from)
    .where('to_key', '<', to)
    .whereRaw(OF_MARKER_RULES)
    .select('*');
}
