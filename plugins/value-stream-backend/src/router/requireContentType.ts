import { RequestHandler } from 'express';
import { UnsupportedMediaTypeError } from './UnsupportedMediaTypeError';

/** Refuses bodies of other content types before reading them. */
export function requireContentType(types: readonly string[]): RequestHandler {
  return (req, _res, next) => {
    const type = (req.headers['content-type'] ?? '').split(';')[0].trim();
    next(
      types.includes(type.toLocaleLowerCase('en-US'))
        ? undefined
        : new UnsupportedMediaTypeError(type, types),
    );
  };
}
