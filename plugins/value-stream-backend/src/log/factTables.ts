/** Names of the tables that hold one generation of facts. */
export interface FactTables {
  readonly object: string;
  readonly objectSelector: string;
  readonly objectName: string;
  readonly link: string;
  readonly objectEntity: string;
  readonly lane: string;
  readonly laneState: string;
  readonly laneSegment: string;
  readonly laneNews: string;
  readonly dirty: string;
  readonly timeline: string;
  readonly rollupDay: string;
  readonly streamFacts: string;
  readonly factChange: string;
  readonly wait: string;
  readonly tie: string;
  readonly waitDay: string;
}

/** The facts that the portal serves. */
export const LIVE_FACTS: FactTables = factTables('');

/** The facts that a rebuild derives, until they take the place of the live ones. */
export const NEXT_FACTS: FactTables = factTables('next_');

function factTables(prefix: string): FactTables {
  return {
    object: `${prefix}object`,
    objectSelector: `${prefix}object_selector`,
    objectName: `${prefix}object_name`,
    link: `${prefix}link`,
    objectEntity: `${prefix}object_entity`,
    lane: `${prefix}lane`,
    laneState: `${prefix}lane_state`,
    laneSegment: `${prefix}lane_segment`,
    laneNews: `${prefix}lane_news`,
    dirty: `${prefix}dirty`,
    timeline: `${prefix}timeline`,
    rollupDay: `${prefix}rollup_day`,
    streamFacts: `${prefix}stream_facts`,
    factChange: `${prefix}fact_change`,
    wait: `${prefix}wait`,
    tie: `${prefix}tie`,
    waitDay: `${prefix}wait_day`,
  };
}
