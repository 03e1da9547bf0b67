// Generated from docs/metrics.md by `npm run generate:definitions`. Do not edit.
import { Section } from './Section';

export const intro = "Every number in the product is one of those below. A number is either a value,\nwith the sample it rests on and how it was made, or **unknown** with the\nreason. Unknown is never shown as zero. Behind every number you can open the\nitems that count in it, and those left out and why.";

export const sections: readonly Section[] = [
  {
    "id": "the-example",
    "title": "The example",
    "intro": "Most examples use one small stream over four weeks, from Monday 1 January 2024\n(day 0) to day 28. Five items were done:\n\n| item | went through (days)                                      | done on day |\n| ---- | -------------------------------------------------------- | ----------- |\n| A    | Ready 2, Development 3                                   | 5           |\n| B    | Ready 1, Development 5, Waiting for review 1, Review 1   | 8           |\n| C    | Development 2, Review 2, back to Development 3, Review 1 | 8           |\n| D    | Backlog 4, Ready 2, Development 2                        | 8           |\n| E    | Ready 10 (from day 5), Development 5                     | 20          |\n\nFlow starts at the commitment, which here is Ready. All times are on the\ncalendar clock unless said otherwise.",
    "entries": []
  },
  {
    "id": "how-to-read-any-number",
    "title": "How to read any number",
    "intro": "",
    "entries": [
      {
        "ids": [
          "clock"
        ],
        "title": "Clock",
        "text": "**Clock.** _Calendar_ time counts every hour. _Working_ time counts only the\nstream's working hours. A runs from Monday to Saturday, 00:00: 5 days on the\ncalendar clock, 40 hours on the working clock (five days from 9 to 17)."
      },
      {
        "ids": [
          "p50-p75-p85-p95"
        ],
        "title": "p50, p75, p85, p95",
        "text": "**p50, p75, p85, p95.** p50 is the median: half of the items took no longer.\nBetween two items the value is interpolated in a straight line. The flow times\n4, 5, 8, 8 and 15 days have a p50 of 8 days. A p85 needs at least 7 items, so\nhere it is unknown (_too few samples_)."
      },
      {
        "ids": [
          "mean"
        ],
        "title": "Mean",
        "text": "**Mean.** Used only where parts must add up, and always called a mean."
      },
      {
        "ids": [
          "window"
        ],
        "title": "Window",
        "text": "**Window.** From its first instant up to, and without, its last. An item belongs\nto the window in which it was done."
      }
    ]
  },
  {
    "id": "flow",
    "title": "Flow",
    "intro": "",
    "entries": [
      {
        "ids": [
          "flow-time"
        ],
        "title": "Flow time",
        "text": "**Flow time**: from the commitment to done. D stood 4 days in the backlog\nfirst; that does not count, so its flow time is 4 days. Going back to before\nthe commitment does not start it anew."
      },
      {
        "ids": [
          "flow-velocity"
        ],
        "title": "Flow velocity",
        "text": "**Flow velocity**: items done in the window: 5, which is 1.25 a week."
      },
      {
        "ids": [
          "arrivals",
          "net-flow"
        ],
        "title": "Arrivals",
        "text": "**Arrivals** and **net flow**: items whose flow began in the window, and those\nless the items done. In the four weeks 5 began, 1.25 a week, and 5 were done: net\nflow 0. Of the first week alone, 5 − 1 = 4 piled up."
      },
      {
        "ids": [
          "throughput"
        ],
        "title": "Throughput",
        "text": "**Throughput**: items done per day or week, empty ones included: 1, 3, 1 and 0\nin the four weeks."
      },
      {
        "ids": [
          "flow-efficiency",
          "activity-ratio"
        ],
        "title": "Flow efficiency",
        "text": "**Flow efficiency** and **activity ratio**: time worked ÷ (time worked + time\nwaited), sums over all items. 24 ÷ (24 + 16) = 60 %. Beside it stands that of\neach item: the middle one of the five is A with 3 ÷ 5 = 60 %."
      },
      {
        "ids": [
          "flow-load"
        ],
        "title": "Flow load",
        "text": "**Flow load**: items started and not yet done. On day 6: B, C, D and E, so 4.\nOver the four weeks, weighed by time: 40 item-days ÷ 28 days = 1.43."
      },
      {
        "ids": [
          "work-item-age"
        ],
        "title": "Work item age",
        "text": "**Work item age**: now − start, for items not done. On day 7, E is 2 days old."
      },
      {
        "ids": [
          "flow-distribution"
        ],
        "title": "Flow distribution",
        "text": "**Flow distribution**: share of done items per type; items without a type are\n_unclassified_. If B is a defect and the rest have no type: defect 20 %,\nunclassified 80 %."
      },
      {
        "ids": [
          "unplanned-share"
        ],
        "title": "Unplanned share",
        "text": "**Unplanned share**: share of defects among the items whose flow began in the\nwindow and that have a type. If B is a defect and the rest are features: 1 ÷ 5 =\n20 %."
      },
      {
        "ids": [
          "past-their-stages-p85"
        ],
        "title": "Past their stage's p85",
        "text": "**Past their stage's p85**: open items that have stood in their stage for longer\nthan 85 of 100 of the items done stood in it, the oldest first. If those stood\nfor 1 to 100 days, one each, an item is past it after 85.15 days."
      },
      {
        "ids": [
          "blocked"
        ],
        "title": "Blocked",
        "text": "**Blocked**: open items that are flagged or blocked now, with the time since then.\nIf C is flagged on day 3 and not freed since, then on day 6 one item is blocked,\nfor 3 days."
      },
      {
        "ids": [
          "cumulative-flow"
        ],
        "title": "Cumulative flow",
        "text": "**Cumulative flow**: for each stage, how many items stand there or further on\nat the end of each day. At the end of day 5: 5 at Ready or beyond, 3 at\nDevelopment or beyond (A, B and C), 1 done."
      },
      {
        "ids": [
          "service-level-expectation"
        ],
        "title": "Service level expectation",
        "text": "**Service level expectation**: a duration and the share of items done within\nit. At 75 % it is 8 days, and 4 of 5 items (80 %) kept it."
      },
      {
        "ids": [
          "littles-law-residual"
        ],
        "title": "Little's law residual",
        "text": "**Little's law residual**: how far the stream is from a steady state, (L − λW) ÷\nL with L the mean load, λ the departures per time and W their mean flow time.\nHere it is unknown: it needs 20 departures. In a stream of 30 items, each of 2\ndays, one begun and one done every day, the residual is 0."
      },
      {
        "ids": [
          "discard-rate"
        ],
        "title": "Discard rate",
        "text": "**Discard rate**: abandoned items ÷ all that ended. With one more item given up\nbeside the five: 1 ÷ 6 = 16.7 %."
      },
      {
        "ids": [
          "process-limits"
        ],
        "title": "Process limits",
        "text": "**Process limits**: the band in which week-to-week values move by chance. For\n3, 5, 4, 6, 4, 5 items a week the mean is 4.5, the mean step 1.6, and the band\n4.5 ± 2.66 × 1.6: from 0.244 to 8.756. Only what lies outside it, or a run of\neight on one side, is a signal."
      }
    ]
  },
  {
    "id": "the-map",
    "title": "The map",
    "intro": "",
    "entries": [
      {
        "ids": [
          "lead-time",
          "process-time",
          "wait-time"
        ],
        "title": "Lead time",
        "text": "**Lead time** of a stage: all time spent there, waiting or working, per item\nthat visited it. **Process time** is the part that was worked, **wait time** the\nrest. Review was visited by B (1 day) and C (2 + 1 days): mean lead time 2 days."
      },
      {
        "ids": [
          "ladder"
        ],
        "title": "Ladder",
        "text": "**Ladder**: stage time divided by all items, also those that skipped the\nstage, so that the steps add up to the mean flow time. Ready 15 ÷ 5 = 3 days,\nDevelopment 20 ÷ 5 = 4, Waiting for review 0.2, Review 0.8: together 8 days."
      },
      {
        "ids": [
          "return"
        ],
        "title": "Return",
        "text": "**Return**: a step back because something was not right: C went from Review\nback to Development. A step back because another piece of work began is a\n_continuation_, not a return."
      },
      {
        "ids": [
          "c-a",
          "rolled-c-a",
          "first-time-right"
        ],
        "title": "%C&A",
        "text": "**%C&A** (percent complete and accurate): 1 − items whose return was charged to\nthe stage ÷ items that left it forward. C's return is charged to Development:\n1 − 1 ÷ 5 = 80 %. **Rolled %C&A** multiplies the active stages, as if they were\nindependent: 80 % × 100 % = 80 %. **First-time-right**: 4 of 5 items had no\nreturn: 80 %."
      },
      {
        "ids": [
          "constraint"
        ],
        "title": "Constraint",
        "text": "**Constraint**: the stage where the most waiting happens, confirmed by a queue\nor an age that grows. Ready holds 15 of the 16 days waited after commitment:\n93.8 %."
      },
      {
        "ids": [
          "future-map"
        ],
        "title": "Future map",
        "text": "**Future map**: the same items again, with less waiting, less work or fewer\nfaults in a stage. Without the wait in Ready (15 days) the mean flow time is\n(40 − 15) ÷ 5 = 5 days. It is an upper bound: what is taken away here may stand\nin the way elsewhere. Time before the commitment is in no total.\n\nIts 90 % intervals say where nine of ten windows of as many items like these\nwould lie, found by drawing the items again and again. For items of 1 to 100\ndays, one each, the mean of 50.5 days has an interval of about 46 to 55."
      },
      {
        "ids": [
          "the-process-as-it-flows"
        ],
        "title": "The process as it flows",
        "text": "**The process as it flows**: who went directly from which stage to which. A, D\nand E left Development for done, so that way was gone 3 times; with the median of\nwhat those who went it had waited before. A _variant_ is the whole way of an\nitem: Ready, Development, done is that of A and E, 2 of 5 items or 40 %."
      },
      {
        "ids": [
          "pushed-or-pulled"
        ],
        "title": "Pushed or pulled",
        "text": "**Pushed or pulled**: work counts as pulled into a stage where the number of\nitems in it is held steadier than arrivals by chance would have it: a variance\nbelow half of its mean. Twenty items, always one in Development: variance 0,\npulled. Twenty at once for half of the time: mean 10, variance 100, pushed.\nUnknown below 20 entries."
      },
      {
        "ids": [
          "batch"
        ],
        "title": "Batch",
        "text": "**Batch**: items that leave a stage, or are done, at the same instant. Of batches\nof 1, 2, 3, 4 and 5 items the median is 3."
      },
      {
        "ids": [
          "priority-and-reopen-policy"
        ],
        "title": "Priority and reopen policy",
        "text": "**Priority and reopen policy** choose, like types, teams and labels, which items\ncount and when they are done: the last time, the first time, or the last time\nwithout the time it stood as done in between."
      }
    ]
  },
  {
    "id": "delivery",
    "title": "Delivery",
    "intro": "Examples: a service was first deployed five days before the window (its\n_baseline_). In 14 days it was rolled out on days 1, 3, 8 and 10, at midnight.\nHalf an hour after the rollout of day 3 an incident began, mitigated at noon of day 3. The rollout of day 10 contains the incident's fix.",
    "entries": [
      {
        "ids": [
          "rollout"
        ],
        "title": "Rollout",
        "text": "**Rollout**: one revision of a service over its production environments. A\nredeployment of nothing new counts in none of the five."
      },
      {
        "ids": [
          "change-lead-time"
        ],
        "title": "Change lead time",
        "text": "**Change lead time**: from the earliest commit of a change being written to its\ndelivery. Five changes that took 1, 2, 2, 3 and 10 days have a p50 of 2 days."
      },
      {
        "ids": [
          "coding",
          "pickup",
          "review",
          "merge-to-deploy"
        ],
        "title": "Coding",
        "text": "**Coding**, **pickup**, **review** and **merge to deploy** are its parts: to the\nchange being opened, from there to its first review, from there to the merge, and\nfrom the merge to the delivery. The median of each is its own, so they do not add\nup to that of the whole."
      },
      {
        "ids": [
          "deployment-frequency"
        ],
        "title": "Deployment frequency",
        "text": "**Deployment frequency**: 4 rollouts in 14 days, 0.286 a day; on 2 days of a\nweek (median)."
      },
      {
        "ids": [
          "change-fail-rate"
        ],
        "title": "Change fail rate",
        "text": "**Change fail rate**: rollouts that were rolled back, hotfixed or had an\nincident within 72 hours ÷ rollouts old enough to tell: 1 ÷ 4 = 25 %. On day 12\nthe rollout of day 10 is _immature_, and the rate is 1 ÷ 3."
      },
      {
        "ids": [
          "failed-deployment-recovery-time"
        ],
        "title": "Failed deployment recovery time",
        "text": "**Failed deployment recovery time**: from the failed rollout to its rollback,\nfix or mitigation: 12 hours, of which half an hour until it was noticed. As a\np50 it is unknown below 5 failures."
      },
      {
        "ids": [
          "deployment-rework-rate"
        ],
        "title": "Deployment rework rate",
        "text": "**Deployment rework rate**: rollouts that repair ÷ all: the one of day 10, 1 ÷ 4\n= 25 %."
      },
      {
        "ids": [
          "what-caused-an-incident"
        ],
        "title": "What caused an incident",
        "text": "**What caused an incident**: what the incident names; else what its fix repairs\n(90 % sure); else what was rolled back, also by rolling out again what was there\nbefore, within 72 hours after it began (80 %); else, by time, a rollout of the\nsame service within 72 hours before, where it is at least 90 % sure. None is an\nanswer too, and is shown apart.\n\nBy time two things are weighed, each as likely as the other before anything is\nknown. A rollout that breaks something shows it soon: three of four such\nfailures begin within 2 hours, fifteen of sixteen within 6, so that _x_ hours\nlater (1 + _x_ ÷ 2)⁻³ of them begin within an hour. Or the incident came by\nitself, and a rollout lies before it by chance: as many an hour as the service\nhad in the 90 days up to then, or in what is known of them, at least 72 hours.\nFor the rollout of day 3, half an hour before, that is 1.25⁻³ = 51.2 % against 3\nrollouts in the 192.5 hours since the first, 1.6 %. How it ended is weighed,\ntoo: two of three incidents that a rollout caused end by another rollout, up to\nan hour after their end, one of ten of the others, or any that comes by chance.\nHere none came in 12.5 hours: so end 33 % of the former and 0.9 × e^(−12.5 × 3 ÷\n192.5) = 74 % of the latter, and of the 51.2 % there remain 51.2 × 33 ÷ 74 =\n23.0 %: 23.0 ÷ (23.0 + 1.6) = 94 %, and it is named. Half of the 23.0 % would\ncount where the paths of both are known and none is shared. Of a service that is\nrolled out ten times a day no incident has a cause by time; of one that is\nrolled out once a quarter those of the ten hours after it have."
      }
    ]
  },
  {
    "id": "forecast",
    "title": "Forecast",
    "intro": "Past weeks are drawn at random, whole, and laid end to end, thousands of times.\n_How many_ at 85 % is what 85 of 100 such futures reach; _by when_ at 85 % is\nthe day within which 85 of 100 finish. A stream that finishes one item each\nworking day is certain: 10 items in 14 days, and the twelfth on day 16. Where a\nweek brings 0 or 10 items with equal chance, 10 items are done within 8 days at\n70 %, 15 at 85 % and 29 at 95 %. Needs 28 days of history and 5 items.",
    "entries": [
      {
        "ids": [
          "work-that-depends-on-other-work"
        ],
        "title": "Work that depends on other work",
        "text": "**Work that depends on other work**: in each future a part begins when the last\nof those before it is done. Two steady parts of 6 and 3 items take 8 days side\nby side, 11 one after the other."
      },
      {
        "ids": [
          "release-trains"
        ],
        "title": "Release trains",
        "text": "**Release trains**: where at least half of the items are done on at most a tenth\nof the days, being ready and being out are forecast apart. A day counts among\nthese only if two items or more were done on it, since one item alone came by no\ntrain, and five items are the fewest. Of 40 days a tenth are 4: eight items, each\non a day of its own, came by no train; 2, 2, 1, 1, 1 and 1 did, with 4 of 8 on two\ndays. An item is ready when it comes, for the last time, to the stage where work\nwaits for its release, or past it. With one item ready\neach working day and a train every 14 days, the last one yesterday, the twelfth\nitem is ready on day 16 and leaves on day 28."
      },
      {
        "ids": [
          "capacity"
        ],
        "title": "Capacity",
        "text": "**Capacity**: what more hands, or a limit on work in progress, would change is\nanswered only for a queue whose replay has foretold its own past within 20 %;\notherwise _not identifiable_. Two items come to review each half day, after half\na day of development; one at a time is reviewed, for a quarter of a day. The mean\nflow time is (0.75 + 1) ÷ 2 = 0.875 days; two at a time would make it 0.75."
      }
    ]
  },
  {
    "id": "dependencies",
    "title": "Dependencies",
    "intro": "",
    "entries": [
      {
        "ids": [
          "delay"
        ],
        "title": "Delay",
        "text": "**Delay**: for whom items waited. Each instant of waiting is divided equally\namong its causes, your own team being one. An item waits 10 days: 2 for risk, 2\nfor risk and platform, 3 for risk, platform and your own team, 1 for your own\nteam, 2 for nobody known. Risk is charged 2 + 1 + 1 = 4 days, platform 1 + 1 = 2,\nyour own team (_self_) 2, and 2 are _unexplained_: together 10. Where you wait\nfor B and B for C, you are charged B, shown _via C_."
      },
      {
        "ids": [
          "alone"
        ],
        "title": "Alone",
        "text": "**Alone**: time waited for this party and nobody else, the most its removal could\ngain: risk 2 days, platform none."
      },
      {
        "ids": [
          "flow-time-without"
        ],
        "title": "Flow time without",
        "text": "**Flow time without** a party: the p50 with the time waited for it alone taken\naway, item by item. Five items of 2, 3, 4, 5 and 6 days waited 0, 0, 2, 4 and 1\ndays for risk alone: 2, 3, 2, 1 and 5 are left, a p50 of 2 days instead of 4."
      },
      {
        "ids": [
          "autonomy"
        ],
        "title": "Autonomy",
        "text": "**Autonomy**: share of done items that waited for nobody else: here 0 of 1."
      },
      {
        "ids": [
          "others-waited"
        ],
        "title": "Others waited",
        "text": "**Others waited**: how long the items of others waited for yours. One that is of\ntwo streams and waited 4 days stands in the wait of each of the two with 4 days,\nand counts once here: 4 days."
      },
      {
        "ids": [
          "break-this-first"
        ],
        "title": "Break this first",
        "text": "**Break this first** goes by the mean flow time without a party, since a median\ndoes not move where few items waited for long: 5 items of 4 days on average, 7\ndays of which somebody waited for risk alone, would take 4 − 7 ÷ 5 = 2.6 days.\nIt is an upper bound, and bounds of several parties do not add up."
      },
      {
        "ids": [
          "who-is-charged"
        ],
        "title": "Who is charged",
        "text": "**Who is charged**: the innermost stream in which the item waited for is at home;\na Group whose review or approval was awaited; an entity where it is in no stream.\nThe share of a party divides among its components. Shares do not depend on who\nlooks: in a view that takes a party in, its share becomes _self_ and all others\nstay what they were."
      },
      {
        "ids": [
          "queue-and-work"
        ],
        "title": "Queue and work",
        "text": "**Queue and work**: a wait for an item counts as the other side's work while that\nitem was in an active stage, else as its queue. A wait begins no earlier than the\ntwo were linked, where the tool tells when."
      },
      {
        "ids": [
          "cost"
        ],
        "title": "Cost",
        "text": "**Cost**: delay in days × the stream's cost of delay (`value-stream/cost-of-delay:\n1200 EUR/day`). 5.5 days at 1000 EUR are 5500 EUR. On the working clock a day is\na working day. Without a rate there are days only."
      },
      {
        "ids": [
          "structure-without-delay"
        ],
        "title": "Structure without delay",
        "text": "**Structure without delay**: relations of the catalog, and items whose changes\ntouch components of both sides, with how many (support) and their share of the\nitems done here (confidence); parties for which nothing waited in the window.\n\nA reader who may not read a party sees neither it nor its delay: what was waited\nfor it is _unexplained_ to them, and the answer says that only what they may read\nis counted."
      }
    ]
  },
  {
    "id": "improvement",
    "title": "Improvement",
    "intro": "",
    "entries": [
      {
        "ids": [
          "size-of-a-waste"
        ],
        "title": "Size of a waste",
        "text": "**Size of a waste**: its time ÷ done items, and per month of 30.4 days. 20 days\nover 5 items in two months are 4 days an item and 10 days a month."
      },
      {
        "ids": [
          "outcome-of-an-experiment"
        ],
        "title": "Outcome of an experiment",
        "text": "**Outcome of an experiment**: the median after less the median before, with the\ninterval that resampling gives, and the same against the longer history. Where\nflow time is usually 10 days, was 20 before and is 10 after, the difference is\n−10 days and the outcome _back to usual_: things tried when all is worst get\nbetter by themselves."
      }
    ]
  },
  {
    "id": "data-quality",
    "title": "Data quality",
    "intro": "",
    "entries": [
      {
        "ids": [
          "traceability"
        ],
        "title": "Traceability",
        "text": "**Traceability**: done items that can be followed from work item to change to\ndeployment without a break ÷ all done items, and the same for each link. Of\nfour done items one is traced whole (25 %), three have a change (75 %)."
      },
      {
        "ids": [
          "gap"
        ],
        "title": "Gap",
        "text": "**Gap**: a stretch in which a source gave no fact for longer than is usual. It is\nunknown, not zero: with facts on days 3, 4 and 7 of ten days, and two days\nusual, days 0 to 3, 4 to 7 and from 7 on are gaps."
      },
      {
        "ids": [
          "unmapped-share"
        ],
        "title": "Unmapped share",
        "text": "**Unmapped share**: time in statuses that no stage claims ÷ all time. 2 of 8 days\nis 25 %."
      }
    ]
  }
];
