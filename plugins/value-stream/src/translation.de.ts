import { flatMessages } from '@value-stream/backstage-plugin-value-stream-react';
import { definitionWords } from './words/definitionWords.de';
import { headerWords } from './words/headerWords.de';
import { portfolioWords } from './words/portfolioWords.de';
import { qualityWords } from './words/qualityWords.de';
import { streamsWords } from './words/streamsWords.de';

/** German words of the value stream pages, of the card, the widget and the search. */
export default flatMessages({
  role: { core: 'Kernstrom', supporting: 'unterstützend' },
  declaredBy: {
    entity: 'seine eigene Entität',
    annotation: 'Annotation',
    implied: 'aus seinem System oder seiner Domäne',
  },
  tab: {
    streams: 'Wertströme',
    items: 'Verlauf',
    mapping: 'Zuordnung',
    sources: 'Quellen',
    'data-quality': 'Datenqualität',
    definitions: 'Definitionen',
  },
  streams: streamsWords,
  trace: {
    key: 'Schlüssel eines Vorgangs',
    open: 'Verlauf öffnen',
    of: 'Der Verlauf von {{key}}',
    stream: 'Gesehen durch',
    empty: {
      title: 'Das Leben eines Vorgangs über alle Werkzeuge',
      text: 'Fügen Sie den Schlüssel eines Vorgangs, eines Commits oder eines anderen Objekts ein, oder öffnen Sie einen Vorgang aus einer Wertstromkarte.',
    },
    unknown: {
      title: 'Über „{{key}}“ ist nichts bekannt',
      text: 'Prüfen Sie die Schreibweise. Ist der Vorgang neu, wurde seine Quelle vielleicht seither nicht gelesen: siehe den Reiter Quellen. Ein Schlüssel kann der eines Werkzeugs sein, wie PAY-123, oder der vollständige, wie git:github.com/acme/api@ und der ganze Hash des Commits.',
    },
  },
  sources: {
    title: 'Quellen',
    never: 'nie',
    refresh: 'Jetzt lesen',
    pause: 'Anhalten',
    resume: 'Fortsetzen',
    cancel: 'Abbrechen',
    failed: {
      refresh: 'Das Lesen konnte nicht begonnen werden: {{message}}',
      pause: 'Das Lesen konnte nicht angehalten werden: {{message}}',
      resume: 'Das Lesen konnte nicht fortgesetzt werden: {{message}}',
      cancel: 'Das Lesen konnte nicht abgebrochen werden: {{message}}',
    },
    remaining: 'noch etwa {{time}}',
    progress: '{{done}} {{unit}} gelesen',
    progressOf: '{{done}} von {{total}} {{unit}} gelesen',
    showRefusals: 'Zeigen, was abgelehnt wurde ({{number}})',
    hideRefusals: 'Abgelehntes verbergen',
    state: {
      'never-run': 'nie gelesen',
      running: 'wird gelesen',
      ok: 'aktuell',
      warning: 'braucht Aufmerksamkeit',
      failed: 'fehlgeschlagen',
    },
    fact: {
      connector: 'Konnektor',
      lastSuccess: 'Letzter Erfolg',
      lastEvent: 'Letzte Lieferung',
      activities: 'Aktivitäten',
      refusals: 'Abgelehnt',
      freshness: 'Stand',
      lag: 'Verzögerung der Lieferungen',
      retryAt: 'Nicht gelesen vor',
    },
    restricted:
      'Sie dürfen nicht den ganzen Katalog lesen: Ihre Teile, ihre Zahlen und was sie ablehnte, sind nicht gezeigt.',
    ago: '{{time}} her',
    lag: 'p50 {{p50}}, p95 {{p95}}',
    part: {
      title: 'Teile',
      part: 'Teil',
      state: 'Zustand',
      message: 'Was bekannt ist',
      fine_one: '{{count}} Teil ist auf dem neuesten Stand: anzeigen',
      fine_other: '{{count}} Teile sind auf dem neuesten Stand: anzeigen',
      fewer: 'Ausblenden, was auf dem neuesten Stand ist',
    },
    refusal: {
      title: 'Abgelehnte Nachrichten und Zeilen',
      at: 'Wann, woher',
      line: 'Zeile',
      reason: 'Grund',
      excerpt: 'Auszug',
    },
    replay: {
      title: 'Abgelehnte Lieferungen',
      intro:
        'Sie wurden im Ganzen abgelehnt und aufbewahrt. Spielen Sie sie erneut ein, wenn der Grund behoben ist, etwa nach einer Aktualisierung des Konnektors.',
      received: 'Empfangen',
      type: 'Art',
      reason: 'Grund',
      action: 'Aktion',
      one: 'Erneut einspielen',
      oneOf: '{{type}} vom {{at}} erneut einspielen',
      all: 'Alle erneut einspielen ({{number}})',
      done_one:
        '{{count}} Lieferung wartet darauf, erneut übersetzt zu werden.',
      done_other:
        '{{count}} Lieferungen warten darauf, erneut übersetzt zu werden.',
      failed: 'Nichts wurde erneut eingespielt: {{message}}',
    },
    upload: {
      choose: 'Datei hochladen',
      sending: '{{done}} von {{total}} MB gesendet',
      stored: '{{file}} ist gespeichert und wird gelesen.',
      failed: '{{file}} wurde nicht angenommen: {{message}}',
    },
    empty: {
      title: 'Keine Quelle ist eingerichtet',
      text: 'Lieferdaten kommen aus Quellen. Fügen Sie eine in app-config.yaml hinzu, zum Beispiel:',
    },
  },
  header: headerWords,
  definitions: definitionWords,
  portfolio: portfolioWords,
  dataQuality: qualityWords,
  mapping: {
    title: 'Zuordnung der Entitäten',
    intro:
      'Jede Entität mit den Wertströmen, zu denen sie gehört, und warum. Eine Entität, die nichts sagt, erbt von dem, wovon sie ein Teil ist. Wählen Sie Entitäten aus, um den Text zu erhalten, der sie zuordnet.',
    search: 'Suchen',
    showing: 'Gezeigt',
    show: {
      all: 'alle Entitäten',
      'no-stream': 'in keinem Wertstrom',
      conflict: 'mit Widersprüchen',
      own: 'durch eigene Annotation',
      listed: 'von einem Wertstrom aufgezählt',
      inherited: 'geerbt',
      implied: 'von selbst',
    },
    onlyOf: 'Nur Mitglieder von {{stream}} ×',
    nothing: 'Keine Entität passt zu dem, was gefragt ist.',
    isStream: 'selbst ein Wertstrom',
    noStream: 'in keinem Wertstrom',
    unreadable: 'eine Entität, die Sie nicht lesen dürfen',
    conflicts_one: '{{count}} Widerspruch',
    conflicts_other: '{{count}} Widersprüche',
    pick: '{{entity}} auswählen',
    column: {
      pick: 'Auswahl',
      entity: 'Entität',
      kind: 'Art',
      streams: 'Wertströme, und warum',
    },
    why: {
      own: 'eigene Annotation',
      listed: 'vom Wertstrom aufgezählt',
      inherited: 'geerbt von',
      implied: 'von selbst, ein eigener Wertstrom',
      nested: 'Mitglied des enthaltenen Wertstroms',
    },
    declare: {
      title: 'Angabe zum Einchecken',
      intro:
        'Eine Annotation an jeder Entität, oder eine Liste in der Entität des Wertstroms. Beides bedeutet dasselbe; der Katalog zeigt es innerhalb von 10 Sekunden, nachdem er die Datei gelesen hat.',
      none: 'Wählen Sie oben Entitäten aus.',
      clear: 'Leeren',
      stream: 'Wertstrom, vorhanden oder neu',
      newStream: 'Ein neuer Wertstrom',
      notAName: 'Das ist kein Name eines Wertstroms.',
      form: 'Angegeben durch',
      as: { annotation: 'Annotationen', stream: 'Entität ValueStream' },
      text: 'Text zum Einchecken',
      copy: 'Kopieren',
      copied: 'Kopiert.',
      notCopied:
        'Konnte nicht kopiert werden; markieren Sie stattdessen den Text.',
    },
    statuses: {
      title: 'Status ohne Phase',
      intro:
        'Über Vorgänge, die offen sind oder in den letzten 90 Tagen endeten. Zeit in ihnen zählt als unbekannt. Nennen Sie den Status unter spec.stages des Wertstroms oder in der Vorlage, die er verwendet.',
      none: 'Jeder Status hat eine Phase.',
      stream: 'Wertstrom',
      status: 'Status',
      items: 'Vorgänge',
    },
  },
  myStreams: {
    title: 'Meine Wertströme',
    text: 'Über die letzten 90 Tage, in Kalenderzeit; die Linie zeigt den Median der Durchlaufzeit Woche für Woche.',
    all: 'Alle Wertströme',
    more_one: '{{count}} weiterer in der Übersicht aller',
    more_other: '{{count}} weitere in der Übersicht aller',
    past: 'Über p85',
    pastOf: '{{past}} von {{open}}',
    openPast: '{{name}}: {{text}} Vorgängen stehen zu lange in ihrer Phase',
    empty: {
      title: 'Noch gehört Ihnen kein Wertstrom',
      text: 'Ein Wertstrom erscheint hier, wenn er oder eine seiner Entitäten Ihnen oder einer Ihrer Gruppen gehört. Nennen Sie den Eigentümer im Deskriptor:',
    },
  },
  flowCard: {
    title: 'Fluss auf einen Blick',
    text: 'Über die letzten 90 Tage und die 90 davor.',
    more: 'Alle Flusskennzahlen',
    none: 'Diese Entität gehört zu keinem Wertstrom; nichts von ihr fließt durch einen.',
  },
  search: {
    stream: 'Wertstrom, {{role}}',
  },
  card: {
    title: 'Wertstrom',
    none: 'Diese Entität gehört zu keinem Wertstrom. Nennen Sie einen in ihrem Deskriptor:',
    customer: 'Für {{customer}}',
    owner: 'Gehört',
  },
});
