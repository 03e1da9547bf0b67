/** Pixels of the picture for one of the drawing. */
const SHARPNESS = 2;

/**
 * Paints the text of an SVG file.
 *
 * @throws Error where the browser cannot
 */
export async function pngOf(
  svg: string,
  size: { readonly width: number; readonly height: number },
): Promise<Blob> {
  const image = new Image();
  // A data address, since pages often forbid pictures from blob addresses.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = size.width * SHARPNESS;
  canvas.height = size.height * SHARPNESS;
  const context = canvas.getContext('2d');
  if (!context) {
    throw new Error('This browser cannot paint pictures');
  }
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>(resolve =>
    canvas.toBlob(resolve, 'image/png'),
  );
  if (!blob) {
    throw new Error('The picture is too large for this browser');
  }
  return blob;
}
