import { Company, Component, Stream, System } from './Company';
import { argocdApplication, eventSource, jenkinsFolder } from './toolNames';

/** The team that the portal's guest belongs to. */
const GUESTS = 'basket-crew';
const BACKSTAGE = 'backstage.io/v1alpha1';

/** An entity as a catalog file has it. */
interface CatalogEntity {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: object;
  readonly spec: object;
}

type Annotations = Readonly<Record<string, string>>;

/** The company as entities of the catalog, in the order of their kinds. */
export function catalogEntities(company: Company): readonly CatalogEntity[] {
  const { domains, systems, teams, components, streams } = company;
  const annotated = streams.filter(
    ({ declaredBy }) => declaredBy === 'annotation',
  );
  return [
    ...teams.map(({ name, title, stream }) => ({
      apiVersion: BACKSTAGE,
      kind: 'Group',
      metadata: { name, title, description: `Works for ${stream}` },
      spec: {
        type: 'team',
        children: [],
        // The portal's own guest belongs to a team.
        ...(name === GUESTS && { members: ['guest'] }),
      },
    })),
    ...teams.flatMap(({ name: team, members }) =>
      members.map(({ login, name }) => ({
        apiVersion: BACKSTAGE,
        kind: 'User',
        metadata: { name: login },
        spec: { profile: { displayName: name }, memberOf: [team] },
      })),
    ),
    ...domains.map(({ name, title }) => ({
      apiVersion: BACKSTAGE,
      kind: 'Domain',
      metadata: { name, title },
      spec: { owner: systems.find(({ domain }) => domain === name)!.team },
    })),
    ...streams
      .filter(({ declaredBy }) => declaredBy === 'entity')
      .map(streamEntity),
    ...systems.map(system => systemEntity(system, streams)),
    ...components.map(component =>
      componentEntity(component, annotated, systems),
    ),
    ...components
      .filter(({ providesApi }) => providesApi)
      .map(({ name, title, system, team }) => ({
        apiVersion: BACKSTAGE,
        kind: 'API',
        metadata: { name: `${name}-api-v1`, title: `${title} API` },
        spec: {
          type: 'openapi',
          lifecycle: 'production',
          owner: team,
          system,
          definition: `openapi: 3.0.3\ninfo: { title: ${title}, version: '1' }\npaths: {}\n`,
        },
      })),
  ];
}

function streamEntity(stream: Stream): CatalogEntity {
  const { name, title, tags, supports, parent, stages, costOfDelay } = stream;
  return {
    apiVersion: 'value-stream/v1alpha1',
    kind: 'ValueStream',
    metadata: { name, title, ...(tags && { tags: [...tags] }) },
    spec: {
      role: stream.role,
      owner: stream.owner,
      customer: stream.customer,
      outcome: stream.outcome,
      ...(parent && { parent }),
      ...(supports.length && { supports: [...supports] }),
      ...(stages && { stages }),
      ...(costOfDelay && { costOfDelay }),
    },
  };
}

function systemEntity(
  { name, title, domain, stream, team }: System,
  streams: readonly Stream[],
): CatalogEntity {
  const own = streams.find(one => one.name === stream);
  const annotations: Annotations = own
    ? {
        'value-stream/stream': own.name,
        ...(own.declaredBy === 'annotation' && declaration(own)),
      }
    : {};
  return {
    apiVersion: BACKSTAGE,
    kind: 'System',
    metadata: { name, title, annotations },
    spec: { owner: team, domain },
  };
}

/** What says of a stream all that an entity of its own would. */
function declaration({
  role,
  owner,
  parent,
  supports,
  stages,
  costOfDelay,
}: Stream): Annotations {
  return {
    'value-stream/role': role,
    'value-stream/owner': `group:default/${owner}`,
    ...(parent && { 'value-stream/parent': parent }),
    ...(supports.length && { 'value-stream/supports': supports.join(', ') }),
    ...(stages && { 'value-stream/stages': stages }),
    ...(costOfDelay && { 'value-stream/cost-of-delay': costOfDelay }),
  };
}

function componentEntity(
  component: Component,
  annotated: readonly Stream[],
  systems: readonly System[],
): CatalogEntity {
  const { name, title, streams, folder, jiraProject, system } = component;
  // A stream that no system names is declared by its components.
  const declared = annotated.find(
    one =>
      streams?.[0] === one.name &&
      !systems.some(({ stream }) => stream === one.name),
  );
  const annotations: Annotations = {
    ...toolAnnotations(component),
    'pagerduty.com/service-id': component.pagerDutyService,
    ...(jiraProject && { 'jira/project-key': jiraProject }),
    ...(component.jiraComponent && {
      'value-stream/work-items': `component=${component.jiraComponent}`,
    }),
    ...(streams && { 'value-stream/stream': streams.join(', ') }),
    ...(declared && declaration(declared)),
    ...(folder && { 'value-stream/paths': `${folder}/**` }),
  };
  return {
    apiVersion: BACKSTAGE,
    kind: 'Component',
    metadata: { name, title, annotations },
    spec: {
      type: component.type,
      lifecycle: 'production',
      owner: component.team,
      system,
      ...(component.dependsOn.length && {
        dependsOn: component.dependsOn.map(other => `component:${other}`),
      }),
      ...(component.providesApi && { providesApis: [`${name}-api-v1`] }),
    },
  };
}

/** What a portal needs to know of the tools that a component's changes go through. */
function toolAnnotations(component: Component): Annotations {
  const { chain, repository } = component;
  if (chain === 'gitlab') {
    return { 'gitlab.com/project-slug': repository };
  }
  if (chain === 'cdevents') {
    return { 'cdevents.dev/source': eventSource(component) };
  }
  return {
    'github.com/project-slug': repository,
    ...(chain === 'jira-jenkins' && {
      'jenkins.io/job-full-name': jenkinsFolder(component),
    }),
    ...(chain === 'jira-argocd' && {
      'argocd/app-name': argocdApplication(component),
    }),
  };
}
