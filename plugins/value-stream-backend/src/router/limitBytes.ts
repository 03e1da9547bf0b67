import { Request } from 'express';
import { PayloadTooLargeError } from './PayloadTooLargeError';

/**
 * The body of a request, chunk by chunk.
 *
 * @throws PayloadTooLargeError once the declared or actual length exceeds the limit
 */
export async function* limitBytes(
  req: Request,
  limit: number,
): AsyncGenerator<Uint8Array> {
  if (Number(req.headers['content-length'] ?? 0) > limit) {
    throw new PayloadTooLargeError(limit);
  }
  let read = 0;
  for await (const chunk of req) {
    read += chunk.length;
    if (read > limit) {
      throw new PayloadTooLargeError(limit);
    }
    yield chunk;
  }
}
