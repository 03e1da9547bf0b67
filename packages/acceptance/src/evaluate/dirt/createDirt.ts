import { PlayedTool } from '@value-stream/demo-company';
import { Distort } from '../../company/openCompany';
import { createChance } from './Chance';
import { distortIssue } from './distortJira';
import { closed, distortMentions } from './distortMentions';
import { DIRT } from './shares';
import { withStalePulls } from './stalePulls';

/**
 * Makes what a company's tools say as dirty as data are: keys missing and
 * wrong in what tells of changes, moves that were forgotten or made by a
 * machine, pull requests that nobody closed. The same seed, the same dirt.
 */
export function createDirt(
  seed: string,
  { jira }: { readonly jira: PlayedTool },
): Distort {
  const chance = createChance(seed);
  const statuses = statusesOf(jira);
  return (tool, body: any, path = '') => {
    switch (tool) {
      case 'jira':
        return path.endsWith('/search/jql')
          ? {
              ...body,
              issues: body.issues.map((issue: any) =>
                distortIssue(issue, statuses, chance),
              ),
            }
          : body;
      case 'github':
        return distortMentions(
          path.endsWith('/pulls') ? withStalePulls(body, path, chance) : body,
          chance,
        );
      case 'gitlab':
        return path.endsWith('/closes_issues')
          ? closed(body, 'iid', chance)
          : distortMentions(body, chance);
      case 'jenkins':
        return distortMentions(body, chance);
      case 'cdevents':
        return Array.isArray(body)
          ? body.flatMap(event => distortEvent(event, chance))
          : body;
      default:
        return body;
    }
  };
}

function distortEvent(event: any, chance: ReturnType<typeof createChance>) {
  const moved = event.data.customData?.valueStream?.verb === 'moved';
  if (moved && chance(DIRT.forgottenStatuses, 'forgotten', event.id)) {
    return [];
  }
  return /\.change\.|-commit\./.test(event.type)
    ? [distortMentions(event, chance)]
    : [event];
}

function statusesOf(jira: PlayedTool): ReadonlyMap<string, object> {
  const { body } = jira.answer({
    method: 'GET',
    path: '/rest/api/2/status',
    query: new URLSearchParams(),
    headers: {},
    body: undefined,
    base: '',
  });
  return new Map(
    (body as { readonly id: string }[]).map(status => [status.id, status]),
  );
}
