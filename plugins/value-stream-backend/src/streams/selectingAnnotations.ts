/**
 * Annotations that portals already carry and that tie delivery data to
 * entities. Connectors add their own.
 */
export const SELECTING_ANNOTATIONS: readonly string[] = [
  'argocd/app-name',
  'argocd/app-selector',
  'backstage.io/source-location',
  'bitbucket.org/project-slug',
  'circleci.com/project-slug',
  'dev.azure.com/build-definition',
  'dev.azure.com/project-repo',
  'github.com/project-slug',
  'gitlab.com/project-id',
  'gitlab.com/project-slug',
  'jenkins.io/job-full-name',
  'jira/component',
  'jira/project-key',
  'opsgenie.com/component-selector',
  'pagerduty.com/integration-key',
  'pagerduty.com/service-id',
  'sentry.io/project-slug',
  'servicenow.com/entity-id',
  'sonarqube.org/project-key',
];
