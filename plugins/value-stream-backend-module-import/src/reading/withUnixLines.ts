const CR = 13;
const LF = 10;

/** Windows line ends become plain ones, so that lines are counted alike. */
export async function* withUnixLines(
  content: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let pending = false;
  for await (const chunk of content) {
    const out = Buffer.allocUnsafe(chunk.length + 1);
    let size = 0;
    for (const byte of chunk) {
      if (pending && byte !== LF) {
        out[size++] = CR;
      }
      pending = byte === CR;
      if (!pending) {
        out[size++] = byte;
      }
    }
    yield out.subarray(0, size);
  }
  if (pending) {
    yield Buffer.of(CR);
  }
}
