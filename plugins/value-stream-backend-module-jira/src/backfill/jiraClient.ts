import {
  BackfillContext,
  createToolClient,
  SourceError,
  ToolClient,
  ToolClientOptions,
} from '@value-stream/backstage-plugin-value-stream-node';
import { JiraSite } from '../options/JiraSite';

const WHAT_TO_DO =
  "Check the source's credentials: on Cloud 'email' and an API 'token' (or an OAuth 'token' alone), on Server and Data Center a personal access 'token' or 'username' and 'password'; the account needs Browse Projects";

/** How long requests and the waits between attempts take; as the client has it by default. */
export type RequestTimes = Pick<ToolClientOptions, 'timeoutMs' | 'waitsMs'>;

/**
 * A client of one Jira.
 *
 * @throws SourceError where the source has no credentials.
 */
export function jiraClient(
  { apiUrl }: JiraSite,
  credentials: Readonly<Record<string, string>>,
  context: BackfillContext,
  times: RequestTimes & Pick<ToolClientOptions, 'gate'>,
): ToolClient {
  const authorization = authorizationOf(credentials);
  return createToolClient({
    tool: 'Jira',
    baseUrl: apiUrl,
    headers: () => ({ authorization }),
    whenRefused: WHAT_TO_DO,
    context,
    ...times,
  });
}

function authorizationOf({
  email,
  username,
  token,
  password,
}: Readonly<Record<string, string>>): string {
  const user = email ?? username;
  const secret = token ?? password;
  if (!secret) {
    throw new SourceError('The source has no credentials', WHAT_TO_DO);
  }
  return user
    ? `Basic ${Buffer.from(`${user}:${secret}`).toString('base64')}`
    : `Bearer ${secret}`;
}
