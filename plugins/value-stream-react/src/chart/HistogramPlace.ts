/** So many items from one value to another. @public */
export interface HistogramBin {
  readonly from: number;
  readonly to: number;
  readonly items: number;
}

/** Pixels of a histogram, and the greatest value at its top. @public */
export interface HistogramPlace {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly greatest: number;
}
