export interface Config {
  valueStream?: {
    sources?: Array<{
      /** `import` for a source of CSV or JSON Lines files. */
      connector: string;
      /**
       * Options of an import source. They are checked when the backend starts,
       * with the option named; README.md describes each:
       *
       * - `kind`: `moves`, `activities`, `links` or `objects`
       * - `columns`: the file's column for each field
       * - `files`: paths and globs; files can be uploaded too
       * - `format`, `delimiter`, `timestamps`, `keyPrefix`, `toPrefix`, `itemKind`, `relation`,
       *   `attributes`, `related`, `entities`, `categories`, `resolutions`, `types`
       */
      options?: { [name: string]: unknown };
    }>;
  };
}
