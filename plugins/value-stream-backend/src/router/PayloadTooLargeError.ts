/** A body larger than the limit; answered with 413. */
export class PayloadTooLargeError extends Error {
  readonly name = 'PayloadTooLargeError';
  readonly status = 413;
  readonly statusCode = 413;

  constructor(limitBytes: number) {
    super(
      `The body is larger than ${Math.round(
        limitBytes / 1024 / 1024,
      )} MB; split it`,
    );
  }
}
