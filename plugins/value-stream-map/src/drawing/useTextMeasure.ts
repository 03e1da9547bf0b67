import { useMemo } from 'react';
import { estimateText, TextMeasure } from '../layout/TextMeasure';

/** Measures texts in the font of the page; estimates where there is no canvas. */
export function useTextMeasure(fontFamily: string): TextMeasure {
  return useMemo(() => {
    const context = createContext();
    if (!context) {
      return estimateText;
    }
    const widths = new Map<string, number>();
    return (text, fontSize, bold = false) => {
      const key = `${fontSize} ${bold} ${text}`;
      let width = widths.get(key);
      if (width === undefined) {
        context.font = `${bold ? 700 : 400} ${fontSize}px ${fontFamily}`;
        width = context.measureText(text).width;
        widths.set(key, width);
      }
      return width;
    };
  }, [fontFamily]);
}

function createContext(): CanvasRenderingContext2D | null {
  return typeof CanvasRenderingContext2D === 'undefined'
    ? null
    : document.createElement('canvas').getContext('2d');
}
