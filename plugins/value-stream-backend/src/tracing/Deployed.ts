/** What is known of the revisions that a deployment put in place. */
export interface Deployed {
  readonly deployment: string;
  /** Commits that the tool or the deployment's own revision names. */
  readonly commits: readonly string[];
  readonly artifacts: readonly {
    readonly key: string;
    /** Commits that the artifact, or the run that built it, was made from. */
    readonly builtFrom: readonly {
      readonly commit: string;
      /** The run, where it tells. */
      readonly run?: string;
    }[];
  }[];
  /** Tags of the deployment and its artifacts that a repository has. */
  readonly tags: readonly { readonly tag: string; readonly commit: string }[];
}
