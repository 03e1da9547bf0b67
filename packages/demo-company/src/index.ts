/**
 * Tools that are played: their APIs and deliveries over what happens in them.
 *
 * @packageDocumentation
 */
export * from './tools/PlayedTool';
export { playGithub } from './tools/github/playGithub';
export type {
  Conclusion,
  PlayedGithub,
  ReviewState,
} from './tools/github/PlayedGithub';
export { playJira } from './tools/jira/playJira';
export type { JiraStatus, PlayedJira } from './tools/jira/playJira';
export { playPagerDuty } from './tools/pagerduty/playPagerDuty';
export type { PlayedPagerDuty } from './tools/pagerduty/playPagerDuty';
export { serveTools } from './tools/serveTools';
export type { ServedTools } from './tools/serveTools';
