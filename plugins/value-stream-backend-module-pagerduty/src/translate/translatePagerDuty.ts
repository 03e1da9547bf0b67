import {
  ConnectorPayload,
  TranslateContext,
  Translation,
  Unusable,
} from '@value-stream/backstage-plugin-value-stream-node';
import { PagerDutyOptions } from '../options/PagerDutyOptions';
import { translateEvent } from './translateEvent';
import { translateIncident } from './translateIncident';
import { translateMessages } from './translateMessages';
import { translateService } from './translateService';

type Rule = (body: unknown, context: TranslateContext) => Translation;

const RULES = new Map<string, Rule>([
  ['incident', translateIncident],
  ['service', translateService],
  ['webhook.v3', translateEvent],
  ['webhook.v2', translateMessages],
]);

/** Turns what PagerDuty says into facts; what it cannot use it refuses with the field and the reason. */
export function translatePagerDuty(
  payload: ConnectorPayload,
  context: TranslateContext<PagerDutyOptions>,
): Translation {
  try {
    const rule = RULES.get(payload.type);
    if (!rule) {
      throw new Unusable(
        `there is no such payload of PagerDuty; it knows ${[
          ...RULES.keys(),
        ].join(', ')}`,
      );
    }
    return rule(payload.body, context);
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
