import { Company } from '../company/Company';
import { Ledger } from '../ledger/Ledger';
import { Random } from '../random/createRandom';
import { PlayedArgocd } from '../tools/argocd/playArgocd';
import { PlayedCdEvents } from '../tools/cdevents/playCdEvents';
import { PlayedGithub } from '../tools/github/PlayedGithub';
import { PlayedGitlab } from '../tools/gitlab/PlayedGitlab';
import { PlayedJenkins } from '../tools/jenkins/playJenkins';
import { PlayedJira } from '../tools/jira/PlayedJira';
import { PlayedPagerDuty } from '../tools/pagerduty/playPagerDuty';
import { Simulation } from './createSimulation';
import { StoryDates } from './StoryDates';

/** The tools in which the company works. */
export interface CompanyTools {
  readonly jira: PlayedJira;
  readonly github: PlayedGithub;
  readonly gitlab: PlayedGitlab;
  readonly jenkins: PlayedJenkins;
  readonly argocd: PlayedArgocd;
  readonly cdevents: PlayedCdEvents;
  readonly pagerduty: PlayedPagerDuty;
}

/** Everything that a process of the simulation acts upon: a branch of a company in tools that all share. */
export interface World {
  readonly company: Company;
  /** 0 is the first. */
  readonly branch: number;
  readonly simulation: Simulation;
  readonly tools: CompanyTools;
  readonly ledger: Ledger;
  readonly dates: StoryDates;
  /** A source of chance of its own for each process that asks by another name. */
  random(name: string): Random;
}

/** Host of the company's Jira, as in keys. */
export const JIRA_HOST = 'fernhollow.atlassian.net';
