/** A relation that an entity declares of itself. */
export interface EntityRelation {
  readonly type: 'dependsOn' | 'consumesApi' | 'providesApi';
  readonly target: string;
}

/**
 * A catalog entity as the registry keeps it in `entity.data`: no more than
 * what mapping streams and selecting data needs.
 */
export interface RegisteredEntity {
  /** Canonical ref, lower case: `component:default/checkout`. */
  readonly ref: string;
  /** Lower case. */
  readonly kind: string;
  /** As written in the catalog, with its case. */
  readonly name?: string;
  readonly title: string;
  readonly description?: string;
  /** The entity's annotations that are ours or select data. */
  readonly annotations: Readonly<Record<string, string>>;
  /** Refs by `spec.system`, `spec.domain`, `spec.subdomainOf`, canonical. */
  readonly partOf: readonly string[];
  /** Refs by the spec's `dependsOn`, `consumesApis` and `providesApis`, canonical, each with its kind. */
  readonly relations?: readonly EntityRelation[];
  /** Ref of the owning Group, canonical. */
  readonly owner?: string;
  /** Absent where there are none. */
  readonly tags?: readonly string[];
  /** Spec of a ValueStream entity, as validated. */
  readonly valueStream?: Readonly<Record<string, unknown>>;
}
