import { Points } from './nearestPoint';

/**
 * Draws points on a canvas of CSS pixels; many overlap, so that the darker
 * the place the more items there are.
 */
export function drawPoints(
  canvas: HTMLCanvasElement,
  size: { readonly width: number; readonly height: number },
  { x, y }: Points,
  color: string,
): void {
  const ratio = window.devicePixelRatio || 1;
  canvas.width = Math.round(size.width * ratio);
  canvas.height = Math.round(size.height * ratio);
  const context = canvas.getContext('2d');
  if (!context) {
    return;
  }
  context.scale(ratio, ratio);
  context.clearRect(0, 0, size.width, size.height);
  context.fillStyle = color;
  context.globalAlpha = x.length > 2_000 ? 0.25 : 0.55;
  const radius = x.length > 2_000 ? 2 : 3;
  for (let place = 0; place < x.length; place += 1) {
    context.fillRect(
      x[place] - radius,
      y[place] - radius,
      2 * radius,
      2 * radius,
    );
  }
}
