import { createTranslationRef } from '@backstage/frontend-plugin-api';

/** Words of the value stream pages and of the card on entity pages. @public */
export const valueStreamTranslationRef = createTranslationRef({
  id: 'value-stream',
  messages: {
    role: { core: 'core', supporting: 'supporting' },
    declaredBy: {
      entity: 'its own entity',
      annotation: 'annotation',
      implied: 'implied by its System or Domain',
    },
    streams: {
      title: 'Value streams',
      intro:
        'Core streams bring value to an external customer. Below each stand the supporting streams that serve it.',
      none: 'none',
      unknown: 'not known',
      column: {
        name: 'Stream',
        owner: 'Owner',
        parent: 'Part of',
        declaredBy: 'Declared by',
        members: 'Members',
        done: 'Items done in 90 days',
      },
      empty: {
        title: 'No value stream yet',
        text: 'Every System becomes a core stream by default. Add a System to the catalog, declare an entity of kind ValueStream, or name a stream by annotation:',
      },
    },
    trace: {
      key: 'Key of an item',
      open: 'Open trace',
      of: 'The trace of {{key}}',
      stream: 'Seen through',
      empty: {
        title: 'One item’s life over all tools',
        text: 'Paste the key of a work item, a commit or any other object, or open an item from a value stream map.',
      },
      unknown: {
        title: 'Nothing is known of “{{key}}”',
        text: 'Check the spelling. If it is new, its source may not have been read since: see the tab Sources. A key can be that of a tool, such as PAY-123, or the full one, such as git:github.com/acme/api@ and the commit’s whole hash.',
      },
    },
    sources: {
      title: 'Sources',
      never: 'never',
      refresh: 'Read now',
      pause: 'Pause',
      resume: 'Resume',
      cancel: 'Cancel',
      failed: {
        refresh: 'Reading could not be begun: {{message}}',
        pause: 'Reading could not be paused: {{message}}',
        resume: 'Reading could not be resumed: {{message}}',
        cancel: 'Reading could not be cancelled: {{message}}',
      },
      remaining: 'about {{time}} left',
      progress: '{{done}} {{unit}} read',
      progressOf: '{{done}} of {{total}} {{unit}} read',
      showRefusals: 'Show what was refused ({{number}})',
      hideRefusals: 'Hide what was refused',
      state: {
        'never-run': 'never read',
        running: 'reading',
        ok: 'up to date',
        warning: 'needs attention',
        failed: 'failed',
      },
      fact: {
        connector: 'Connector',
        lastSuccess: 'Last success',
        lastEvent: 'Last delivery',
        activities: 'Activities',
        refusals: 'Refused',
      },
      part: {
        title: 'Parts',
        part: 'Part',
        state: 'State',
        message: 'What is known',
      },
      refusal: {
        title: 'Refused payloads and rows',
        at: 'When, from where',
        line: 'Line',
        reason: 'Reason',
        excerpt: 'Excerpt',
      },
      upload: {
        choose: 'Upload a file',
        sending: '{{done}} of {{total}} MB sent',
        stored: '{{file}} is stored and being read.',
        failed: '{{file}} was not taken: {{message}}',
      },
      empty: {
        title: 'No source is configured',
        text: 'Delivery data comes from sources. Add one to app-config.yaml, for example:',
      },
    },
    dataQuality: {
      title: 'Data quality',
      conflicts: {
        title: 'Declarations to mend',
        none: 'All declarations of streams fit together.',
        entity: 'Entity',
        what: 'What is wrong',
        change: 'What to change',
      },
      streams: {
        title: 'Traceability and statuses',
        intro:
          'Over items that are open or ended in the last 90 days. A done item is traced when an unbroken chain of links leads from it to its delivery. Time in a status that is mapped to no stage is counted as unknown, never guessed.',
        none: 'There is no stream yet.',
        stream: 'Stream',
        items: 'Items',
        done: 'Done',
        traced: 'Traced',
        tracedOf: '({{traced}} of {{done}})',
        unmapped: 'Statuses without a stage',
        allMapped: 'all are mapped',
      },
      processing: {
        title: 'Processing',
        noStream_one: '{{number}} object belongs to no stream.',
        noStream_other: '{{number}} objects belong to no stream.',
        noStreamToDo:
          'Add to a catalog entity the annotation that names their repository or project, or make their entity a member of a stream.',
        queue:
          'Waiting: {{inbox}} deliveries to translate, {{dirty}} items to work out.',
      },
      rebuild: {
        title: 'The state of the rebuild',
        text: 'Everything shown is derived from a log of activities. A rebuild derives it again, for example after a rule changed; what is known stays readable meanwhile.',
        start: 'Rebuild from the log',
        running: '{{step}}: {{done}} of {{total}}',
        done: 'Last rebuild ended {{at}}; {{number}} worked out.',
        failed: 'The rebuild failed: {{message}}',
      },
    },
    card: {
      title: 'Value stream',
      none: 'This entity belongs to no value stream. Name one in its descriptor:',
      customer: 'For {{customer}}',
      owner: 'Owned by',
    },
  },
});
