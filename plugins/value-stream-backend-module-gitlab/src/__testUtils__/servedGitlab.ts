import { ToolServer } from '@value-stream/backstage-plugin-value-stream-node/testKit';
import { startFakeGitlab } from './fakeGitlab';

let server: ToolServer | undefined;

/** Plays a GitLab and says where. */
export async function serve(
  ...played: Parameters<typeof startFakeGitlab>
): Promise<string> {
  server = await startFakeGitlab(...played);
  return server.url;
}

/** What was played last. */
export const served = (): ToolServer => server!;

/** Closes it; for after each test. */
export const stopServing = async () => server?.close();
