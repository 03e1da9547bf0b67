import {
  ConnectorPayload,
  Translation,
  Unusable,
} from '@value-stream/backstage-plugin-value-stream-node';
import { API_OBJECTS } from './apiObjects';
import { DELIVERIES } from './deliveries';
import { GithubContext, Rule } from './Rule';
import { fieldsOf } from '../reading/fieldsOf';

/**
 * Turns a delivery or an object of the API into facts; what it cannot use it
 * refuses with the field or the rule.
 *
 * @public
 */
export function translateGithub(
  payload: ConnectorPayload,
  context: GithubContext,
): Translation {
  try {
    return ruleFor(String(payload.type))(fieldsOf(payload.body), context);
  } catch (error) {
    if (!(error instanceof Unusable)) {
      throw error;
    }
    return {
      activities: [],
      objects: [],
      refused: [{ reason: error.message }],
    };
  }
}

/** @throws Unusable where payloads of the type are not read, with the reason */
function ruleFor(type: string): Rule {
  if (Object.hasOwn(API_OBJECTS, type)) {
    return API_OBJECTS[type];
  }
  const dot = type.indexOf('.');
  const event = dot === -1 ? type : type.slice(0, dot);
  const action = dot === -1 ? '' : type.slice(dot + 1);
  if (!Object.hasOwn(DELIVERIES, event)) {
    throw new Unusable(`unknown payload '${type.slice(0, 60)}'`);
  }
  const rules = DELIVERIES[event];
  const rule = Object.hasOwn(rules, action) ? rules[action] : rules['*'];
  if (rule === undefined) {
    throw new Unusable(`unknown action '${type.slice(0, 60)}'`);
  }
  if (typeof rule === 'string') {
    throw new Unusable(
      `a delivery '${type.slice(0, 60)}' is not read: ${rule}`,
    );
  }
  return rule;
}
