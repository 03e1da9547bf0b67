import {
  ANNOTATION_PATHS,
  ANNOTATION_WORK_ITEMS,
} from '@value-stream/backstage-plugin-value-stream-common';
import { canonicalJson } from '../log/canonicalJson';
import { RegisteredEntity } from '../streams/RegisteredEntity';
import { hostOfSelector } from './hostOfSelector';
import { Narrowing, readWorkItemConditions } from './narrowSelector';
import { repositoryUrl } from './repositoryUrl';

/** A row of `entity_selector`. */
export interface EntitySelector {
  readonly selector: string;
  readonly entity_ref: string;
  /** A {@link Narrowing} as canonical JSON. */
  readonly narrow: string | null;
}

/** Text of a selector, equal for an entity's annotation and an object's. */
export function selectorText(annotation: string, value: string): string {
  const trimmed = value.trim();
  return `${annotation}=${
    annotation === 'backstage.io/source-location'
      ? repositoryUrl(trimmed)
      : normalCase(annotation, trimmed)
  }`;
}

/** All selectors that an entity owns: its annotations, and itself by name. */
export function selectorsOfEntity(
  entity: RegisteredEntity,
): readonly EntitySelector[] {
  const { annotations } = entity;
  const narrowing: Narrowing = {
    ...(annotations[ANNOTATION_WORK_ITEMS] && {
      workItems: readWorkItemConditions(annotations[ANNOTATION_WORK_ITEMS]),
    }),
    ...(annotations[ANNOTATION_PATHS] && {
      paths: annotations[ANNOTATION_PATHS].split(',')
        .map(glob => glob.trim())
        .filter(Boolean),
    }),
  };
  const components = annotations['jira/component'];
  const project = annotations['jira/project-key'] !== undefined;
  const selectors = new Map<string, EntitySelector>();
  const add = (annotation: string, value: string) => {
    const selector = selectorText(annotation, value);
    const host = hostOfSelector(annotation, annotations);
    const narrow = narrowText({
      ...(components !== undefined && annotation === 'jira/project-key'
        ? withComponents(narrowing, components)
        : narrowing),
      ...(host !== undefined && { host }),
    });
    selectors.set(selector, { selector, entity_ref: entity.ref, narrow });
  };
  for (const [annotation, value] of Object.entries(annotations)) {
    // A component of a project narrows the project; other projects may have one of the name.
    const ofProject = annotation === 'jira/component' && project;
    if (!annotation.startsWith('value-stream/') && !ofProject) {
      valuesOf(annotation, value).forEach(one => add(annotation, one));
    }
  }
  selectors.set(`entity=${entity.ref}`, {
    selector: `entity=${entity.ref}`,
    entity_ref: entity.ref,
    narrow: null,
  });
  return [...selectors.values()];
}

/** Annotations in which several values may stand, separated by commas. */
const SEVERAL = new Set(['jira/project-key', 'jira/component']);

function valuesOf(annotation: string, value: string): readonly string[] {
  return SEVERAL.has(annotation)
    ? value
        .split(',')
        .map(one => one.trim())
        .filter(Boolean)
    : [value];
}

function narrowText(narrowing: Narrowing): string | null {
  return Object.keys(narrowing).length ? canonicalJson(narrowing) : null;
}

/** Components are separated by commas; one of them is enough. */
function withComponents(narrowing: Narrowing, components: string): Narrowing {
  const values = components
    .split(',')
    .map(name => name.trim().toLowerCase())
    .filter(Boolean);
  return {
    ...narrowing,
    workItems: [...(narrowing.workItems ?? []), { field: 'component', values }],
  };
}

/** Entity refs are compared in lower case. */
function normalCase(annotation: string, value: string): string {
  return annotation === 'entity' ? value.toLowerCase() : value;
}
