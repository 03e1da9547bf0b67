/** The parts of an event's type: `dev.cdevents.change.merged.0.3.0`. @public */
export interface EventType {
  /** Of `dev.cdeventsx`, defined by a tool. */
  readonly isCustom: boolean;
  /** `change`; of a custom event with the tool's name before it, `harbor-quota`. */
  readonly subject: string;
  readonly predicate: string;
  readonly version: string;
}

const TYPE =
  /^dev\.(cdevents|cdeventsx)\.([a-zA-Z0-9]{1,60}|[a-zA-Z0-9]{1,60}-[a-zA-Z]{1,60})\.([a-zA-Z]{1,60})\.(\d{1,4}\.\d{1,4}\.\d{1,4})$/;

/** Subjects by the names they had in versions before 0.3. */
const RENAMED: Readonly<Record<string, string>> = {
  testcase: 'testcaserun',
  testsuite: 'testsuiterun',
};

/** Reads the type of an event; undefined where it is none of CDEvents. */
export function readEventType(type: string): EventType | undefined {
  const [, namespace, subject, predicate, version] = TYPE.exec(type) ?? [];
  if (subject === undefined) {
    return undefined;
  }
  return {
    isCustom: namespace === 'cdeventsx',
    subject: Object.hasOwn(RENAMED, subject) ? RENAMED[subject] : subject,
    predicate,
    version,
  };
}
