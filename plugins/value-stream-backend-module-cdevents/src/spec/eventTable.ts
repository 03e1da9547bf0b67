import { Fields } from './Shape';

/** One event of the specification. */
export interface EventRow {
  /** Of the event, in version 0.5.1 of the specification. */
  readonly version: string;
  readonly content: Fields;
}

const OTHER = { id: 'name', 'source?': 'reference' };
/** Test events name the sources of others by any text. */
const OTHER_TEST = { id: 'name', 'source?': 'text' };
const OF_REPOSITORY = { 'repository?': OTHER };
const SBOM = { 'sbom?': { uri: 'reference' } };
const OUTCOME = 'success|failure|cancel|error';
const SEVERITY = 'low|medium|high|critical';
const TRIGGER = {
  'trigger?': {
    'type?': 'manual|pipeline|event|schedule|other',
    'uri?': 'uri',
    '...': '',
  },
};
const TEST_CASE = {
  'testSuiteRun?': OTHER_TEST,
  'testCase?': {
    id: 'name',
    'version?': 'text',
    'name?': 'text',
    'type?':
      'performance|functional|unit|security|compliance|integration|e2e|other',
    'uri?': 'uri',
  },
};
const TEST_SUITE = {
  'testSuite?': {
    id: 'name',
    'version?': 'text',
    'name?': 'text',
    'uri?': 'uri',
  },
};
const TEST_RESULT = {
  outcome: OUTCOME,
  'severity?': SEVERITY,
  'reason?': 'text',
};
const IN_ENVIRONMENT = { environment: OTHER };
const INCIDENT = {
  'description?': 'text',
  environment: OTHER,
  'service?': OTHER,
  'artifactId?': 'name',
};
const PIPELINE_RUN = { 'pipelineName?': 'text', 'uri?': 'uri' };
const TASK_RUN = {
  'taskName?': 'text',
  'uri?': 'uri',
  'pipelineRun?': OTHER,
};
const REPOSITORY = {
  'name?': 'text',
  'owner?': 'text',
  'uri?': 'uri',
  'viewUrl?': 'uri',
};
const ROLLED_OUT = { environment: OTHER, artifactId: 'name' };
const TICKET = {
  'ticketType?': 'text',
  'group?': 'text',
  'assignees?': 'texts',
  'priority?': 'text',
  'labels?': 'texts',
  'milestone?': 'text',
  uri: 'reference',
};

const row = (version: string, content: Fields): EventRow => ({
  version,
  content,
});

/** Every event of CDEvents 0.5.1 by subject and predicate. */
export const EVENTS: ReadonlyMap<string, EventRow> = new Map([
  ['artifact.deleted', row('0.2.0', { 'user?': 'name' })],
  ['artifact.downloaded', row('0.2.0', { 'user?': 'name' })],
  ['artifact.packaged', row('0.3.0', { change: OTHER, ...SBOM })],
  ['artifact.published', row('0.3.0', { ...SBOM, 'user?': 'name' })],
  ['artifact.signed', row('0.3.0', { signature: 'name' })],
  ['branch.created', row('0.3.0', OF_REPOSITORY)],
  ['branch.deleted', row('0.3.0', OF_REPOSITORY)],
  ['build.finished', row('0.3.0', { 'artifactId?': 'text' })],
  ['build.queued', row('0.3.0', {})],
  ['build.started', row('0.3.0', {})],
  ['change.abandoned', row('0.3.0', OF_REPOSITORY)],
  [
    'change.created',
    row('0.4.0', { ...OF_REPOSITORY, 'description?': 'name' }),
  ],
  ['change.merged', row('0.3.0', OF_REPOSITORY)],
  ['change.reviewed', row('0.3.0', OF_REPOSITORY)],
  ['change.updated', row('0.3.0', OF_REPOSITORY)],
  ['environment.created', row('0.3.0', { 'name?': 'text', 'uri?': 'uri' })],
  ['environment.deleted', row('0.3.0', { 'name?': 'text' })],
  ['environment.modified', row('0.3.0', { 'name?': 'text', 'uri?': 'uri' })],
  ['incident.detected', row('0.3.0', INCIDENT)],
  ['incident.reported', row('0.3.0', { ...INCIDENT, ticketURI: 'uri' })],
  ['incident.resolved', row('0.3.0', INCIDENT)],
  [
    'pipelinerun.finished',
    row('0.3.0', { ...PIPELINE_RUN, 'outcome?': OUTCOME, 'errors?': 'text' }),
  ],
  ['pipelinerun.queued', row('0.3.0', PIPELINE_RUN)],
  ['pipelinerun.started', row('0.3.0', { pipelineName: 'text', uri: 'uri' })],
  [
    'repository.created',
    row('0.3.0', {
      name: 'name',
      'owner?': 'text',
      uri: 'uri',
      'viewUrl?': 'uri',
    }),
  ],
  ['repository.deleted', row('0.3.0', REPOSITORY)],
  ['repository.modified', row('0.3.0', REPOSITORY)],
  ['service.deployed', row('0.3.0', ROLLED_OUT)],
  ['service.published', row('0.3.0', { 'environment?': OTHER })],
  ['service.removed', row('0.3.0', { 'environment?': OTHER })],
  ['service.rolledback', row('0.3.0', ROLLED_OUT)],
  ['service.upgraded', row('0.3.0', ROLLED_OUT)],
  [
    'taskrun.finished',
    row('0.3.0', { ...TASK_RUN, 'outcome?': 'text', 'errors?': 'text' }),
  ],
  ['taskrun.started', row('0.3.0', TASK_RUN)],
  [
    'testcaserun.finished',
    row('0.3.0', { ...TEST_RESULT, ...IN_ENVIRONMENT, ...TEST_CASE }),
  ],
  [
    'testcaserun.queued',
    row('0.3.0', { ...TRIGGER, ...IN_ENVIRONMENT, ...TEST_CASE }),
  ],
  [
    'testcaserun.skipped',
    row('0.2.0', { 'reason?': 'text', 'environment?': OTHER, ...TEST_CASE }),
  ],
  [
    'testcaserun.started',
    row('0.3.0', { ...TRIGGER, ...IN_ENVIRONMENT, ...TEST_CASE }),
  ],
  [
    'testoutput.published',
    row('0.3.0', {
      outputType: 'report|video|image|log|other',
      format: 'text',
      'uri?': 'uri',
      'testCaseRun?': OTHER_TEST,
    }),
  ],
  [
    'testsuiterun.finished',
    row('0.3.0', { ...TEST_RESULT, ...IN_ENVIRONMENT, ...TEST_SUITE }),
  ],
  [
    'testsuiterun.queued',
    row('0.3.0', { ...TRIGGER, ...IN_ENVIRONMENT, ...TEST_SUITE }),
  ],
  [
    'testsuiterun.started',
    row('0.3.0', { ...TRIGGER, ...IN_ENVIRONMENT, ...TEST_SUITE }),
  ],
  [
    'ticket.closed',
    row('0.2.0', {
      ...TICKET,
      'summary?': 'text',
      'creator?': 'name',
      resolution: 'name',
      'updatedBy?': 'text',
    }),
  ],
  [
    'ticket.created',
    row('0.2.0', { ...TICKET, summary: 'text', creator: 'name' }),
  ],
  [
    'ticket.updated',
    row('0.2.0', {
      ...TICKET,
      'summary?': 'text',
      'creator?': 'name',
      'updatedBy?': 'text',
    }),
  ],
]);
