import {
  Selector,
  SourceScope,
} from '@value-stream/backstage-plugin-value-stream-node';
import { ArgocdOptions } from '../options/ArgocdOptions';
import { fulfils, LabelSelector, readLabelSelector } from './LabelSelector';

const APP_NAME = 'argocd/app-name';
const APP_SELECTOR = 'argocd/app-selector';
const PROJECT = 'argocd/project-name';
const NAMESPACE = 'argocd/app-namespace';
const INSTANCE = 'argocd/instance-name';

/** Annotations that select applications, and those that narrow them. */
export const ARGOCD_ANNOTATIONS: readonly string[] = [
  APP_NAME,
  APP_SELECTOR,
  PROJECT,
  NAMESPACE,
  INSTANCE,
];

/** What a listing says of an application. */
export interface ListedApplication {
  readonly name: string;
  readonly namespace?: string;
  readonly project?: string;
  readonly labels: ReadonlyMap<string, string>;
}

/** The applications that one entity's annotations select together. */
export interface EntityQuery {
  /** The annotation that selects, as written: the part of the source that it is. */
  readonly part: string;
  /** What an application that it selects carries. */
  readonly selector: Selector;
  readonly problem?: string;
  selects(application: ListedApplication): boolean;
}

/**
 * Puts the annotations of each entity together: name or label selector, and
 * project, namespace and instance that narrow them; a project by itself
 * selects all that is in it. What is narrowed is carried as the entity's own,
 * because another entity may have the same name or selector without.
 */
export function readEntityQueries(
  scope: SourceScope<ArgocdOptions>,
): readonly EntityQuery[] {
  const entities = new Map<string, Map<string, string>>();
  for (const { entityRef, annotation, value } of scope.selectors) {
    const annotations = entities.get(entityRef) ?? new Map();
    entities.set(entityRef, annotations.set(annotation, value.trim()));
  }
  return [...entities.keys()]
    .sort()
    .flatMap(ref => readQuery(ref, entities.get(ref)!, scope.options));
}

function readQuery(
  entityRef: string,
  annotations: ReadonlyMap<string, string>,
  { instance }: ArgocdOptions,
): readonly EntityQuery[] {
  const instances = listed(annotations.get(INSTANCE));
  if (instance && instances.length && !instances.includes(instance)) {
    return [];
  }
  const annotation = [APP_NAME, APP_SELECTOR, PROJECT].find(name =>
    annotations.get(name),
  );
  if (!annotation) {
    return [];
  }
  const value = annotations.get(annotation)!;
  const labels = annotation === APP_SELECTOR && readLabelSelector(value);
  const isNarrowed =
    annotation === PROJECT ||
    [PROJECT, NAMESPACE].some(name => annotations.get(name)) ||
    instances.length > 0;
  const project = annotations.get(PROJECT);
  const namespaces = listed(annotations.get(NAMESPACE));
  return [
    {
      part: `${annotation}=${value}`,
      selector: isNarrowed
        ? { annotation: 'entity', value: entityRef }
        : { annotation, value },
      ...(labels === undefined && {
        problem: `'${value}' is no label selector, such as 'app=api,env in (prod)'`,
      }),
      selects: application =>
        (!project || application.project === project) &&
        (!namespaces.length ||
          namespaces.includes(application.namespace ?? '')) &&
        isChosen(application, annotation, value, labels),
    },
  ];
}

function isChosen(
  { name, labels }: ListedApplication,
  annotation: string,
  value: string,
  selector: LabelSelector | false | undefined,
): boolean {
  if (annotation === APP_NAME) {
    return listed(value).includes(name);
  }
  return annotation === APP_SELECTOR
    ? Boolean(selector) && fulfils(labels, selector as LabelSelector)
    : true;
}

function listed(value: string | undefined): readonly string[] {
  return (value ?? '')
    .split(',')
    .map(part => part.trim())
    .filter(Boolean);
}
