import { AnswerError } from './AnswerError';

/**
 * The data of an answer.
 *
 * @throws AnswerError with the message of the API, or the HTTP status where
 * the answer did not come from it.
 * @public
 */
export function readAnswer<T>(answer: {
  data?: T;
  error?: unknown;
  response: Response;
}): T {
  if (answer.data !== undefined) {
    return answer.data;
  }
  const { status, statusText } = answer.response;
  const told = (answer.error as { error?: { name?: string; message?: string } })
    ?.error;
  throw new AnswerError(
    told?.name ?? 'ResponseError',
    told?.message ?? `HTTP ${status} ${statusText}`.trim(),
    status,
  );
}
