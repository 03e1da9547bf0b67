import { createContext, useContext } from 'react';
import { TranslationFunction } from '@backstage/frontend-plugin-api';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import {
  DrawingColors,
  DurationUnit,
  Format,
} from '@value-stream/backstage-plugin-value-stream-react';
import { FigureMarks } from '../compare/FigureMarks';
import { TextMeasure } from '../layout/TextMeasure';
import { valueStreamMapTranslationRef } from '../translation';
import { FigureClasses } from './useFigureClasses';

/** What every part of the drawing writes and paints with. */
export interface Drawing {
  readonly colors: DrawingColors;
  readonly classes: FigureClasses;
  readonly format: Format;
  /** One unit for all means of the drawing, so that they compare. */
  readonly unit: DurationUnit;
  readonly t: TranslationFunction<typeof valueStreamMapTranslationRef.T>;
  readonly fontFamily: string;
  readonly measure: TextMeasure;
  /** Changes or old values beside the figures. */
  readonly marks?: FigureMarks;
  /** How work moves between the stages, once it is known. */
  readonly handovers?: ApiSchemas['HandoversAnswer'];
}

export const DrawingContext = createContext<Drawing | undefined>(undefined);

/** @throws Error outside of a drawing */
export function useDrawing(): Drawing {
  const drawing = useContext(DrawingContext);
  if (!drawing) {
    throw new Error('A part of the map is rendered outside of a drawing');
  }
  return drawing;
}
