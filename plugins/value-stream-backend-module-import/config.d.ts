export interface Config {
  valueStream?: {
    sources?: Array<{
      /** Options of a source with `connector: import`. */
      options?: {
        /** What the rows of its files are. */
        kind?: 'moves' | 'activities' | 'links' | 'objects';
        /** By the file's extension where absent. */
        format?: 'csv' | 'jsonl';
        delimiter?: string;
        /** Paths and globs on the backend's machine. */
        files?: string[];
        /** Name of the column for each field. */
        columns?: { [field: string]: string };
        /** Columns kept as attributes: attribute name to column. */
        attributes?: { [attribute: string]: string };
        /** Further objects that an activity touches: qualifier to the column with the key. */
        related?: { [qualifier: string]: string };
        /** Put before every key; default `<source id>:`. */
        keyPrefix?: string;
        /** Put before keys of other objects; default `keyPrefix`. */
        toPrefix?: string;
        /** Kind of the objects; default `work-item`. */
        itemKind?: string;
        /** Relation of links without a column for it. */
        relation?: string;
        /** Refs of the entities that own the items. */
        entities?: string[];
        timestamps?: {
          /** `iso`, `epoch-seconds`, `epoch-milliseconds` or a pattern such as `dd/MM/yyyy HH:mm`. */
          format?: string;
          /** IANA zone of dates that name none. */
          zone?: string;
        };
        /** Category of each status: `to-do`, `in-progress` or `done`. */
        categories?: { [status: string]: string };
        /** Resolution of statuses that end an item undone: `abandoned` or `duplicate`. */
        resolutions?: { [status: string]: string };
        /** Normalised type of each original one. */
        types?: { [type: string]: string };
      };
    }>;
  };
}
