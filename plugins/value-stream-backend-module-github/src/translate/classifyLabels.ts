import { Fields } from '@value-stream/backstage-plugin-value-stream-node';
import { GithubOptions, LabelPatterns } from '../options/GithubOptions';
import { fieldsOf } from '../reading/fieldsOf';

/** What the labels and the type of an issue say of it. */
export interface Classification {
  readonly labels: readonly string[];
  readonly type?: string;
  readonly originalType?: string;
  readonly priority?: string;
  readonly severity?: string;
  readonly components: readonly string[];
  readonly team?: string;
  readonly incident: boolean;
}

const LABELS = 200;

/** Type by exact issue type, then by label. */
export function classifyIssue(
  issue: Fields,
  options: GithubOptions,
): Classification {
  const labels = readLabels(issue);
  const patterns = options.labels;
  const issueType = issue.object('type')?.text('name', 200);
  const first = (pattern: RegExp) =>
    labels.map(label => valueOf(label, pattern)).find(Boolean);
  const typed = typeOfLabels(labels, patterns);
  return {
    labels,
    type:
      (issueType && options.types.get(issueType.trim().toLowerCase())) ??
      typed?.type,
    originalType: issueType ?? typed?.label,
    priority: first(patterns.priority),
    severity: first(patterns.severity),
    components: labels.flatMap(
      label => valueOf(label, patterns.component) ?? [],
    ),
    team: first(patterns.team),
    incident: [...labels, issueType ?? ''].some(label =>
      patterns.incident.test(label),
    ),
  };
}

/** Names of an issue's labels; old answers give them as texts. */
export function readLabels(issue: Fields): readonly string[] {
  return issue
    .list('labels', LABELS)
    .map(label =>
      typeof label === 'string'
        ? fieldsOf({ label }, 'labels').requiredText('label')
        : fieldsOf(label, 'labels').requiredText('name'),
    );
}

/** The text of a pattern's group that fits, the whole label where it has none, undefined where it does not fit. */
export function valueOf(label: string, pattern: RegExp): string | undefined {
  const found = pattern.exec(label);
  if (!found) {
    return undefined;
  }
  return (found.slice(1).find(Boolean) ?? label).trim() || label;
}

export function typeOfLabels(
  labels: readonly string[],
  patterns: LabelPatterns,
): { readonly type: string; readonly label: string } | undefined {
  for (const { type, pattern } of patterns.types) {
    const label = labels.find(one => pattern.test(one));
    if (label !== undefined) {
      return { type, label };
    }
  }
  return undefined;
}
