/** A link as stored: confidence is per mille, `rule` the file that made it. */
export interface LinkRow {
  readonly from_key: string;
  readonly to_key: string;
  readonly relation: string;
  readonly method: string;
  readonly confidence: number;
  readonly evidence: string;
  readonly rule: string;
}

/** The rule of links that the tool itself states. */
export const NATIVE_RULE = 'native';
