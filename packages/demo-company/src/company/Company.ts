/**
 * Which tools a stream's work goes through, from the item to production:
 * GitHub alone; GitLab alone; Jira, then GitHub, whose Actions build what
 * GitHub, Argo CD or Jenkins deploys; or one whose every step is told as a
 * CDEvent.
 */
export type ToolChain =
  | 'github'
  | 'gitlab'
  | 'jira-github'
  | 'jira-argocd'
  | 'jira-jenkins'
  | 'cdevents';

export interface Domain {
  readonly name: string;
  readonly title: string;
}

export interface System {
  readonly name: string;
  readonly title: string;
  readonly domain: string;
  /** The stream of all that is in it; undefined where its components name theirs. */
  readonly stream?: string;
  readonly team: string;
}

export interface Member {
  readonly login: string;
  readonly name: string;
}

export interface Team {
  readonly name: string;
  readonly title: string;
  readonly members: readonly Member[];
  /** The stream it works for. */
  readonly stream: string;
  /** The branch of the company it is in; 0 is the first. */
  readonly branch: number;
  /** What the plan of every branch calls it and its stream: it works accordingly. */
  readonly plan: { readonly team: string; readonly stream: string };
  /** Components it owns. */
  readonly components: readonly string[];
}

export interface Component {
  readonly name: string;
  readonly title: string;
  readonly type: 'service' | 'website' | 'library';
  readonly system: string;
  readonly team: string;
  readonly chain: ToolChain;
  /** `owner/name`, on the host of its chain. */
  readonly repository: string;
  /** Folder within a repository that several components share. */
  readonly folder?: string;
  readonly jiraProject?: string;
  /** Beginning of the keys of its tickets, where CDEvents tell of them. */
  readonly ticketPrefix?: string;
  /** Jira's component of its work, where several streams share a project. */
  readonly jiraComponent?: string;
  readonly pagerDutyService: string;
  /** Streams it belongs to beside or in place of that of its system. */
  readonly streams?: readonly string[];
  readonly dependsOn: readonly string[];
  readonly providesApi: boolean;
}

export interface Stream {
  readonly name: string;
  readonly title: string;
  readonly role: 'core' | 'supporting';
  readonly declaredBy: 'entity' | 'annotation';
  readonly chain: ToolChain;
  readonly jiraProject?: string;
  /** Beginning of the keys of its tickets, where CDEvents tell of them. */
  readonly ticketPrefix?: string;
  readonly owner: string;
  readonly customer: string;
  readonly outcome: string;
  readonly parent?: string;
  readonly supports: readonly string[];
  /** Of its entity. */
  readonly tags?: readonly string[];
  /** What a day of delay costs, as its owner estimates: `1200 EUR/day`. */
  readonly costOfDelay?: string;
  /** Stage template of the portal's configuration; the default one where absent. */
  readonly stages?: string;
}

/** A company as its catalog knows it. */
export interface Company {
  readonly seed: string;
  readonly domains: readonly Domain[];
  readonly systems: readonly System[];
  readonly teams: readonly Team[];
  readonly components: readonly Component[];
  readonly streams: readonly Stream[];
}
