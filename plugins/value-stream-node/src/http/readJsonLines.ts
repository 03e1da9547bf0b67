import { StringDecoder } from 'node:string_decoder';
import { ToolAnswerError } from './ToolAnswerError';

/**
 * The values of an answer that goes on: one JSON value to a line, or the
 * `data:` lines of server-sent events. Holds no more than one line.
 *
 * @throws ToolAnswerError where a line is too long or not JSON, or the answer breaks off
 */
export async function* readJsonLines(
  response: Response,
  tool: string,
  maxBytes: number,
): AsyncGenerator<unknown> {
  const decoder = new StringDecoder('utf8');
  let text = '';
  try {
    for await (const chunk of response.body ?? []) {
      text += decoder.write(chunk);
      let end = text.indexOf('\n');
      while (end >= 0) {
        const line = text.slice(0, end);
        text = text.slice(end + 1);
        yield* valueIn(line, tool);
        end = text.indexOf('\n');
      }
      if (text.length > maxBytes) {
        throw new ToolAnswerError(
          `${tool} answered a line of more than ${maxBytes} bytes`,
        );
      }
    }
  } catch (error) {
    if (error instanceof ToolAnswerError) {
      throw error;
    }
    throw new ToolAnswerError(`${tool} broke off its stream`, error);
  }
  yield* valueIn(text + decoder.end(), tool);
}

/** Other lines of server-sent events, and empty ones, say nothing. */
function valueIn(line: string, tool: string): readonly unknown[] {
  const content = line.replace(/^data:/, '').trim();
  if (!content || /^(?:event|id|retry)?:/.test(content)) {
    return [];
  }
  try {
    return [JSON.parse(content)];
  } catch {
    throw new ToolAnswerError(`${tool} streamed a line that is not JSON`);
  }
}
