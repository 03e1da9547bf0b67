import { Fields } from '@value-stream/backstage-plugin-value-stream-node';
import { Facts } from './Facts';
import { GitlabContext } from './GitlabContext';
import { incidentKey } from './keys';
import { readPerson } from './Person';
import { WorkItem } from './WorkItem';

/** How the notes begin by which GitLab keeps the status of an incident. */
export const INCIDENT_STATUS = /^changed the incident status to \*\*(\w+)\*\*/i;

/** GitLab keeps who acknowledged an incident, and when, in notes of its own. */
export function tellIncidentNotes(
  item: WorkItem,
  body: Fields,
  context: GitlabContext,
  facts: Facts,
): void {
  for (const note of body.objects('notes')) {
    const status =
      note.flag('system') &&
      INCIDENT_STATUS.exec(note.cutText('body', 200) ?? '')?.[1];
    if (status && status.toLowerCase() === 'acknowledged') {
      const at = note.requiredInstant('created_at');
      facts.tell({
        kind: 'incident',
        key: incidentKey(item.key),
        verb: 'acknowledged',
        at,
        nth: at / 1_000,
        person: readPerson(note, 'author', context),
      });
    }
  }
}
