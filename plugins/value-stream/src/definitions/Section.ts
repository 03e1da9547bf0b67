/** A heading of docs/metrics.md with what stands below it. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** As Markdown, like all texts here. */
  readonly intro: string;
  readonly entries: readonly Definition[];
}

/** A metric. */
export interface Definition {
  /** Places that a link can name; the first is the metric's own. */
  readonly ids: readonly string[];
  readonly title: string;
  readonly text: string;
}
