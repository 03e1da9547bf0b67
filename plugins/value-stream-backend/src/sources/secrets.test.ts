import { mockServices } from '@backstage/backend-test-utils';
import { SourceError } from '@value-stream/backstage-plugin-value-stream-node';
import { fakeTool } from './__testUtils__/fakeTool';
import { migratedDatabase } from '../__testUtils__/testDatabases';
import { testPipeline } from './__testUtils__/testPipeline';

const TOKEN = 'glpat/very secret';

it('what a source signs in with is in no log, answer or error', async () => {
  const database = await migratedDatabase('SQLITE_3');
  const lines: string[] = [];
  const logger = mockServices.logger.mock();
  for (const level of ['error', 'warn', 'info', 'debug'] as const) {
    logger[level].mockImplementation((message: string, meta?: unknown) => {
      lines.push(
        `${message} ${
          meta instanceof Error ? meta.stack : JSON.stringify(meta)
        }`,
      );
    });
  }
  logger.child.mockReturnValue(logger);
  const pipeline = await testPipeline(database, {
    logger,
    connector: {
      ...fakeTool(),
      async *backfill({ credentials }, _cursor, context) {
        const { token } = credentials;
        context.logger.info(`Signing in with ${token}`, { token });
        yield {
          payloads: [{ type: 'throws', body: {} }],
          cursor: { page: 1 },
          states: [
            { part: 'api', state: 'failed', message: `https://x:${token}@h` },
          ],
        };
        throw new SourceError(
          `https://x:${encodeURIComponent(
            token,
          )}@tool.example.com answered 401`,
          `Check the token ${token}`,
        );
      },
    },
    sources: [
      {
        id: 'tool',
        connector: 'fake',
        secrets: ['hook secret'],
        credentials: { token: TOKEN },
      },
    ],
  });
  await pipeline.start();
  await pipeline.refresh('tool');
  const answer = JSON.stringify(await pipeline.listSources());
  const stored = JSON.stringify(await database('source_state').select('*'));
  await pipeline.stop();
  await database.destroy();
  expect(answer).toContain('answered 401');
  expect(lines.join('\n')).toContain('Signing in with <hidden>');
  for (const text of [answer, stored, lines.join('\n')]) {
    expect(text).not.toContain('very secret');
    expect(text).not.toContain('very%20secret');
    expect(text).not.toContain('hook secret');
  }
});
