import { Releases } from './releases';

interface BeforeAndAfter {
  readonly before?: number;
  readonly after?: number;
}

/** The figures of the planted stories, each as the product tells it; undefined where it cannot. */
export interface ToldStories {
  /** Working hours. */
  readonly reviewWaitHours: BeforeAndAfter;
  readonly boardDays?: number;
  /** By stream that waited. */
  readonly platformDays: ReadonlyMap<string, number>;
  readonly testsFailed?: number;
  readonly quarterly: Releases;
  readonly others: Releases;
  readonly piledUp: {
    readonly inProgress: BeforeAndAfter;
    readonly flowDays: BeforeAndAfter;
  };
  readonly limitThatHelped: BeforeAndAfter;
  readonly limitWithoutEffect: BeforeAndAfter;
  readonly sharedRepository: readonly string[];
  readonly sharedProject: readonly string[];
  readonly untraceable?: number;
  readonly incidents: { readonly caused: number; readonly without: number };
}
