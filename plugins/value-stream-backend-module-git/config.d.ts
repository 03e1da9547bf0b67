export interface Config {
  valueStream?: {
    sources?: Array<{
      /** `git` for a source of git repositories. */
      connector: string;
      /**
       * Options of a git source. They are checked when the backend starts,
       * with the option named; README.md describes each:
       *
       * - `repositories`: list of `{ id?, path?, url?, branch?, entities?, releases?, deployments?, issueKeys?, paths? }`
       * - `fromCatalog`: also read what entities name in `backstage.io/source-location`
       * - `releases`, `deployments`, `issueKeys`, `paths`: for every repository without its own
       */
      options?: { [name: string]: unknown };
    }>;
  };
}
