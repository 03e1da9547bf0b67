import {
  KubernetesValidatorFunctions,
  parseEntityRef,
} from '@backstage/catalog-model';
import { ConfigReader, readDurationFromConfig } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import {
  parseCostOfDelay,
  parseStreamRef,
  readCalendar,
  readStages,
} from '@value-stream/backstage-plugin-value-stream-common';

const TEXTS = ['owner', 'customer', 'outcome', 'parent', 'commitment'];
const LISTS = ['supports', 'members'];
const CHOICES: Record<string, readonly string[]> = {
  role: ['core', 'supporting'],
  reopenPolicy: ['last-done', 'first-done', 'cumulative-active'],
};
const FLOW_ITEMS = ['auto', 'work-items', 'changes', 'commits'];
const OTHERS = [
  'stages',
  'calendar',
  'flowItem',
  'reopenHorizon',
  'costOfDelay',
];
const KNOWN = [...TEXTS, ...LISTS, ...Object.keys(CHOICES), ...OTHERS];
const UTC = {
  timeZone: 'UTC',
  workingDays: [1, 2, 3, 4, 5],
  workingHours: [[540, 1020]],
  holidays: [],
} as const;

/** What is wrong with the spec of a ValueStream entity, in words; nothing where it is valid. */
export function checkValueStreamSpec(spec: JsonObject): string[] {
  return [
    ...checkTexts(spec),
    ...checkRefs(spec),
    ...checkStages(spec.stages),
    ...checkCalendar(spec.calendar),
    ...checkFlowItem(spec.flowItem),
    ...checkDuration(spec.reopenHorizon),
    ...problemsOf('spec.costOfDelay', [spec.costOfDelay], parseCostOfDelay),
    ...(['string', 'undefined'].includes(typeof spec.costOfDelay)
      ? []
      : [`spec.costOfDelay must be a text such as '1200 EUR/day'`]),
    ...Object.keys(spec)
      .filter(key => !KNOWN.includes(key))
      .map(key => `spec.${key} is not known; known are ${KNOWN.join(', ')}`),
  ];
}

function checkTexts(spec: JsonObject): string[] {
  return [
    ...TEXTS.filter(key => !isTextOrAbsent(spec[key])).map(
      key => `spec.${key} must be a text that is not empty`,
    ),
    ...LISTS.filter(
      key => spec[key] !== undefined && !isListOfTexts(spec[key]),
    ).map(key => `spec.${key} must be a list of names`),
    ...Object.entries(CHOICES)
      .filter(
        ([key, choices]) =>
          spec[key] !== undefined && !choices.includes(String(spec[key])),
      )
      .map(
        ([key, choices]) => `spec.${key} must be one of ${choices.join(', ')}`,
      ),
  ];
}

function checkRefs(spec: JsonObject): string[] {
  const streams = [spec.parent, spec.supports].flat();
  return [
    ...problemsOf('spec.owner', [spec.owner], requireRef),
    ...problemsOf('spec.members', [spec.members].flat(), requireRef),
    ...problemsOf('spec.parent or spec.supports', streams, name =>
      parseStreamRef(name, 'default'),
    ),
  ];
}

function requireRef(text: string): void {
  const { name } = parseEntityRef(text, { defaultKind: 'Component' });
  if (!KubernetesValidatorFunctions.isValidObjectName(name)) {
    throw new Error(`'${text}' is not an entity ref`);
  }
}

function problemsOf(
  place: string,
  names: readonly unknown[],
  parse: (name: string) => unknown,
): string[] {
  return names.flatMap(name => {
    if (typeof name !== 'string' || name === '') {
      return [];
    }
    try {
      parse(name);
      return [];
    } catch (error) {
      return [`${place}: ${(error as Error).message}`];
    }
  });
}

function checkStages(stages: unknown): string[] {
  if (stages === undefined || (typeof stages === 'string' && stages !== '')) {
    return [];
  }
  const read = readStages(stages);
  return 'problems' in read ? read.problems.map(text => `spec.${text}`) : [];
}

function checkCalendar(calendar: unknown): string[] {
  if (calendar === undefined || typeof calendar === 'string') {
    return [];
  }
  const read = readCalendar(calendar, UTC);
  return 'problems' in read ? read.problems.map(text => `spec.${text}`) : [];
}

function checkFlowItem(flowItem: JsonObject[string]): string[] {
  const valid =
    flowItem === undefined ||
    FLOW_ITEMS.includes(flowItem as string) ||
    (typeof flowItem === 'object' &&
      flowItem !== null &&
      !Array.isArray(flowItem) &&
      flowItem.kind === 'work-items' &&
      isListOfTexts(flowItem.types));
  return valid
    ? []
    : [
        `spec.flowItem must be one of ${FLOW_ITEMS.join(
          ', ',
        )}, or { kind: work-items, types: [...] }`,
      ];
}

function checkDuration(value: JsonObject[string]): string[] {
  if (value === undefined) {
    return [];
  }
  try {
    readDurationFromConfig(new ConfigReader({ reopenHorizon: value }), {
      key: 'reopenHorizon',
    });
    return [];
  } catch (error) {
    return [
      `spec.reopenHorizon must be a duration such as '30d', 'P30D' or { days: 30 }`,
    ];
  }
}

function isTextOrAbsent(value: unknown): boolean {
  return (
    value === undefined || (typeof value === 'string' && value.trim() !== '')
  );
}

function isListOfTexts(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every(item => typeof item === 'string' && item.trim() !== '')
  );
}
