import { readJsonBody } from './readJsonBody';

function answerOf(chunks: readonly Uint8Array[]): Response {
  return new Response(
    new ReadableStream({
      start(controller) {
        chunks.forEach(chunk => controller.enqueue(chunk));
        controller.close();
      },
    }),
  );
}

describe('reading the JSON of an answer', () => {
  it('keeps a character whose bytes come in two pieces', async () => {
    const bytes = Buffer.from('{"title":"Größe 🚀"}');
    for (let at = 1; at < bytes.length; at += 1) {
      const pieces = [bytes.subarray(0, at), bytes.subarray(at)];
      expect(await readJsonBody(answerOf(pieces), 'Tool', 100)).toEqual({
        title: 'Größe 🚀',
      });
    }
  });

  it('refuses an answer that ends within a character', async () => {
    const bytes = Buffer.from('"ö');
    await expect(
      readJsonBody(answerOf([bytes.subarray(0, 2)]), 'Tool', 100),
    ).rejects.toThrow('Tool answered what is not whole JSON (2 bytes)');
  });

  it('refuses an answer that is longer than it may be', async () => {
    await expect(
      readJsonBody(answerOf([Buffer.from('"12345"')]), 'Tool', 6),
    ).rejects.toThrow('Tool answered more than 6 bytes');
  });

  it('gives nothing for an answer without content', async () => {
    expect(await readJsonBody(answerOf([]), 'Tool', 6)).toBeUndefined();
  });
});
