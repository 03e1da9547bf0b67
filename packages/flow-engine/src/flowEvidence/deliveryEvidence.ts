import { Figure, Instant, Window } from '../model';
import { durationText } from '../map/durationText';
import { changeParts, ChangeParts } from '../delivery/changeLeadTime';
import { DeliveredChange, INCIDENT_WINDOW_MS } from '../delivery/DeliveryFacts';
import { DeliveryMeasure, ServiceDelivery } from '../delivery/deliveryOf';
import { figureText, quantileText, shareText } from './evidenceText';
import { FlowEvidence, FlowEvidenceItem } from './FlowEvidence';

/** A delivery figure of a service. @public */
export type DeliveryFigure =
  | 'change-lead-time'
  | 'coding-time'
  | 'pickup-time'
  | 'review-time'
  | 'merge-to-deploy-time'
  | 'deployment-frequency'
  | 'change-fail-rate'
  | 'recovery-time'
  | 'rework-rate';

const PART: Partial<
  Record<
    DeliveryFigure,
    readonly [
      keyof ChangeParts,
      'leadTime' | 'coding' | 'pickup' | 'review' | 'mergeToDeploy',
      string,
    ]
  >
> = {
  'change-lead-time': ['leadTimeMs', 'leadTime', 'lead times'],
  'coding-time': ['codingMs', 'coding', 'times from first commit to opened'],
  'pickup-time': ['pickupMs', 'pickup', 'times from opened to first review'],
  'review-time': ['reviewMs', 'review', 'times from first review to merged'],
  'merge-to-deploy-time': [
    'mergeToDeployMs',
    'mergeToDeploy',
    'times from merged to deployed',
  ],
};

/** Why a change delivered in the window does not count, as for lead time. */
function reasonOf(change: DeliveredChange): FlowEvidenceItem['leftOut'] {
  if (change.mergeCommit) return 'merge-commit';
  if (change.bot) return 'bot-authored';
  if (change.baseline) return 'baseline';
  return change.deliveredAt! < change.authoredAt ? 'clock-skew' : undefined;
}

function changesBehind(
  figure: DeliveryFigure,
  changes: readonly DeliveredChange[],
  own: ServiceDelivery,
  { from, to }: Window,
): Omit<FlowEvidence, 'window'> {
  const [part, name, what] = PART[figure]!;
  const rows = changes
    .filter(
      ({ deliveredAt }) =>
        deliveredAt !== undefined && deliveredAt >= from && deliveredAt < to,
    )
    .map((change): FlowEvidenceItem => {
      const value = changeParts(change)[part];
      const reason =
        reasonOf(change) ?? (value === undefined ? 'no-timestamps' : undefined);
      return {
        itemKey: change.key,
        from: change.authoredAt,
        to: change.deliveredAt!,
        ...(reason ? { leftOut: reason } : { value }),
      };
    });
  const counted = rows.filter(({ leftOut }) => !leftOut);
  const { p50 } = own.leadTime[name];
  return {
    result: p50,
    formula: quantileText('p50', counted.length, what, p50, 'calendar'),
    unit: 'ms',
    counted,
    leftOut: rows.filter(({ leftOut }) => leftOut),
  };
}

/**
 * What a delivery figure of a service rests on, on the calendar clock: the
 * changes, rollouts or failures counted and left out.
 *
 * @throws RangeError where nothing of the service is deployed to production
 * @public
 */
export function deliveryEvidence(
  figure: DeliveryFigure,
  service: string,
  measure: DeliveryMeasure,
  window: Window,
  asOf: Instant,
): FlowEvidence {
  const own = measure.measure(window, asOf).find(s => s.service === service);
  if (!own) throw new RangeError(`Nothing of '${service}' is deployed`);
  if (PART[figure]) {
    return {
      window,
      ...changesBehind(figure, measure.delivered(service), own, window),
    };
  }
  const rollouts = measure.rollouts.filter(
    ({ service: name, at }) =>
      name === service && at >= window.from && at < window.to,
  );
  const failed = new Map(
    measure.failures.map(failure => [failure.rollout.key, failure]),
  );
  const row = (
    { key, at, coveredAt, revision }: (typeof rollouts)[0],
    more: Partial<FlowEvidenceItem>,
  ): FlowEvidenceItem => ({
    itemKey: key,
    title: revision,
    from: at,
    to: coveredAt,
    ...more,
  });
  const redeploys = rollouts
    .filter(({ kind }) => kind === 'redeploy')
    .map(one => row(one, { leftOut: 'redeploy' }));
  const effective = rollouts.filter(({ kind }) => kind !== 'redeploy');
  const n = effective.length;
  const text = (result: Figure) => figureText(result, 'calendar');
  switch (figure) {
    case 'deployment-frequency': {
      const { perDay, daysPerWeek } = own.frequency;
      return {
        window,
        result: perDay,
        formula: `${n} rollouts ÷ ${durationText(
          window.to - window.from,
          'calendar',
        )} = ${text(perDay)} per day; on ${text(
          daysPerWeek,
        )} days of a week (median)`,
        counted: effective.map(one => row(one, {})),
        leftOut: redeploys,
      };
    }
    case 'change-fail-rate': {
      const isYoung = (at: Instant) => asOf - at < INCIDENT_WINDOW_MS;
      const mature = effective.filter(({ at }) => !isYoung(at));
      const counted = mature.map(one =>
        row(one, { value: failed.has(one.key) ? 1 : 0 }),
      );
      return {
        window,
        result: own.failRate.rate,
        formula: shareText(
          counted.filter(({ value }) => value === 1).length,
          'failed',
          counted.length,
          'rollouts old enough to tell',
          own.failRate.rate,
        ),
        unit: 'count',
        counted,
        leftOut: [
          ...effective
            .filter(({ at }) => isYoung(at))
            .map(one => row(one, { leftOut: 'immature' })),
          ...redeploys,
        ],
      };
    }
    case 'recovery-time': {
      const rows = effective.flatMap(one => {
        const failure = failed.get(one.key);
        if (!failure) return [];
        const { recoveredAt } = failure;
        return [
          row(one, {
            to: recoveredAt,
            ...(recoveredAt === null
              ? { leftOut: 'not-recovered' as const }
              : { value: recoveredAt - one.at }),
          }),
        ];
      });
      const counted = rows.filter(({ leftOut }) => !leftOut);
      const { p50 } = own.recovery.recovery;
      return {
        window,
        result: p50,
        formula: quantileText(
          'p50',
          counted.length,
          'recovery times',
          p50,
          'calendar',
        ),
        unit: 'ms',
        counted,
        leftOut: rows.filter(({ leftOut }) => leftOut),
      };
    }
    default: {
      const counted = effective.map(one =>
        row(one, { value: measure.isRework(one) ? 1 : 0 }),
      );
      return {
        window,
        result: own.reworkRate,
        formula: shareText(
          counted.filter(({ value }) => value === 1).length,
          'rollouts that repair',
          n,
          'rollouts',
          own.reworkRate,
        ),
        unit: 'count',
        counted,
        leftOut: redeploys,
      };
    }
  }
}
