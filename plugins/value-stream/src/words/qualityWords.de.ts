/** German words of data quality, per stream and per source. */
export const qualityWords = {
  title: 'Datenqualität',
  conflicts: {
    title: 'Zu behebende Angaben',
    none: 'Alle Angaben zu Wertströmen passen zusammen.',
    entity: 'Entität',
    what: 'Was nicht stimmt',
    change: 'Was zu ändern ist',
  },
  readableOnly:
    'Sie sehen die Wertströme, die Sie lesen dürfen, und die Quellen, aus denen sie Vorgänge haben. Wie viel Arbeit in keinem Wertstrom ist, sehen die, die alles lesen dürfen.',
  streams: {
    title: 'Nachverfolgbarkeit und Status',
    intro:
      'Über Vorgänge, die offen sind oder in den letzten 90 Tagen endeten. Ein erledigter Vorgang ist nachverfolgt, wenn eine lückenlose Kette von Verknüpfungen von ihm zu seiner Auslieferung führt. Zeit in einem Status, der keiner Phase zugeordnet ist, zählt als unbekannt und wird nie geraten.',
    none: 'Es gibt noch keinen Wertstrom.',
    allMapped: 'alle sind zugeordnet',
    notMade: 'noch nicht berechnet',
    search: 'Wertströme suchen',
    nothing: 'Kein Wertstrom heißt so.',
    column: {
      stream: 'Wertstrom',
      freshness: 'Aktualität',
      chain: 'Kette bis zur Auslieferung',
      links: 'Verknüpfungen, nach dem, was sie fand',
      timeline: 'Ohne Zeitverlauf',
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
      deploys: 'liefern es aus',
    },
    more_one: 'und {{count}} weiterer',
    more_other: 'und {{count}} weitere',
    ofTime: '{{share}} der Zeit',
    status_one: '„{{status}}“ ({{count}} Vorgang)',
    status_other: '„{{status}}“ ({{count}} Vorgänge)',
    noSource: 'keine Quelle',
  },
  toDo: {
    nothing: 'nichts',
    wait: 'Auf seine Zahlen warten: sie werden in ein, zwei Minuten berechnet.',
    source: 'Nachsehen, warum {{sources}} nicht aktuell ist',
    noItems:
      'Nichts, was in 90 Tagen offen war oder erledigt wurde, ist von ihm bekannt: seinen Mitgliedern die Annotation geben, die ihr Repository oder Projekt nennt',
    noDone:
      'In 90 Tagen wurde nichts erledigt: prüfen, ob Status zu einer Phase führen, die erledigt bedeutet',
    toChange_one:
      'Den Schlüssel des Vorgangs in Branch, Titel oder Commit der Änderung nennen oder ihn im Werkzeug verknüpfen: {{number}} erledigter Vorgang hat keine Änderung',
    toChange_other:
      'Den Schlüssel des Vorgangs in Branch, Titel oder Commit der Änderung nennen oder ihn im Werkzeug verknüpfen: {{number}} erledigte Vorgänge haben keine Änderung',
    toDelivery_one:
      'Verbinden, was ausliefert, oder Releases markieren: {{number}} erledigter Vorgang mit Änderung kam in keine bekannte Auslieferung',
    toDelivery_other:
      'Verbinden, was ausliefert, oder Releases markieren: {{number}} erledigte Vorgänge mit Änderung kamen in keine bekannte Auslieferung',
    whole_one:
      'Den Verlauf nicht nachverfolgter Vorgänge öffnen: die Kette von {{number}} reißt zwischen Änderung und Auslieferung',
    whole_other:
      'Den Verlauf nicht nachverfolgter Vorgänge öffnen: die Kette von {{number}} reißt zwischen Änderung und Auslieferung',
    timeline_one:
      'Die Quelle von Anfang an lesen oder nachsehen, was sie abwies: von {{number}} Vorgang ist nichts mit Datum bekannt',
    timeline_other:
      'Die Quelle von Anfang an lesen oder nachsehen, was sie abwies: von {{number}} Vorgängen ist nichts mit Datum bekannt',
    statuses: 'Diese Status unter spec.stages des Wertstroms nennen',
  },
  sources: {
    title: 'Quellen',
    intro:
      'Eine Lücke ist eine Strecke ohne Tatsache in den letzten 13 Wochen, länger als bei der Quelle üblich: von ihr ist nichts bekannt, was nicht null ist. Die Verzögerung von Lieferungen reicht von dem Zeitpunkt, an dem etwas geschah, bis es aufbewahrt wurde, über die letzten 7 Tage.',
    none: 'Es gibt noch keine Quelle.',
    column: {
      source: 'Quelle',
      state: 'Zustand',
      freshness: 'Aktualität',
      gaps: 'Lücken',
      lag: 'Verzögerung von Lieferungen',
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
      failed: 'Nachsehen, was sie sagt, und es beheben',
      warning: 'Nachsehen, was sie sagt',
      'never-run': 'Sie jetzt lesen',
      gap: 'Sie noch einmal lesen: was in der Lücke geschah, fehlt vielleicht',
      openGap:
        'Prüfen, ob das Werkzeug noch liefert, und sie dann noch einmal lesen',
      nothing: 'nichts',
    },
  },
  noStream: {
    title: 'Arbeit in keinem Wertstrom',
    none: 'Noch ist keine Arbeit bekannt.',
    notMade: 'Sie wird gerade gezählt.',
    line: '{{share}} der {{kind}}: {{inNoStream}} von {{all}}',
    kind: {
      'work-item': 'Vorgänge',
      change: 'Änderungen',
      commit: 'Commits',
    },
    toDo: 'Geben Sie einer Entität des Katalogs die Annotation, die ihr Repository oder Projekt nennt, oder machen Sie ihre Entität zum Teil eines Wertstroms.',
    entities: 'Entitäten in keinem Wertstrom',
  },
  processing: {
    title: 'Verarbeitung',
    queue:
      'Es warten: {{inbox}} Lieferungen auf ihre Übersetzung, {{dirty}} Vorgänge auf ihre Berechnung.',
    queueToDo: 'Die Zahlen folgen ein, zwei Minuten nach der letzten davon.',
  },
  rebuild: {
    title: 'Der Stand des Neuaufbaus',
    text: 'Alles Gezeigte ist aus einem Protokoll von Aktivitäten abgeleitet. Ein Neuaufbau leitet es erneut ab, etwa nachdem sich eine Regel geändert hat; was bekannt ist, bleibt dabei lesbar.',
    start: 'Aus dem Protokoll neu aufbauen',
    running: '{{step}}: {{done}} von {{total}}',
    done: 'Der letzte Neuaufbau endete {{at}}; {{number}} berechnet.',
    failed: 'Der Neuaufbau ist fehlgeschlagen: {{message}}',
  },
};
