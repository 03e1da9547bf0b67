import { createHmac } from 'node:crypto';
import { IncomingMessage, request, Agent } from 'node:http';

export const SECRET = 'bench';

/** A delivery that says that an issue of a project was made, and is worked on. */
export function issueCreated(project: string, number: number, at: number) {
  return JSON.stringify({
    timestamp: at,
    webhookEvent: 'jira:issue_created',
    issue_event_type_name: 'issue_created',
    user: { accountId: `account-${number % 50}`, accountType: 'atlassian' },
    issue: {
      id: `${project}${number}`,
      key: `${project}-${number}`,
      fields: {
        summary: `Pay by card, part ${number}`,
        status: {
          id: '3',
          name: 'In Progress',
          statusCategory: { key: 'indeterminate' },
        },
        issuetype: { id: '10', name: 'Story' },
        project: { id: '7', key: project, projectTypeKey: 'software' },
        priority: { id: '2', name: 'High' },
        labels: ['cards', 'checkout'],
        components: [],
        fixVersions: [],
        issuelinks: [],
        subtasks: [],
        created: new Date(at).toISOString().replace('Z', '+0000'),
        updated: new Date(at).toISOString().replace('Z', '+0000'),
      },
    },
  });
}

/** Sends a delivery, signed as the tool signs it; gives the milliseconds until it was acknowledged. */
export function deliver(
  address: string,
  body: string,
  agent?: Agent,
): Promise<number> {
  const since = performance.now();
  return new Promise((resolve, reject) => {
    const signature = createHmac('sha256', SECRET).update(body).digest('hex');
    const sent = request(
      address,
      {
        method: 'POST',
        agent,
        headers: {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          'x-hub-signature': `sha256=${signature}`,
        },
      },
      (answer: IncomingMessage) => {
        answer.resume();
        answer.on('end', () =>
          answer.statusCode === 202
            ? resolve(performance.now() - since)
            : reject(new Error(`The answer is ${answer.statusCode}`)),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
