import { Area, TextPlace } from '../layout/MapGeometry';

/** The area around a text, with a little room, for pointing at it. */
export function textArea(
  place: TextPlace,
  textWidth: number,
  size: number,
  lines = 1,
  leading = size * 1.25,
): Area {
  const width = textWidth + 8;
  const left = {
    start: place.x - 4,
    middle: place.x - width / 2,
    end: place.x - width + 4,
  }[place.anchor];
  return {
    x: left,
    y: place.y - size - 1,
    width,
    height: size + 6 + (lines - 1) * leading,
  };
}
