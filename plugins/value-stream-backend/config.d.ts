export interface Config {
  /** Value stream management. */
  valueStream?: {
    /**
     * Which entities are value streams of their own where nothing is
     * declared: every System (the default), every Domain, or none.
     */
    defaultStreams?: 'system' | 'domain' | 'none';
    /** When streams work, unless they say otherwise. Default: UTC, Monday to Friday, 9 to 17. */
    calendar?: {
      /** IANA name, for example `Europe/Vienna`. */
      timeZone?: string;
      /** 1, Monday, to 7, Sunday. */
      workingDays?: number[];
      /** `09:00-17:00`, or minutes after midnight `[540, 1020]`; in order, not overlapping. */
      workingHours?: Array<string | [number, number]>;
      /** Local dates, `YYYY-MM-DD`. */
      holidays?: string[];
    };
    /** Calendars that a ValueStream entity can name in `spec.calendar`; what they leave out is as in `calendar`. */
    calendars?: {
      [name: string]: {
        /** IANA name, for example `Europe/Vienna`. */
        timeZone?: string;
        /** 1, Monday, to 7, Sunday. */
        workingDays?: number[];
        /** `09:00-17:00`, or minutes after midnight `[540, 1020]`; in order, not overlapping. */
        workingHours?: Array<string | [number, number]>;
        /** Local dates, `YYYY-MM-DD`. */
        holidays?: string[];
      };
    };
    /** Stages that streams can name in `value-stream/stages` or `spec.stages`. */
    stageTemplates?: {
      [name: string]: {
        /** Id of the stage at whose first entry flow time starts. Default: the one of class `ready`, else the first active one. */
        commitment?: string;
        /** In the order that work goes through them. */
        stages: Array<{
          /** Default: made from the name. */
          id?: string;
          name: string;
          mode: 'active' | 'wait' | 'done';
          /** What the stage is for. Default: build, ready or done, by the mode. */
          class?:
            | 'intake'
            | 'refine'
            | 'ready'
            | 'build'
            | 'await-review'
            | 'review'
            | 'verify'
            | 'await-approval'
            | 'await-release'
            | 'release'
            | 'done';
          /** Who decides that an item stands here. Default `status`. */
          authority?: 'status' | 'engineering';
          /** Statuses of the tracker that map here, by exact name without case. */
          statuses?: string[];
          /** Regular expressions over the status, tried after exact names. */
          statusPatterns?: string[];
          /** The tracker's own categories that map here when nothing else does: `to-do`, `in-progress`, `done`. */
          categories?: string[];
        }>;
      };
    };
    /** Names of environments that are production. Default `prod`, `production`. */
    productionEnvironments?: string[];
    /** Working time that one fact of work covers on the activity basis: `8h`, `PT8H` or `{ hours: 8 }`. Default: one working day. */
    idleLimit?: string | { [unit: string]: number };
    /** What a reopened item's flow time is. Default `last-done`. */
    reopenPolicy?: 'last-done' | 'first-done' | 'cumulative-active';
    /** How long after it was done a reopening continues an item; later it starts a new episode. Default 30 days. */
    reopenHorizon?: string | { [unit: string]: number };
    /** Tools that delivery data is read from. */
    sources?: Array<{
      /** Unique and stable; part of the address of webhooks and uploads. */
      id: string;
      /** Name of the connector: `git`, `import`, … */
      connector: string;
      /** Host of the tool, where it is self-hosted. */
      host?: string;
      /** How often the tool is read. */
      schedule?: {
        /** `10m`, `PT10M` or `{ minutes: 10 }`. */
        frequency?: string | { [unit: string]: number };
        /** After how long a read is given up, to be resumed at the next. */
        timeout?: string | { [unit: string]: number };
      };
      /**
       * Secrets that deliveries are signed with; two while one is replaced.
       * @deepVisibility secret
       */
      secrets?: string[];
      /**
       * What the connector signs in with, for example `token`; described there.
       * @deepVisibility secret
       */
      credentials?: { [name: string]: string };
      /**
       * Proxy that the tool is reached through: `http://proxy.example.com:3128`, with user and password where it wants them.
       * @visibility secret
       */
      proxy?: string;
      /** PEM file with certificates that are trusted besides the usual ones, for a tool of one's own. */
      certificateFile?: string;
      /** Options of the connector, described there. */
      options?: { [name: string]: unknown };
    }>;
    /** Keys that logins are hashed with before they are kept; the first one is used for new facts, others keep old ones comparable. */
    actorKeys?: Array<{
      /** Kept with each hash. */
      id: string;
      /** @visibility secret */
      secret: string;
    }>;
    /** Folder for clones and uploads in progress. Default: under the system's temporary folder. */
    workingDirectory?: string;
  };
}
