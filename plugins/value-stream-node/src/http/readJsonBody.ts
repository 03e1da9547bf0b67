import { StringDecoder } from 'node:string_decoder';
import { ToolAnswerError } from './ToolAnswerError';

/**
 * Reads an answer's JSON without holding more than `maxBytes`. Its bytes become
 * text as they arrive, so that a long answer is held once and not three times.
 *
 * @returns undefined where there is no content
 * @throws ToolAnswerError where it is too long, broken off or not JSON
 */
export async function readJsonBody(
  response: Response,
  tool: string,
  maxBytes: number,
): Promise<unknown> {
  const decoder = new StringDecoder('utf8');
  let text = '';
  let bytes = 0;
  try {
    for await (const chunk of response.body ?? []) {
      bytes += chunk.byteLength;
      if (bytes > maxBytes) {
        throw new ToolAnswerError(
          `${tool} answered more than ${maxBytes} bytes`,
        );
      }
      text += decoder.write(chunk);
    }
  } catch (error) {
    if (error instanceof ToolAnswerError) {
      throw error;
    }
    throw new ToolAnswerError(
      `${tool} broke off its answer after ${bytes} bytes`,
      error,
    );
  }
  if (bytes === 0) {
    return undefined;
  }
  try {
    return JSON.parse(text + decoder.end());
  } catch {
    throw new ToolAnswerError(
      `${tool} answered what is not whole JSON (${bytes} bytes)`,
    );
  }
}
