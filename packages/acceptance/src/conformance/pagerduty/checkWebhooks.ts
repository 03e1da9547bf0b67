import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ConnectorPayload } from '@value-stream/backstage-plugin-value-stream-node';
import { readJson } from '../readJson';
import { compareSet, SetResult } from '../SetResult';
import { connector, translate } from './translateAll';

const VERBS_V2: Readonly<Record<string, string>> = {
  'incident.trigger': 'detected',
  'incident.acknowledge': 'acknowledged',
  'incident.unacknowledge': 'x:unacknowledged',
  'incident.resolve': 'resolved',
  'incident.assign': 'x:reassigned',
  'incident.escalate': 'escalated',
  'incident.delegate': 'x:delegated',
};

/** With which event each documented resource is sent, and what it becomes; undefined where it is refused by rule. */
const EVENTS_V3: Readonly<
  Record<string, readonly [event: string, verb: string | undefined]>
> = {
  incident: ['incident.triggered', 'detected'],
  incident_conference_bridge: [
    'incident.conference_bridge.updated',
    'x:conference-bridge-updated',
  ],
  incident_field_values: [
    'incident.custom_field_values.updated',
    'x:custom-field-values-updated',
  ],
  incident_note: ['incident.annotated', undefined],
  incident_role_assignment: ['incident.role.assigned', 'x:role-assigned'],
  incident_status_update: [
    'incident.status_update_published',
    'x:status-update-published',
  ],
  incident_responder: ['incident.responder.added', 'x:responder-added'],
  incident_task: ['incident.task.created', 'x:task-created'],
  incident_workflow_instance: [
    'incident.workflow.started',
    'x:workflow-started',
  ],
  incident_action_invocation: [
    'incident.action_invocation.created',
    'x:action-invocation-created',
  ],
  service: ['service.updated', 'updated'],
  service_field_values: [
    'service.custom_field_values.updated',
    'custom-field-values-updated',
  ],
};

/** Fields whose words people wrote or that name people; none may be kept. */
const PRIVATE = /^(content|message|description|details)$/;

/** Every payload that PagerDuty documents is a delivery that becomes what its event says. */
export async function checkWebhooks(
  folder: string,
): Promise<readonly SetResult[]> {
  const v2 = compareSet('pagerduty webhooks v2');
  for (const { name, body } of await readAll(join(folder, 'v2'))) {
    const payload = delivered(body);
    const { activities, refused } = translate(payload!, 'webhook');
    for (const message of body.messages) {
      const verb = VERBS_V2[message.event];
      const at =
        verb === 'detected'
          ? message.incident.created_at
          : message.log_entries[0].created_at;
      v2.expect(
        name,
        activities.map(activity => [
          activity.verb,
          activity.objects[0].key,
          activity.occurredAt,
        ]),
        [[verb, `pagerduty:${message.incident.id}`, Date.parse(at)]],
      );
    }
    v2.expect(`${name} refuses nothing`, refused, []);
  }
  const v3 = compareSet('pagerduty webhooks v3');
  for (const { name, body } of await readAll(join(folder, 'v3'))) {
    if (body.webhook_subscription) {
      v3.expect(`${name} is no delivery`, delivered(body), undefined);
      continue;
    }
    const event = body.event ?? enveloped(body);
    const { data } = event;
    const translation = translate(delivered({ event })!, 'webhook');
    const { activities, refused } = translation;
    const verb = body.event
      ? {
          'incident.priority_updated': 'x:priority-changed',
          'service.updated': 'updated',
        }[event.event_type as string]
      : EVENTS_V3[data.type][1];
    const incident =
      data.incident ?? data.incident_role_assignments?.[0].incident;
    const subject = data.type.startsWith('service')
      ? `pagerduty:services/${(data.service ?? data).id}`
      : `pagerduty:${(incident ?? data).id}`;
    v3.expect(
      name,
      activities.map(activity => [activity.verb, activity.objects[0].key]),
      verb ? [[verb, subject]] : [],
    );
    v3.expect(`${name} refused`, refused.length, verb ? 0 : 1);
    const kept = JSON.stringify(translation);
    v3.expect(
      `${name} keeps no one's words`,
      privateWords(data).filter(words => kept.includes(words)),
      [],
    );
  }
  return [v2.result(), v3.result()];
}

async function readAll(
  folder: string,
): Promise<readonly { name: string; body: any }[]> {
  const names = (await readdir(folder)).sort();
  return Promise.all(
    names.map(async name => ({
      name,
      body: await readJson(join(folder, name)),
    })),
  );
}

/** What the handler reads of a delivery; undefined where it is none. */
function delivered(body: unknown): ConnectorPayload | undefined {
  try {
    return connector.webhook!.read({
      headers: {},
      rawBody: Buffer.from(JSON.stringify(body)),
    });
  } catch {
    return undefined;
  }
}

function enveloped(data: any) {
  return {
    id: '01CELD6T9C2JS745I7CAK0LRRF',
    event_type: EVENTS_V3[data.type][0],
    resource_type: data.type.split('_')[0],
    occurred_at: '2020-10-02T18:45:22.169Z',
    agent: null,
    client: null,
    data,
  };
}

/** Summaries of users, and texts in fields for texts. */
function privateWords(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const own = value as Record<string, unknown>;
  return Object.entries(own).flatMap(([name, part]) => {
    const isName = name === 'summary' && /^user/.test(String(own.type));
    return typeof part === 'string' && part && (isName || PRIVATE.test(name))
      ? [part]
      : privateWords(part);
  });
}
