/** How an SVG text hangs on its point. */
export type Anchor = 'start' | 'middle' | 'end';

/** Text at a point, its first line's baseline. */
export interface TextPlace {
  readonly x: number;
  readonly y: number;
  readonly anchor: Anchor;
}

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where one stage is drawn: work as a box with rows, a wait as a triangle. */
export interface StagePlace {
  readonly stageId: string;
  readonly kind: 'box' | 'triangle';
  /** The box, or the triangle without its texts. */
  readonly area: Area;
  /** Height of a box's heading; 0 for a triangle. */
  readonly headingHeight: number;
  readonly nameLines: readonly string[];
  readonly nameSize: number;
  readonly name: TextPlace;
  /** Mean wait of a triangle. */
  readonly wait: TextPlace;
  readonly notes: TextPlace;
  /** Width that texts below the stage may take. */
  readonly notesWidth: number;
}

export interface LinePlace {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** A return, drawn from the stage it left to the stage it is charged to. */
export interface ReturnPlace {
  readonly fromStageId: string;
  readonly toStageId: string;
  readonly path: string;
  /** Tip of the arrow, and where it points. */
  readonly tip: { readonly x: number; readonly y: number };
  readonly pointing: 'down' | 'right';
  readonly thickness: number;
  /** Absent where the drawing is too narrow for it. */
  readonly label?: TextPlace;
}

/** One tread of the ladder. */
export interface LadderTread {
  readonly stageId: string;
  readonly kind: 'wait' | 'work';
  readonly ms: number;
  readonly committed: boolean;
  readonly label: TextPlace;
}

export interface LadderPlace {
  /** Steps before the commitment: drawn, not summed. */
  readonly pathBefore: string;
  readonly path: string;
  readonly treads: readonly LadderTread[];
  /** Coordinate of the wait and the work line: y across, x downwards. */
  readonly waitAt: number;
  readonly workAt: number;
}

/**
 * Where everything of the map is drawn, in pixels. `across` runs left to
 * right, `down` from top to bottom with the ladder at the side.
 */
export interface MapGeometry {
  readonly direction: 'across' | 'down';
  readonly width: number;
  readonly height: number;
  readonly stages: readonly StagePlace[];
  readonly arrows: readonly LinePlace[];
  readonly commitment?: LinePlace & { readonly label: TextPlace };
  readonly returns: readonly ReturnPlace[];
  readonly ladder: LadderPlace;
  /** Height at which the flow runs, for the arrows at the ends. */
  readonly flowAt: number;
  /** Room for the constraint's sentence, and the line that ties it to its stage. */
  readonly callout?: Area & { readonly tie?: LinePlace };
}
