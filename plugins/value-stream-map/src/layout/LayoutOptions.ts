/** What the texts around the stages need; the layout makes room for it. */
export interface LayoutOptions {
  /** Width there is for the stages, without the ends. */
  readonly width: number;
  readonly direction: 'across' | 'down';
  /** Lines of text below a stage. */
  readonly noteLines: (stageId: string) => number;
  /** Characters of the label of a return. */
  readonly returnLabelLength: (
    fromStageId: string,
    toStageId: string,
  ) => number;
  /** Characters of the constraint's sentences; 0 where there is none. */
  readonly calloutLength: number;
}
