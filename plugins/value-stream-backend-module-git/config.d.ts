export interface Config {
  valueStream?: {
    sources?: Array<{
      /** Options of a source with `connector: git`. */
      options?: {
        /** Also read the repositories that catalog entities name in `backstage.io/source-location`. */
        fromCatalog?: boolean;
        repositories?: Array<{
          /** Part of every key; default: host and path of the URL. Needed where only a path is given. */
          id?: string;
          /** A repository on the backend's machine, relative to where the backend runs. */
          path?: string;
          /** A repository to keep a clone of. */
          url?: string;
          /** Default branch, where it is not the remote's own. */
          branch?: string;
          /** Refs of the entities that own what is in it. */
          entities?: string[];
        }>;
        /** Tags that are releases. */
        releases?: {
          /** Regular expression over the whole name of the tag. */
          tags?: string;
        };
        /** Tags or branches that stand for deployments. */
        deployments?: Array<{
          tags?: string;
          branches?: string;
          environment: string;
          service?: string;
        }>;
        /** Regular expressions that find issue keys in messages. */
        issueKeys?: string[];
        /** Whether to read which files a commit touched. Default true. */
        paths?: boolean;
      };
    }>;
  };
}
