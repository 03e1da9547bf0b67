/** Words of the data quality page. */
export const qualityWords = {
  title: 'Data quality',
  readableOnly:
    'You see the streams that you may read and the sources they have items from. How much work is in no stream is for those who may read all.',
  conflicts: {
    title: 'Declarations to mend',
    none: 'All declarations of streams fit together.',
    entity: 'Entity',
    what: 'What is wrong',
    change: 'What to change',
  },
  streams: {
    title: 'Streams',
    intro:
      'Over items that are open or ended in the last 90 days; shares are of all done items. A done item is traced when an unbroken chain of links leads from it over a change to its delivery. Time in a status that no stage claims is counted as unknown, never guessed. Most to do first.',
    none: 'There is no stream yet.',
    notMade: 'not worked out yet',
    search: 'Search streams',
    nothing: 'No stream is called so.',
    column: {
      stream: 'Stream',
      freshness: 'Freshness',
      chain: 'Chain to delivery',
      links: 'Links, by what found them',
      timeline: 'Without timeline',
      unmapped: 'In no stage',
      toDo: 'What to do',
    },
    items_one: '{{number}} item, {{done}} done',
    items_other: '{{number}} items, {{done}} done',
    whole: 'unbroken',
    toChange: 'to a change',
    toDelivery: 'to a delivery',
    counts: '{{covered}} of {{of}}',
    noLinks: 'no links',
    relation: {
      implements: 'implement an item',
      contains: 'contain a commit',
      deploys: 'deploy it',
    },
    more_one: 'and {{count}} more',
    more_other: 'and {{count}} more',
    ofTime: '{{share}} of the time',
    status_one: '“{{status}}” ({{count}} item)',
    status_other: '“{{status}}” ({{count}} items)',
    allMapped: 'all statuses have a stage',
    noSource: 'no source',
  },
  toDo: {
    nothing: 'nothing',
    wait: 'Wait for its figures: they are worked out within a minute or two.',
    source: 'See why {{sources}} is not up to date',
    noItems:
      'Nothing open or done in 90 days is known of it: give its members the annotation that names their repository or project',
    noDone:
      'Nothing was done in 90 days: check that statuses lead to a done stage',
    toChange_one:
      'Name the key of the item in branch, title or commit of the change, or link it in the tool: {{number}} done item has no change',
    toChange_other:
      'Name the key of the item in branch, title or commit of the change, or link it in the tool: {{number}} done items have no change',
    toDelivery_one:
      'Connect what deploys, or tag releases: {{number}} done item with a change reached no known delivery',
    toDelivery_other:
      'Connect what deploys, or tag releases: {{number}} done items with a change reached no known delivery',
    whole_one:
      'Open the trace of items that are not traced: the chain of {{number}} breaks between change and delivery',
    whole_other:
      'Open the trace of items that are not traced: the chain of {{number}} breaks between change and delivery',
    timeline_one:
      'Read the source from its beginning, or see what it refused: nothing dated is known of {{number}} item',
    timeline_other:
      'Read the source from its beginning, or see what it refused: nothing dated is known of {{number}} items',
    statuses: 'Name these statuses under spec.stages of the stream',
  },
  sources: {
    title: 'Sources',
    intro:
      'A gap is a stretch in the last 13 weeks without a fact, longer than is usual for the source: nothing is known of it, which is not zero. The delay of deliveries is from when something happened to when it was kept, over the last 7 days.',
    none: 'There is no source yet.',
    column: {
      source: 'Source',
      state: 'State',
      freshness: 'Freshness',
      gaps: 'Gaps',
      lag: 'Delay of deliveries',
      toDo: 'What to do',
    },
    read: 'read {{at}}',
    event: 'last delivery {{at}}',
    neverRead: 'never read',
    noGap: 'none longer than {{usual}}',
    gap: '{{from}} to {{to}}: {{length}}',
    openGap: 'since {{from}}: {{length}}',
    lag: 'p50 {{p50}}, p95 {{p95}}',
    toDo: {
      failed: 'See what it says, and mend it',
      warning: 'See what it says',
      'never-run': 'Read it now',
      gap: 'Read it again: what happened in the gap may be missing',
      openGap: 'Check that the tool still delivers, then read it again',
      nothing: 'nothing',
    },
  },
  noStream: {
    title: 'Work in no stream',
    none: 'No work is known yet.',
    notMade: 'It is being counted.',
    line: '{{share}} of {{kind}}: {{inNoStream}} of {{all}}',
    kind: {
      'work-item': 'work items',
      change: 'changes',
      commit: 'commits',
    },
    toDo: 'Add to a catalog entity the annotation that names their repository or project, or make their entity a member of a stream.',
    entities: 'Entities in no stream',
  },
  processing: {
    title: 'Processing',
    queue:
      'Waiting: {{inbox}} deliveries to translate, {{dirty}} items to work out.',
    queueToDo: 'Figures follow within a minute or two of the last of them.',
  },
  rebuild: {
    title: 'The state of the rebuild',
    text: 'Everything shown is derived from a log of activities. A rebuild derives it again, for example after a rule changed; what is known stays readable meanwhile.',
    start: 'Rebuild from the log',
    running: '{{step}}: {{done}} of {{total}}',
    done: 'Last rebuild ended {{at}}; {{number}} worked out.',
    failed: 'The rebuild failed: {{message}}',
  },
} as const;
