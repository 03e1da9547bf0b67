import { TextMeasure } from './TextMeasure';

/** What the texts around the stages need; the layout makes room for it. */
export interface LayoutOptions {
  /** Width there is for the stages, without the ends. */
  readonly width: number;
  readonly direction: 'across' | 'down';
  /** Lines of text below a stage. */
  readonly noteLines: (stageId: string) => number;
  readonly returnLabel: (fromStageId: string, toStageId: string) => string;
  /** The constraint's sentences; empty where there is none. */
  readonly callout: string;
  readonly measure: TextMeasure;
  /** Figures carry marks below them, which take room. */
  readonly marked?: boolean;
}
