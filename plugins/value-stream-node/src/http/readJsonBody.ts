import { ToolAnswerError } from './ToolAnswerError';

/**
 * Reads an answer's JSON without holding more than `maxBytes`.
 *
 * @returns undefined where there is no content
 * @throws ToolAnswerError where it is too long, broken off or not JSON
 */
export async function readJsonBody(
  response: Response,
  tool: string,
  maxBytes: number,
): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of response.body ?? []) {
      bytes += chunk.byteLength;
      if (bytes > maxBytes) {
        throw new ToolAnswerError(
          `${tool} answered more than ${maxBytes} bytes`,
        );
      }
      chunks.push(chunk);
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
  const text = Buffer.concat(chunks).toString('utf8');
  try {
    return JSON.parse(text);
  } catch {
    throw new ToolAnswerError(
      `${tool} answered what is not whole JSON (${bytes} bytes)`,
    );
  }
}
