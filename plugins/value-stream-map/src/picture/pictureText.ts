/** What only matters where a drawing can be pointed at. */
const POINTED = ['role', 'tabindex', 'class', 'data-edge', 'data-rare'];

/** A drawing as the text of an SVG file that stands by itself. */
export function pictureText(drawing: SVGSVGElement): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  copy
    .querySelectorAll('[data-ring], [data-rare="true"]')
    .forEach(element => element.remove());
  [copy, ...copy.querySelectorAll('*')].forEach(element =>
    [...element.attributes]
      .map(({ name }) => name)
      .filter(name => POINTED.includes(name) || name.startsWith('aria-'))
      .forEach(name => element.removeAttribute(name)),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(
    copy,
  )}`;
}
