import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { InputError } from '@backstage/errors';

/**
 * The bytes of a file, unpacked where they are gzip by their first bytes.
 *
 * @throws InputError where they are damaged, or text of another encoding.
 */
export async function* openContent(
  content: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<Uint8Array> {
  const source = content[Symbol.asyncIterator]();
  const first = await source.next();
  const start: Uint8Array = first.done ? new Uint8Array() : first.value;
  async function* whole(): AsyncGenerator<Uint8Array> {
    yield start;
    yield* { [Symbol.asyncIterator]: () => source };
  }
  if (start[0] === 0x1f && start[1] === 0x8b) {
    const gunzip = createGunzip();
    pipeline(Readable.from(whole(), { objectMode: false }), gunzip, () => {});
    try {
      yield* asUtf8(gunzip, name);
    } catch (error) {
      throw String((error as NodeJS.ErrnoException).code).startsWith('Z_')
        ? new InputError(`'${name}' is damaged: it cannot be unpacked`)
        : error;
    }
    return;
  }
  yield* asUtf8(whole(), name);
}

async function* asUtf8(
  content: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<Uint8Array> {
  let checked = false;
  for await (const chunk of content) {
    const [a, b] = chunk;
    if (
      !checked &&
      ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff))
    ) {
      throw new InputError(`'${name}' is UTF-16; save it as UTF-8`);
    }
    checked = true;
    yield chunk;
  }
}
