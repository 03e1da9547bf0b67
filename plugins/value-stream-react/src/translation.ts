import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** Words shared by all value stream pages. @public */
export const valueStreamReactTranslationRef = createTranslationRef({
  id: 'value-stream-react',
  translations: { de: () => import('./translation.de') },
  messages: {
    duration: {
      long: {
        second_one: '{{value}} second',
        second_other: '{{value}} seconds',
        minute_one: '{{value}} minute',
        minute_other: '{{value}} minutes',
        hour_one: '{{value}} hour',
        hour_other: '{{value}} hours',
        day_one: '{{value}} day',
        day_other: '{{value}} days',
      },
      short: {
        second_one: '{{value}}\u00a0s',
        second_other: '{{value}}\u00a0s',
        minute_one: '{{value}}\u00a0min',
        minute_other: '{{value}}\u00a0min',
        hour_one: '{{value}}\u00a0h',
        hour_other: '{{value}}\u00a0h',
        day_one: '{{value}}\u00a0d',
        day_other: '{{value}}\u00a0d',
      },
    },
    unit: {
      percent: '{{value}}\u00a0%',
      perWeek: '{{value}} / week',
      items_one: '{{value}} item',
      items_other: '{{value}} items',
    },
    clock: {
      calendar: 'Calendar time',
      working: 'Working time',
    },
    basis: {
      state: 'State basis',
      activity: 'Activity basis',
    },
    reopen: {
      'last-done': 'Reopened: last done',
      'first-done': 'Reopened: first done',
      'cumulative-active': 'Reopened: without time done',
    },
    calendar: {
      text_one:
        'The stream’s calendar: {{days}}, {{hours}}, {{zone}}, {{count}} holiday.',
      text_other:
        'The stream’s calendar: {{days}}, {{hours}}, {{zone}}, {{count}} holidays.',
      own: 'Instants are shown in your zone, {{zone}}.',
    },
    bar: {
      label: 'What is shown',
      window: 'Window',
      last: 'Last {{days}} days',
      custom: 'Custom …',
      range: '{{from}} – {{to}}',
      from: 'First day',
      to: 'Last day',
      apply: 'Show',
      rangeWrong: 'The first day must not be after the last.',
      clock: 'Clock',
      basis: 'Basis',
      types: 'Types',
      teams: 'Teams',
      labels: 'Labels',
      priorities: 'Priorities',
      reopen: 'Reopened items',
      reopenOfStream: 'As the stream has it',
      all: {
        streams: 'Those shown together',
        types: 'All types',
        teams: 'All teams',
        labels: 'All labels',
        priorities: 'All priorities',
      },
      some: {
        types: '{{value}} types',
        teams: '{{value}} teams',
        labels: '{{value}} labels',
        priorities: '{{value}} priorities',
      },
      unclassified: 'unclassified',
      stream: 'Stream',
      together: '{{value}} streams together',
      shape: 'Shape',
      drawing: 'Drawing',
      table: 'Table',
    },
    unknown: {
      'no-items': 'no items',
      'too-few-samples': 'too few items for this percentile',
      'zero-denominator': 'nothing to divide by',
      'no-data': 'the sources say nothing about it',
      'not-identifiable': 'cannot be told from the data',
      'mixed-levels': 'items of different levels are mixed',
      'mixed-stages': 'streams with different stages are mixed',
      'wait-stage': 'a wait produces nothing that could be sent back',
      'window-too-short': 'the window is too short',
      'never-left': 'no item has left it forward',
    },
    leftOut: {
      'direct-to-done': 'went straight to done',
      'no-timestamps': 'no timestamps',
      'unknown-time': 'stage unknown for more than 5 % of its time',
      'unmapped-status': 'status not mapped to a stage',
      'not-linked': 'not linked to a delivery',
      abandoned: 'abandoned',
      container: 'a container of other items',
      'outside-window': 'outside the window',
      removed: 'removed in its tool',
      baseline: 'part of the first release, before which nothing is known',
      immature: 'too recent to judge',
      'clock-skew': 'dates contradict each other',
      'never-visited': 'never visited this stage',
      'bot-authored': 'written by a bot',
      'merge-commit': 'a merge that only carries others on',
      redeploy: 'a redeploy of nothing new',
      'not-recovered': 'not yet made good',
      'no-type': 'has no type',
      'no-history': 'before anything was known',
      'no-expectation': 'no percentile is known of its stage',
      'within-expectation': 'within the p85 of its stage',
    },
    figure: {
      name: {
        'flow-time': 'Flow time',
        'process-time': 'Process time',
        'wait-time': 'Waiting',
        'activity-ratio': 'Activity ratio',
        'first-time-right': 'First-time-right',
        'rolled-complete-accurate': 'Rolled %C&A',
        'in-progress': 'In progress',
        velocity: 'Velocity',
        arrivals: 'Arrivals',
        traceability: 'Traceability',
        'stage-lead-time': '{{stage}}: time in it',
        'stage-process-time': '{{stage}}: process time',
        'stage-wait-time': '{{stage}}: time waited',
        'stage-complete-accurate': '{{stage}}: %C&A',
        'stage-in-progress': '{{stage}}: in progress',
        return: 'Returned from {{stage}} to {{toStage}}',
        'net-flow': 'Net flow',
        'mean-load': 'Mean load',
        efficiency: 'Flow efficiency',
        'unplanned-share': 'Unplanned share',
        'discard-rate': 'Discard rate',
        'service-level': 'Service level expectation',
        'service-level-record': 'Record of the service level expectation',
        'type-share': 'Share of {{of}}',
        'stage-time': '{{of}}: p{{level}} of the time in it',
        'past-expectation': 'Past the p85 of their stage',
        blocked: 'Blocked now',
        'week-started': 'Started in the week',
        'week-done': 'Done in the week',
        'cumulative-flow': '{{of}} or beyond',
        'littles-law': 'Little’s law residual',
        'process-limits': 'Limits of chance',
        'forecast-by-when': 'By when, at {{level}} %',
        'forecast-how-many': 'How many, at {{level}} %',
        'forecast-ready': 'Ready for release, at {{level}} %',
        'forecast-release': 'Released with a train, at {{level}} %',
        'change-lead-time': 'Change lead time of {{of}}',
        'coding-time': 'Coding time of {{of}}',
        'pickup-time': 'Wait for review of {{of}}',
        'review-time': 'Review time of {{of}}',
        'merge-to-deploy-time': 'Merged to deployed of {{of}}',
        'deployment-frequency': 'Deployment frequency of {{of}}',
        'change-fail-rate': 'Change fail rate of {{of}}',
        'recovery-time': 'Failed deployment recovery time of {{of}}',
        'rework-rate': 'Deployment rework rate of {{of}}',
        edge: 'From {{stage}} to {{toStage}}',
        variant: 'This way through the stages',
      },
      meaning: {
        'flow-time':
          'From the commitment to done, per item done in the window. The headline is the median.',
        'process-time':
          'Time per item in which work was done on it, from the commitment to done, as a mean.',
        'wait-time':
          'Time per item in which it waited or was blocked, from the commitment to done, as a mean.',
        'activity-ratio':
          'Share of the time from commitment to done in which items were worked on: a ratio of sums.',
        'first-time-right': 'Share of done items that were never sent back.',
        'rolled-complete-accurate':
          'Product of %C&A over the active stages after the commitment. Assumes that the steps are independent.',
        'in-progress':
          'Items past the commitment and not done at the end of the window.',
        velocity: 'Items done in the window, per week.',
        arrivals: 'Items that came to the commitment in the window, per week.',
        traceability:
          'Share of done items with an unbroken chain of links from the work item to its delivery.',
        'stage-lead-time':
          'Time per visiting item from entering to leaving, over all its visits.',
        'stage-process-time':
          'Time per visiting item in which work was done on it in this stage.',
        'stage-wait-time':
          'Time per visiting item in which it waited or was blocked in this stage.',
        'stage-complete-accurate':
          'Share of the items leaving this stage forward whose work was not sent back to it later.',
        'stage-in-progress': 'Items in this stage at the end of the window.',
        return:
          'Items sent back, charged to the stage whose work was incomplete, and the time that added to each.',
        'net-flow':
          'Items started less items done in the window. What is above 0 piles up.',
        'mean-load':
          'Items in flow at a time, weighed by how long: started, and not yet done.',
        efficiency:
          'Share of the time from commitment to done in which items were worked on: a ratio of sums. Beside each item stands its own share.',
        'unplanned-share':
          'Share of defects among the items started in the window that have a type.',
        'discard-rate': 'Abandoned items ÷ all items that ended in the window.',
        'service-level':
          'The flow time within which 85 % of the items done in the window stayed.',
        'service-level-record':
          'Share of items that were within the expectation as it stood when their week began.',
        'type-share':
          'Share of the items done in the window that are of this type.',
        'stage-time':
          'Time that items done in the window stood in the stage: this share of those that visited it took no longer.',
        'past-expectation':
          'Open items that have stood in their stage longer than 85 % of the items done.',
        blocked:
          'Items in flow that are blocked now, with the time since then.',
        'week-started': 'Items whose flow began in the week.',
        'week-done': 'Items done in the week.',
        'cumulative-flow':
          'Items that stood in the stage or further on at the end of the day. Done counts from the window’s start.',
        'littles-law':
          'How far the stream is from a steady state, in which load = departures × flow time. Beyond ±20 % flow time does not tell of the load.',
        'process-limits':
          'The band in which week-to-week values move by chance, with its upper end as the value: only what lies outside, or a run of eight on one side, is a signal.',
        'forecast-by-when':
          'Days within which so many items are done in this share of futures, which are drawn from whole weeks of the stream’s own history.',
        'forecast-how-many':
          'Items that this share of futures reaches, which are drawn from whole weeks of the stream’s own history.',
        'forecast-ready':
          'Days within which so many items are ready for release in this share of futures, which are drawn from when items became ready.',
        'forecast-release':
          'Days within which the train that takes so many items leaves in this share of futures: each is ready as drawn, and the next train leaves after as many days as trains left before.',
        'change-lead-time':
          'From the earliest commit of a change being written to its delivery, per change delivered in the window. The headline is the median.',
        'coding-time': 'From the first commit to the change being opened.',
        'pickup-time': 'From the change being opened to its first review.',
        'review-time': 'From the first review to the merge.',
        'merge-to-deploy-time': 'From the merge to the delivery.',
        'deployment-frequency':
          'Rollouts to production per day: a revision until another one. Redeploys of nothing new do not count.',
        'change-fail-rate':
          'Share of rollouts that were rolled back, hotfixed or had an incident within 72 hours, of those old enough to tell.',
        'recovery-time':
          'From a failed rollout to its rollback, fix or mitigation, whichever came first.',
        'rework-rate':
          'Share of rollouts that roll back, or bring a change that repairs another.',
        edge: 'Items that went directly from the one stage to the other, with the time each had waited before; the headline is the median.',
        variant:
          'Items that went exactly this way through the stages, with their flow time; the headline is the median.',
      },
    },
    evidence: {
      close: 'Close',
      definition: 'What it means, with an example',
      back: 'Back to the items',
      formula: 'How it is computed',
      window: 'Window',
      windowText: '{{from}} to {{to}}',
      clock: 'Clock',
      basis: 'Basis',
      restsOn: 'Rests on',
      coverage: 'Coverage',
      coverageText: '{{counted}} of {{total}} counted ({{share}})',
      method: 'Method',
      counted: 'Counted ({{value}})',
      leftOut: 'Left out ({{value}})',
      download: 'Download CSV',
      downloading: 'Preparing CSV …',
      downloadFailed: 'The CSV could not be made: {{message}}',
      item: 'Item',
      type: 'Type',
      value: 'Value',
      from: 'From',
      to: 'To',
      reason: 'Why left out',
      stillOpen: 'still open',
      restricted: 'Restricted item',
      unclassified: 'unclassified',
      nothingCounted: 'No item is counted.',
      nothingLeftOut: 'Nothing is left out.',
      page: '{{from}}–{{to}} of {{total}}',
      previous: 'Previous',
      next: 'Next',
      trace: 'Trace of {{item}}',
    },
    state: {
      loading: 'Loading …',
      retry: 'Try again',
      failed: '{{what}} could not be loaded',
      missingTitle: 'No delivery data points to {{title}} yet',
      missingText:
        'Data is matched to catalog entities by annotations. Add one that names where its work is done, for example:',
      missingLooked: 'Looked for',
      missingFound_one: '{{value}} object found',
      missingFound_other: '{{value}} objects found',
      missingNone: 'The entity has no annotation that a source looks for.',
      copy: 'Copy',
      copied: 'Copied',
    },
  },
});
