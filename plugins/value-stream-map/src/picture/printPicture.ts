/**
 * Prints a drawing on a page of its own, as wide as the paper. The page is
 * taken away once the dialog of the browser is closed.
 */
export function printPicture(svg: string, title: string): void {
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.dataset.print = 'value-stream-map';
  Object.assign(frame.style, {
    position: 'fixed',
    width: '0',
    height: '0',
    border: '0',
  });
  document.body.append(frame);
  const page = frame.contentDocument!;
  page.title = title;
  const style = page.createElement('style');
  style.textContent =
    '@page { size: landscape; margin: 10mm } body { margin: 0 } svg { width: 100%; height: auto }';
  page.head.append(style);
  const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml');
  page.body.append(page.importNode(drawing.documentElement, true));
  const view = frame.contentWindow!;
  view.addEventListener('afterprint', () => frame.remove(), { once: true });
  view.focus();
  view.print();
}
