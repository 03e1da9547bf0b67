import {
  ANNOTATION_PATHS,
  ANNOTATION_WORK_ITEMS,
} from '@value-stream/backstage-plugin-value-stream-common';
import { canonicalJson } from '../log/canonicalJson';
import { RegisteredEntity } from '../streams/RegisteredEntity';
import { Narrowing, readWorkItemConditions } from './narrowSelector';

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
  const narrow = Object.keys(narrowing).length
    ? canonicalJson(narrowing)
    : null;
  const selectors = new Map<string, EntitySelector>();
  const add = (annotation: string, value: string) => {
    const selector = selectorText(annotation, value);
    selectors.set(selector, { selector, entity_ref: entity.ref, narrow });
  };
  for (const [annotation, value] of Object.entries(annotations)) {
    if (!annotation.startsWith('value-stream/')) {
      add(annotation, value);
    }
  }
  selectors.set(`entity=${entity.ref}`, {
    selector: `entity=${entity.ref}`,
    entity_ref: entity.ref,
    narrow: null,
  });
  return [...selectors.values()];
}

/** `url:https://github.com/acme/api/tree/main/` is `https://github.com/acme/api`. */
function repositoryUrl(location: string): string {
  return location
    .replace(/^url:/, '')
    .replace(/\/(-\/)?(tree|blob)\/.*$/, '')
    .replace(/\/+$/, '')
    .replace(/\.git$/, '');
}

/** Entity refs are compared in lower case. */
function normalCase(annotation: string, value: string): string {
  return annotation === 'entity' ? value.toLowerCase() : value;
}
