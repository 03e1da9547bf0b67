/**
 * Tools that are played: their APIs and deliveries over what happens in them;
 * and a company that is simulated in them.
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
export { playArgocd } from './tools/argocd/playArgocd';
export type { PlayedArgocd } from './tools/argocd/playArgocd';
export { eventBatches } from './tools/cdevents/eventBatches';
export { playCdEvents } from './tools/cdevents/playCdEvents';
export type { PlayedCdEvents } from './tools/cdevents/playCdEvents';
export { playGitlab } from './tools/gitlab/playGitlab';
export type { PlayedGitlab } from './tools/gitlab/PlayedGitlab';
export { playJenkins } from './tools/jenkins/playJenkins';
export type { PlayedJenkins } from './tools/jenkins/playJenkins';
export { playJira } from './tools/jira/playJira';
export type { JiraStatus, PlayedJira } from './tools/jira/PlayedJira';
export { playPagerDuty } from './tools/pagerduty/playPagerDuty';
export type { PlayedPagerDuty } from './tools/pagerduty/playPagerDuty';
export { serveTools } from './tools/serveTools';
export type { ServedTools } from './tools/serveTools';
export { catalogEntities } from './company/catalogEntities';
export { createCompany } from './company/createCompany';
export type { LedgerEntry } from './ledger/Ledger';
export { ledgerLines } from './ledger/Ledger';
export { signDelivery } from './live/signDelivery';
export { companySources, SOURCE_IDS } from './portal/companySources';
export { STAGE_TEMPLATES } from './portal/stageTemplates';
export { storyDates } from './simulation/StoryDates';
export type { StoryDates } from './simulation/StoryDates';
export { sharedComponents } from './stories/sharedComponents';
export { storyFigures } from './stories/storyFigures';
export type { StoryFigures } from './stories/storyFigures';
export { simulateCompany } from './simulation/simulateCompany';
export type { SimulatedCompany } from './simulation/simulateCompany';
export { SIZES } from './simulation/companySizes';
export type { CompanyExtent, CompanySize } from './simulation/companySizes';
