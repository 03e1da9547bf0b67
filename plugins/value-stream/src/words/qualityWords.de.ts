/** German words of the data quality page. */
export const qualityWords = {
  title: 'Datenqualität',
  readableOnly:
    'Sie sehen die Wertströme, die Sie lesen dürfen, und die Quellen, aus denen sie Vorgänge haben. Wie viel Arbeit in keinem Wertstrom ist, sehen jene, die alles lesen dürfen.',
  conflicts: {
    title: 'Zu behebende Angaben',
    none: 'Alle Angaben zu Wertströmen passen zusammen.',
    entity: 'Entität',
    what: 'Was nicht stimmt',
    change: 'Was zu ändern ist',
  },
  streams: {
    title: 'Wertströme',
    intro:
      'Über Vorgänge, die offen sind oder in den letzten 90 Tagen endeten; Anteile gelten für alle erledigten. Ein erledigter Vorgang ist nachverfolgt, wenn eine lückenlose Kette von Verknüpfungen von ihm über eine Änderung zu seiner Auslieferung führt. Zeit in einem Status, den keine Phase beansprucht, zählt als unbekannt und wird nie geraten. Zuerst, wo das meiste zu tun ist.',
    none: 'Es gibt noch keinen Wertstrom.',
    notMade: 'noch nicht berechnet',
    search: 'Wertströme suchen',
    nothing: 'Kein Wertstrom heißt so.',
    column: {
      stream: 'Wertstrom',
      freshness: 'Stand',
      chain: 'Kette zur Auslieferung',
      links: 'Verknüpfungen, nach Fundweg',
      timeline: 'Ohne Zeitachse',
      unmapped: 'In keiner Phase',
      toDo: 'Was zu tun ist',
    },
    items_one: '{{number}} Vorgang, {{done}} erledigt',
    items_other: '{{number}} Vorgänge, {{done}} erledigt',
    whole: 'lückenlos',
    toChange: 'bis zu einer Änderung',
    toDelivery: 'bis zu einer Auslieferung',
    counts: '{{covered}} von {{of}}',
    noLinks: 'keine Verknüpfungen',
    relation: {
      implements: 'setzen einen Vorgang um',
      contains: 'enthalten einen Commit',
      deploys: 'deployen ihn',
    },
    more_one: 'und {{count}} weiterer',
    more_other: 'und {{count}} weitere',
    ofTime: '{{share}} der Zeit',
    status_one: '„{{status}}“ ({{count}} Vorgang)',
    status_other: '„{{status}}“ ({{count}} Vorgänge)',
    allMapped: 'alle Status haben eine Phase',
    noSource: 'keine Quelle',
  },
  toDo: {
    nothing: 'nichts',
    wait: 'Auf seine Zahlen warten: Sie werden innerhalb von ein bis zwei Minuten berechnet.',
    source: 'Ansehen, warum {{sources}} nicht aktuell ist',
    noItems:
      'Aus 90 Tagen ist nichts Offenes oder Erledigtes bekannt: Geben Sie seinen Mitgliedern die Annotation, die ihr Repository oder Projekt nennt',
    noDone:
      'In 90 Tagen wurde nichts erledigt: Prüfen Sie, ob Status zu einer Phase „erledigt“ führen',
    toChange_one:
      'Den Schlüssel des Vorgangs in Branch, Titel oder Commit der Änderung nennen oder ihn im Werkzeug verknüpfen: {{number}} erledigter Vorgang hat keine Änderung',
    toChange_other:
      'Den Schlüssel des Vorgangs in Branch, Titel oder Commit der Änderung nennen oder ihn im Werkzeug verknüpfen: {{number}} erledigte Vorgänge haben keine Änderung',
    toDelivery_one:
      'Anbinden, was deployt, oder Releases taggen: {{number}} erledigter Vorgang mit einer Änderung erreichte keine bekannte Auslieferung',
    toDelivery_other:
      'Anbinden, was deployt, oder Releases taggen: {{number}} erledigte Vorgänge mit einer Änderung erreichten keine bekannte Auslieferung',
    whole_one:
      'Den Verlauf nicht nachverfolgter Vorgänge öffnen: Bei {{number}} bricht die Kette zwischen Änderung und Auslieferung',
    whole_other:
      'Den Verlauf nicht nachverfolgter Vorgänge öffnen: Bei {{number}} bricht die Kette zwischen Änderung und Auslieferung',
    timeline_one:
      'Die Quelle von Anfang an lesen oder ansehen, was sie ablehnte: Von {{number}} Vorgang ist nichts mit Datum bekannt',
    timeline_other:
      'Die Quelle von Anfang an lesen oder ansehen, was sie ablehnte: Von {{number}} Vorgängen ist nichts mit Datum bekannt',
    statuses: 'Diese Status unter spec.stages des Wertstroms nennen',
  },
  sources: {
    title: 'Quellen',
    intro:
      'Eine Lücke ist eine Strecke der letzten 13 Wochen ohne eine Tatsache, länger als für die Quelle üblich: Über sie ist nichts bekannt, was nicht null ist. Die Verzögerung der Lieferungen reicht vom Geschehen bis zum Aufbewahren, über die letzten 7 Tage.',
    none: 'Es gibt noch keine Quelle.',
    column: {
      source: 'Quelle',
      state: 'Zustand',
      freshness: 'Stand',
      gaps: 'Lücken',
      lag: 'Verzögerung der Lieferungen',
      toDo: 'Was zu tun ist',
    },
    read: 'gelesen {{at}}',
    event: 'letzte Lieferung {{at}}',
    neverRead: 'nie gelesen',
    noGap: 'keine länger als {{usual}}',
    gap: '{{from}} bis {{to}}: {{length}}',
    openGap: 'seit {{from}}: {{length}}',
    lag: 'p50 {{p50}}, p95 {{p95}}',
    toDo: {
      failed: 'Ansehen, was sie sagt, und es beheben',
      warning: 'Ansehen, was sie sagt',
      'never-run': 'Jetzt lesen',
      gap: 'Erneut lesen: Was in der Lücke geschah, fehlt vielleicht',
      openGap: 'Prüfen, ob das Werkzeug noch liefert, dann erneut lesen',
      nothing: 'nichts',
    },
  },
  noStream: {
    title: 'Arbeit in keinem Wertstrom',
    none: 'Noch ist keine Arbeit bekannt.',
    notMade: 'Sie wird gerade gezählt.',
    line: '{{kind}}: {{share}}, {{inNoStream}} von {{all}}',
    kind: {
      'work-item': 'Vorgänge',
      change: 'Änderungen',
      commit: 'Commits',
    },
    toDo: 'Geben Sie einer Entität des Katalogs die Annotation, die ihr Repository oder Projekt nennt, oder machen Sie ihre Entität zum Mitglied eines Wertstroms.',
    entities: 'Entitäten in keinem Wertstrom',
  },
  processing: {
    title: 'Verarbeitung',
    queue:
      'Es warten: {{inbox}} Lieferungen auf ihre Übersetzung, {{dirty}} Vorgänge auf ihre Berechnung.',
    queueToDo:
      'Zahlen folgen innerhalb von ein bis zwei Minuten nach dem letzten davon.',
  },
  rebuild: {
    title: 'Der Stand des Neuaufbaus',
    text: 'Alles Gezeigte ist aus einem Protokoll von Aktivitäten abgeleitet. Ein Neuaufbau leitet es erneut ab, etwa nachdem sich eine Regel geändert hat; was bekannt ist, bleibt dabei lesbar.',
    start: 'Aus dem Protokoll neu aufbauen',
    running: '{{step}}: {{done}} von {{total}}',
    done: 'Der letzte Neuaufbau endete {{at}}; {{number}} berechnet.',
    failed: 'Der Neuaufbau ist fehlgeschlagen: {{message}}',
  },
} as const;
