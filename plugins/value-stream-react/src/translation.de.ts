import { flatMessages } from './flatMessages';

/** German words shared by all value stream pages. */
export default flatMessages({
  duration: {
    long: {
      second_one: '{{value}} Sekunde',
      second_other: '{{value}} Sekunden',
      minute_one: '{{value}} Minute',
      minute_other: '{{value}} Minuten',
      hour_one: '{{value}} Stunde',
      hour_other: '{{value}} Stunden',
      day_one: '{{value}} Tag',
      day_other: '{{value}} Tage',
    },
    short: {
      second_one: '{{value}}\u00a0s',
      second_other: '{{value}}\u00a0s',
      minute_one: '{{value}}\u00a0min',
      minute_other: '{{value}}\u00a0min',
      hour_one: '{{value}}\u00a0h',
      hour_other: '{{value}}\u00a0h',
      day_one: '{{value}}\u00a0T',
      day_other: '{{value}}\u00a0T',
    },
  },
  unit: {
    percent: '{{value}}\u00a0%',
    perWeek: '{{value}} / Woche',
    items_one: '{{value}} Vorgang',
    items_other: '{{value}} Vorgänge',
  },
  clock: {
    calendar: 'Kalenderzeit',
    working: 'Arbeitszeit',
  },
  basis: {
    state: 'Nach Status',
    activity: 'Nach Aktivität',
  },
  reopen: {
    'last-done': 'Wieder geöffnet: zuletzt erledigt',
    'first-done': 'Wieder geöffnet: zuerst erledigt',
    'cumulative-active': 'Wieder geöffnet: ohne erledigte Zeit',
  },
  calendar: {
    text_one:
      'Der Kalender des Wertstroms: {{days}}, {{hours}}, {{zone}}, {{count}} Feiertag.',
    text_other:
      'Der Kalender des Wertstroms: {{days}}, {{hours}}, {{zone}}, {{count}} Feiertage.',
    own: 'Zeitpunkte stehen in Ihrer Zone, {{zone}}.',
  },
  bar: {
    label: 'Was gezeigt wird',
    window: 'Zeitraum',
    last: 'Letzte {{days}} Tage',
    custom: 'Eigener …',
    range: '{{from}} – {{to}}',
    from: 'Erster Tag',
    to: 'Letzter Tag',
    apply: 'Zeigen',
    rangeWrong: 'Der erste Tag darf nicht nach dem letzten liegen.',
    clock: 'Uhr',
    basis: 'Grundlage',
    types: 'Arten',
    teams: 'Teams',
    labels: 'Labels',
    priorities: 'Prioritäten',
    reopen: 'Wieder geöffnete Vorgänge',
    reopenOfStream: 'Wie im Wertstrom festgelegt',
    all: {
      streams: 'Gemeinsam gezeigte',
      types: 'Alle Arten',
      teams: 'Alle Teams',
      labels: 'Alle Labels',
      priorities: 'Alle Prioritäten',
    },
    some: {
      types: '{{value}} Arten',
      teams: '{{value}} Teams',
      labels: '{{value}} Labels',
      priorities: '{{value}} Prioritäten',
    },
    unclassified: 'ohne Angabe',
    stream: 'Wertstrom',
    together: '{{value}} Wertströme zusammen',
    shape: 'Form',
    drawing: 'Zeichnung',
    table: 'Tabelle',
  },
  unknown: {
    'no-items': 'keine Vorgänge',
    'too-few-samples': 'zu wenige Vorgänge für dieses Perzentil',
    'zero-denominator': 'es gibt nichts, wodurch zu teilen wäre',
    'no-data': 'die Quellen sagen nichts darüber',
    'not-identifiable': 'aus den Daten nicht zu erkennen',
    'mixed-levels': 'Vorgänge verschiedener Ebenen sind gemischt',
    'mixed-stages': 'Wertströme mit verschiedenen Phasen sind gemischt',
    'wait-stage': 'eine Wartephase erzeugt nichts, was zurückgehen könnte',
    'window-too-short': 'der Zeitraum ist zu kurz',
    'never-left': 'kein Vorgang hat sie nach vorn verlassen',
  },
  leftOut: {
    'direct-to-done': 'ging sofort auf erledigt',
    'no-timestamps': 'keine Zeitangaben',
    'unknown-time': 'Phase für mehr als 5 % der Zeit unbekannt',
    'unmapped-status': 'Status keiner Phase zugeordnet',
    'not-linked': 'mit keiner Auslieferung verknüpft',
    abandoned: 'verworfen',
    container: 'enthält andere Vorgänge',
    'outside-window': 'außerhalb des Zeitraums',
    removed: 'in seinem Werkzeug gelöscht',
    baseline: 'Teil des ersten Release, vor dem nichts bekannt ist',
    immature: 'zu frisch für ein Urteil',
    'clock-skew': 'Zeitangaben widersprechen sich',
    'never-visited': 'war nie in dieser Phase',
    'bot-authored': 'von einem Bot geschrieben',
    'merge-commit': 'ein Merge, der nur andere weiterträgt',
    redeploy: 'ein erneutes Deployment ohne Neues',
    'not-recovered': 'noch nicht behoben',
    'no-type': 'hat keine Art',
    'no-history': 'bevor etwas bekannt war',
    'no-expectation': 'von seiner Phase ist kein Perzentil bekannt',
    'within-expectation': 'innerhalb des p85 seiner Phase',
  },
  figure: {
    name: {
      'flow-time': 'Durchlaufzeit',
      'process-time': 'Prozesszeit',
      'wait-time': 'Wartezeit',
      'activity-ratio': 'Aktivitätsanteil',
      'first-time-right': 'Auf Anhieb richtig',
      'rolled-complete-accurate': '%C&A gesamt',
      'in-progress': 'In Arbeit',
      velocity: 'Durchsatz',
      arrivals: 'Zugänge',
      traceability: 'Nachverfolgbarkeit',
      'stage-lead-time': '{{stage}}: Zeit darin',
      'stage-process-time': '{{stage}}: Prozesszeit',
      'stage-wait-time': '{{stage}}: Wartezeit',
      'stage-complete-accurate': '{{stage}}: %C&A',
      'stage-in-progress': '{{stage}}: in Arbeit',
      return: 'Rückläufe von {{stage}} nach {{toStage}}',
      'net-flow': 'Nettozufluss',
      'mean-load': 'Mittlerer Bestand',
      efficiency: 'Flusseffizienz',
      'unplanned-share': 'Ungeplanter Anteil',
      'discard-rate': 'Verwurfsrate',
      'service-level': 'Erwartetes Servicelevel',
      'service-level-record': 'Bilanz des erwarteten Servicelevels',
      'type-share': 'Anteil von {{of}}',
      'stage-time': '{{of}}: p{{level}} der Zeit darin',
      'past-expectation': 'Über dem p85 ihrer Phase',
      blocked: 'Jetzt blockiert',
      'week-started': 'In der Woche begonnen',
      'week-done': 'In der Woche erledigt',
      'cumulative-flow': '{{of}} oder weiter',
      'littles-law': 'Abweichung von Littles Gesetz',
      'process-limits': 'Grenzen des Zufalls',
      'forecast-by-when': 'Bis wann, mit {{level}} %',
      'forecast-how-many': 'Wie viele, mit {{level}} %',
      'forecast-ready': 'Bereit zum Release, mit {{level}} %',
      'forecast-release': 'Mit einem Zug ausgeliefert, mit {{level}} %',
      'change-lead-time': 'Durchlaufzeit der Änderungen von {{of}}',
      'coding-time': 'Programmierzeit von {{of}}',
      'pickup-time': 'Wartezeit auf ein Review von {{of}}',
      'review-time': 'Reviewzeit von {{of}}',
      'merge-to-deploy-time': 'Vom Merge zum Deployment von {{of}}',
      'deployment-frequency': 'Deployment-Häufigkeit von {{of}}',
      'change-fail-rate': 'Fehlerrate der Änderungen von {{of}}',
      'recovery-time': 'Zeit bis zur Wiederherstellung von {{of}}',
      'rework-rate': 'Nacharbeitsrate von {{of}}',
      edge: 'Von {{stage}} nach {{toStage}}',
      variant: 'Dieser Weg durch die Phasen',
    },
    meaning: {
      'flow-time':
        'Von der Zusage bis erledigt, je Vorgang, der im Zeitraum erledigt wurde. Die Leitzahl ist der Median.',
      'process-time':
        'Zeit je Vorgang, in der an ihm gearbeitet wurde, von der Zusage bis erledigt, als Mittelwert.',
      'wait-time':
        'Zeit je Vorgang, in der er wartete oder blockiert war, von der Zusage bis erledigt, als Mittelwert.',
      'activity-ratio':
        'Anteil der Zeit von der Zusage bis erledigt, in dem an den Vorgängen gearbeitet wurde: ein Verhältnis von Summen.',
      'first-time-right':
        'Anteil der erledigten Vorgänge, die nie zurückgegeben wurden.',
      'rolled-complete-accurate':
        'Produkt der %C&A aller aktiven Phasen nach der Zusage. Setzt voraus, dass die Schritte voneinander unabhängig sind.',
      'in-progress':
        'Vorgänge nach der Zusage, die am Ende des Zeitraums nicht erledigt sind.',
      velocity: 'Im Zeitraum erledigte Vorgänge je Woche.',
      arrivals: 'Vorgänge, die im Zeitraum bei der Zusage ankamen, je Woche.',
      traceability:
        'Anteil der erledigten Vorgänge mit einer lückenlosen Kette von Verknüpfungen vom Vorgang bis zu seiner Auslieferung.',
      'stage-lead-time':
        'Zeit je Vorgang vom Betreten bis zum Verlassen, über alle seine Besuche.',
      'stage-process-time':
        'Zeit je Vorgang, in der in dieser Phase an ihm gearbeitet wurde.',
      'stage-wait-time':
        'Zeit je Vorgang, in der er in dieser Phase wartete oder blockiert war.',
      'stage-complete-accurate':
        'Anteil der Vorgänge, die diese Phase nach vorn verlassen und deren Arbeit später nicht dorthin zurückging.',
      'stage-in-progress': 'Vorgänge in dieser Phase am Ende des Zeitraums.',
      return:
        'Zurückgegebene Vorgänge, der Phase angerechnet, deren Arbeit unvollständig war, und die Zeit, die das jeden kostete.',
      'net-flow':
        'Begonnene abzüglich erledigter Vorgänge im Zeitraum. Was über 0 liegt, staut sich.',
      'mean-load':
        'Vorgänge, die gleichzeitig im Fluss sind, nach Dauer gewichtet: begonnen und noch nicht erledigt.',
      efficiency:
        'Anteil der Zeit von der Zusage bis erledigt, in dem an den Vorgängen gearbeitet wurde: ein Verhältnis von Summen. Neben jedem Vorgang steht sein eigener Anteil.',
      'unplanned-share':
        'Anteil der Fehler an den im Zeitraum begonnenen Vorgängen, die eine Art haben.',
      'discard-rate':
        'Verworfene Vorgänge ÷ alle Vorgänge, die im Zeitraum endeten.',
      'service-level':
        'Die Durchlaufzeit, in der 85 % der im Zeitraum erledigten Vorgänge blieben.',
      'service-level-record':
        'Anteil der Vorgänge, die innerhalb der Erwartung blieben, wie sie zu Beginn ihrer Woche stand.',
      'type-share':
        'Anteil dieser Art an den im Zeitraum erledigten Vorgängen.',
      'stage-time':
        'Zeit, die im Zeitraum erledigte Vorgänge in der Phase standen: Dieser Anteil derer, die in ihr waren, brauchte nicht länger.',
      'past-expectation':
        'Offene Vorgänge, die länger in ihrer Phase stehen als 85 % der erledigten.',
      blocked:
        'Vorgänge im Fluss, die jetzt blockiert sind, mit der Zeit seither.',
      'week-started': 'Vorgänge, deren Fluss in der Woche begann.',
      'week-done': 'In der Woche erledigte Vorgänge.',
      'cumulative-flow':
        'Vorgänge, die am Ende des Tages in der Phase oder weiter standen. Erledigt zählt ab Beginn des Zeitraums.',
      'littles-law':
        'Wie weit der Wertstrom von einem Gleichgewicht entfernt ist, in dem Bestand = Abgänge × Durchlaufzeit gilt. Jenseits von ±20 % sagt die Durchlaufzeit nichts über den Bestand.',
      'process-limits':
        'Das Band, in dem sich Werte von Woche zu Woche zufällig bewegen, mit dem oberen Ende als Wert: Nur was außerhalb liegt, oder acht in Folge auf einer Seite, ist ein Signal.',
      'forecast-by-when':
        'Tage, in denen in diesem Anteil der möglichen Verläufe so viele Vorgänge erledigt werden; sie sind aus ganzen Wochen der eigenen Geschichte des Wertstroms gezogen.',
      'forecast-how-many':
        'Vorgänge, die dieser Anteil der möglichen Verläufe erreicht; sie sind aus ganzen Wochen der eigenen Geschichte des Wertstroms gezogen.',
      'forecast-ready':
        'Tage, in denen in diesem Anteil der möglichen Verläufe so viele Vorgänge bereit zum Release sind; sie sind daraus gezogen, wann Vorgänge bereit wurden.',
      'forecast-release':
        'Tage, in denen in diesem Anteil der möglichen Verläufe der Zug abfährt, der so viele Vorgänge mitnimmt: Jeder wird bereit, wie gezogen, und der nächste Zug fährt nach so vielen Tagen wie frühere Züge.',
      'change-lead-time':
        'Vom frühesten Commit einer Änderung bis zu ihrer Auslieferung, je im Zeitraum ausgelieferter Änderung. Die Leitzahl ist der Median.',
      'coding-time': 'Vom ersten Commit bis zum Öffnen der Änderung.',
      'pickup-time': 'Vom Öffnen der Änderung bis zu ihrem ersten Review.',
      'review-time': 'Vom ersten Review bis zum Merge.',
      'merge-to-deploy-time': 'Vom Merge bis zur Auslieferung.',
      'deployment-frequency':
        'Rollouts in Produktion je Tag: eine Revision bis zur nächsten. Erneute Deployments ohne Neues zählen nicht.',
      'change-fail-rate':
        'Anteil der Rollouts, die zurückgerollt wurden, einen Hotfix brauchten oder innerhalb von 72 Stunden eine Störung hatten, unter denen, die alt genug für ein Urteil sind.',
      'recovery-time':
        'Von einem fehlgeschlagenen Rollout bis zu seinem Zurückrollen, seiner Behebung oder Linderung, je nachdem, was zuerst kam.',
      'rework-rate':
        'Anteil der Rollouts, die zurückrollen oder eine Änderung bringen, die eine andere repariert.',
      edge: 'Vorgänge, die direkt von der einen Phase in die andere gingen, mit der Zeit, die jeder davor gewartet hatte; die Leitzahl ist der Median.',
      variant:
        'Vorgänge, die genau diesen Weg durch die Phasen gingen, mit ihrer Durchlaufzeit; die Leitzahl ist der Median.',
    },
  },
  evidence: {
    close: 'Schließen',
    definition: 'Was sie bedeutet, mit Beispiel (Englisch)',
    back: 'Zurück zu den Vorgängen',
    formula: 'Wie es berechnet ist',
    window: 'Zeitraum',
    windowText: '{{from}} bis {{to}}',
    clock: 'Uhr',
    basis: 'Grundlage',
    restsOn: 'Beruht auf',
    coverage: 'Abdeckung',
    coverageText: '{{counted}} von {{total}} gezählt ({{share}})',
    method: 'Verfahren',
    counted: 'Gezählt ({{value}})',
    leftOut: 'Ausgelassen ({{value}})',
    download: 'CSV herunterladen',
    downloading: 'CSV wird vorbereitet …',
    downloadFailed: 'Die CSV-Datei konnte nicht erstellt werden: {{message}}',
    item: 'Vorgang',
    type: 'Art',
    value: 'Wert',
    from: 'Von',
    to: 'Bis',
    reason: 'Warum ausgelassen',
    stillOpen: 'noch offen',
    restricted: 'Nicht einsehbarer Vorgang',
    unclassified: 'ohne Angabe',
    nothingCounted: 'Kein Vorgang ist gezählt.',
    nothingLeftOut: 'Nichts ist ausgelassen.',
    page: '{{from}}–{{to}} von {{total}}',
    previous: 'Zurück',
    next: 'Weiter',
    trace: 'Verlauf von {{item}}',
  },
  state: {
    loading: 'Wird geladen …',
    retry: 'Erneut versuchen',
    failed: '{{what}}: konnte nicht geladen werden',
    missingTitle: 'Noch weisen keine Lieferdaten auf {{title}}',
    missingText:
      'Daten werden Entitäten des Katalogs durch Annotationen zugeordnet. Fügen Sie eine hinzu, die nennt, wo die Arbeit geschieht, zum Beispiel:',
    missingLooked: 'Gesucht wurde nach',
    missingFound_one: '{{value}} Objekt gefunden',
    missingFound_other: '{{value}} Objekte gefunden',
    missingNone:
      'Die Entität hat keine Annotation, nach der eine Quelle sucht.',
    copy: 'Kopieren',
    copied: 'Kopiert',
  },
});
