/** A body of a content type that is not read here; answered with 415. */
export class UnsupportedMediaTypeError extends Error {
  readonly name = 'UnsupportedMediaTypeError';
  readonly status = 415;
  readonly statusCode = 415;

  constructor(type: string, accepted: readonly string[]) {
    super(
      `The content type is '${type || 'none'}'; send ${accepted.join(' or ')}`,
    );
  }
}
