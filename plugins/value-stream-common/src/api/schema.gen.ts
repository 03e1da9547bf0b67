// Generated from openapi.yaml by `yarn generate:api`. Do not edit.
export interface paths {
    "/streams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All streams the reader may see */
        get: operations["listStreams"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/streams/{kind}/{namespace}/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One stream with its definition and members */
        get: operations["getStream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{kind}/{namespace}/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which streams an entity belongs to, what data selects it, and what is wrong with its declarations */
        get: operations["getEntityScope"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{kind}/{namespace}/{name}/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The value stream map of a Component, System, Domain, Group or ValueStream */
        get: operations["getMap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{kind}/{namespace}/{name}/map/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the map changed from an earlier window */
        get: operations["getMapComparison"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{kind}/{namespace}/{name}/map/future": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Totals of the map with some stages changed, by replay of its items */
        get: operations["getFutureMap"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{kind}/{namespace}/{name}/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether work is pushed or pulled into each stage, in what batches it moves, and which stage no data covers */
        get: operations["getHandovers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{kind}/{namespace}/{name}/process": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process as it really went, as directly-follows graph and variants */
        get: operations["getProcess"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{kind}/{namespace}/{name}/targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Future maps saved as targets of an entity, the latest first */
        get: operations["listTargets"];
        put?: never;
        /**
         * Save a future map as a target
         * @description Needs the permission `value-stream.target.update`. The totals are computed here, of the window and items asked about; what cannot be known is refused.
         */
        post: operations["saveTarget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{kind}/{namespace}/{name}/targets/{targetId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Give up a target
         * @description Needs the permission `value-stream.target.update`.
         */
        delete: operations["deleteTarget"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{kind}/{namespace}/{name}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The items behind one figure of the map, counted or left out */
        get: operations["getItemsBehind"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{kind}/{namespace}/{name}/flow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How work flows in the window, as key figures */
        get: operations["getFlow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{kind}/{namespace}/{name}/flow-times": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Flow time of every item done in the window */
        get: operations["getFlowTimes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{kind}/{namespace}/{name}/throughput": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Items started and done per week, load and efficiency, with process behaviour limits */
        get: operations["getThroughput"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{kind}/{namespace}/{name}/cumulative-flow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Items at or beyond each stage at the end of each day */
        get: operations["getCumulativeFlow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{kind}/{namespace}/{name}/ageing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open items by age against how long done items stood in each stage, and what blocks them */
        get: operations["getAgeing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{kind}/{namespace}/{name}/forecast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many items by a date, and by when so many, with the record of past forecasts */
        get: operations["getForecast"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{kind}/{namespace}/{name}/delivery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The five delivery metrics of each service in production, with the rollouts and incidents behind them
         * @description By the calendar clock. A service is never blended with another. Types, teams and labels choose items; deployments have none.
         */
        get: operations["getDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{kind}/{namespace}/{name}/flow-evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a figure of flow, forecast or delivery rests on, counted or left out */
        get: operations["getFlowEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{kind}/{namespace}/{name}/dependencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom an entity's items waited for and who waited for the entity, priced; what to break first, circles, structure without delay */
        get: operations["getDependencies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{kind}/{namespace}/{name}/dependencies/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The items behind one edge */
        get: operations["getDependencyEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/entities/{kind}/{namespace}/{name}/dependencies/blockers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What holds items up now, in both directions, the oldest first */
        get: operations["getOpenBlockers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All flow items the reader may see, for an index of them
         * @description A page at a time in order of key. A page may hold fewer items than asked for, as those that the reader may not see are left out of it; the last one has no `next`.
         */
        get: operations["listItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One item's life over all tools */
        get: operations["getTrace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sources with their state */
        get: operations["listSources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sources/{sourceId}/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read a source now */
        post: operations["refreshSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sources/{sourceId}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop reading a source for now
         * @description Scheduled readings stay away until it is resumed; deliveries are taken in all the same.
         */
        post: operations["pauseSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sources/{sourceId}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go on reading a source
         * @description From the last page that was kept where it was paused; from the beginning where it was cancelled.
         */
        post: operations["resumeSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sources/{sourceId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give up reading a source
         * @description How far it was read is forgotten. Nothing that was read is lost; scheduled readings stay away until it is resumed or refreshed.
         */
        post: operations["cancelSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sources/{sourceId}/refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Payloads and rows that could not be used, newest first */
        get: operations["listRefusals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sources/{sourceId}/refused-deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Deliveries that were refused whole and are kept to be replayed, newest first */
        get: operations["listRefusedDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sources/{sourceId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Translate refused deliveries again, one or all */
        post: operations["replayDeliveries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/data-quality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Conflicts of declarations, traceability, statuses and links per stream, freshness and gaps per source, and what belongs to no stream
         * @description Figures are worked out beside the requests, as those of the overview.
         */
        get: operations["getDataQuality"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All streams with their figures over a standard window
         * @description Figures are worked out beside the requests: within a minute or two of a change, and every hour. Each says when. By the calendar clock.
         */
        get: operations["getOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mapping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Entities of the catalog with the streams they belong to and why
         * @description As far as the reader may read entities and streams. A Group owns streams and is listed only where it is a member of one.
         */
        get: operations["getMapping"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mapping/statuses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Statuses that no stage of their stream claims
         * @description Over items that are open or ended in the last 90 days.
         */
        get: operations["getUnmappedStatuses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rebuild": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rebuild under way, or the last one */
        get: operations["getRebuild"];
        put?: never;
        /** Derive everything again from the log, while the old facts are served */
        post: operations["startRebuild"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** Format: date-time */
        Instant: string;
        Known: {
            /** @enum {string} */
            kind: "value";
            value: number;
            /** @enum {string} */
            unit: "ms" | "items" | "ratio" | "per-week" | "count";
            n: number;
            method: string;
        };
        Unknown: {
            /** @enum {string} */
            kind: "unknown";
            /** @enum {string} */
            reason: "no-items" | "too-few-samples" | "zero-denominator" | "no-data" | "not-identifiable" | "mixed-levels" | "mixed-stages" | "wait-stage" | "window-too-short" | "never-left";
            n: number;
        };
        Figure: components["schemas"]["Known"] | components["schemas"]["Unknown"];
        Quantiles: {
            p50: components["schemas"]["Figure"];
            p75: components["schemas"]["Figure"];
            p85: components["schemas"]["Figure"];
            p95: components["schemas"]["Figure"];
        };
        /** @enum {string} */
        FigureId: "flow-time" | "process-time" | "wait-time" | "activity-ratio" | "first-time-right" | "rolled-complete-accurate" | "in-progress" | "velocity" | "arrivals" | "traceability" | "stage-lead-time" | "stage-process-time" | "stage-wait-time" | "stage-complete-accurate" | "stage-in-progress" | "return" | "edge" | "variant";
        /** @enum {string} */
        ExclusionReason: "direct-to-done" | "no-timestamps" | "unknown-time" | "unmapped-status" | "not-linked" | "abandoned" | "container" | "outside-window" | "removed" | "baseline" | "immature" | "clock-skew" | "never-visited" | "bot-authored" | "merge-commit" | "redeploy" | "not-recovered" | "no-type" | "no-history" | "no-expectation" | "within-expectation";
        Exclusion: {
            reason: components["schemas"]["ExclusionReason"];
            n: number;
        };
        Window: {
            from: components["schemas"]["Instant"];
            to: components["schemas"]["Instant"];
        };
        StreamSummary: {
            ref: string;
            name: string;
            title: string;
            description?: string;
            /** @enum {string} */
            role: "core" | "supporting";
            owner?: string;
            customer?: string;
            outcome?: string;
            parent?: string;
            supports: string[];
            /** @enum {string} */
            declaredBy: "entity" | "annotation" | "implied";
            memberCount: number;
            doneLast90Days?: number;
        };
        StageInfo: {
            id: string;
            name: string;
            /** @enum {string} */
            mode: "active" | "wait" | "done";
            class: string;
            /** @enum {string} */
            authority: "status" | "engineering";
        };
        Stream: components["schemas"]["StreamSummary"] & {
            stages: components["schemas"]["StageInfo"][];
            commitment: string;
            calendar: components["schemas"]["Calendar"];
            /** @enum {string} */
            flowItem: "work-items" | "changes" | "commits";
            /** @enum {string} */
            reopenPolicy: "last-done" | "first-done" | "cumulative-active";
            members: components["schemas"]["Member"][];
            children: string[];
            supportedBy: string[];
            conflicts: components["schemas"]["Conflict"][];
        };
        Calendar: {
            timeZone: string;
            workingDays: number[];
            workingHours: number[][];
            holidays: string[];
        };
        Member: {
            entityRef: string;
            title?: string;
            evidence: string;
        };
        Conflict: {
            entityRef: string;
            streamRef?: string;
            /** @enum {string} */
            reason: "bad-annotation" | "unknown-stream" | "two-owners" | "two-parents" | "two-roles" | "two-costs" | "parent-cycle" | "unknown-owner" | "unknown-stages";
            message: string;
            whatToDo: string;
        };
        EntityScope: {
            entityRef: string;
            streams: {
                ref: string;
                title: string;
                /** @enum {string} */
                role: "core" | "supporting";
                owner?: string;
                customer?: string;
                evidence: string;
            }[];
            conflicts: components["schemas"]["Conflict"][];
            /** @description Annotations of the entity, and of what belongs to it, that data was looked for by */
            selectors: {
                annotation: string;
                value: string;
                /** @description Objects found by it */
                objects: number;
            }[];
            /** @description Flow items of the entity at any time */
            itemCount: number;
        };
        ScopeInfo: {
            entityRef: string;
            kind: string;
            title: string;
            /** @enum {string} */
            flowItem: "work-items" | "changes" | "commits";
            /** @description The stream whose stages and calendar the map uses */
            stream?: string;
            /** @description Refs of the streams whose items are shown together, by the class of their stages where those differ */
            pooled?: string[];
            streams: {
                ref: string;
                title: string;
                /** @enum {string} */
                role: "core" | "supporting";
                owner?: string;
                customer?: string;
            }[];
        };
        /** @description What was asked, completed */
        Asked: {
            scope: components["schemas"]["ScopeInfo"];
            window: components["schemas"]["Window"];
            /** @enum {string} */
            clock: "calendar" | "working";
            /** @enum {string} */
            basis: "state" | "activity";
            calendar: components["schemas"]["Calendar"];
            asOf: components["schemas"]["Instant"];
            /** @description Types that items of the scope have */
            types: string[];
            teams: string[];
            /** @description At most 200, the most used first */
            labels: string[];
            /** @description Priorities that items of the scope have */
            priorities?: string[];
            reopenPolicy?: components["schemas"]["ReopenPolicy"];
        };
        FlowFigures: {
            velocityPerWeek: components["schemas"]["Figure"];
            flowTime: components["schemas"]["Quantiles"];
            efficiencyByState: components["schemas"]["Figure"];
            efficiencyByActivity: components["schemas"]["Figure"];
            meanLoad: components["schemas"]["Figure"];
            load: components["schemas"]["Figure"];
            discardRate: components["schemas"]["Figure"];
            arrivalsPerWeek: components["schemas"]["Figure"];
            /** @description Items started less items done in the window */
            netFlow: number;
            unplannedShare: components["schemas"]["Figure"];
        };
        FlowAnswer: {
            asked: components["schemas"]["Asked"];
            figures: components["schemas"]["FlowFigures"];
            earlier: {
                window: components["schemas"]["Window"];
                figures: components["schemas"]["FlowFigures"];
            };
            exclusions: components["schemas"]["Exclusion"][];
            distribution: {
                type: string;
                items: number;
                share: components["schemas"]["Figure"];
            }[];
            serviceLevel: {
                level: number;
                duration: components["schemas"]["Figure"];
                kept: components["schemas"]["Figure"];
                backtest: components["schemas"]["Figure"];
            };
            littlesLaw: {
                residual: components["schemas"]["Figure"];
                openItems: components["schemas"]["Figure"];
                carriedIn: components["schemas"]["Figure"];
                netFlow: number;
                warns: boolean;
            };
        };
        FlowTimesAnswer: {
            asked: components["schemas"]["Asked"];
            itemKeys: string[];
            titles: string[];
            /** @description Place of each item's type in `asked.types` */
            types: number[];
            /** @description Milliseconds since 1970, in ascending order */
            doneAt: number[];
            flowMs: number[];
            activeMs: number[];
            quantiles: components["schemas"]["Quantiles"];
            /** @description Bins of equal width from 0 to the longest */
            histogram: {
                fromMs: number;
                toMs: number;
                items: number;
            }[];
            exclusions: components["schemas"]["Exclusion"][];
        };
        ThroughputAnswer: {
            asked: components["schemas"]["Asked"];
            /** @description Local weeks, Monday to Sunday, that touch the window */
            weeks: {
                from: components["schemas"]["Instant"];
                /** @description Whether there was anything of the stream by then; before, nothing is zero */
                known: boolean;
                /** @description Whether the window covers all of the week */
                whole: boolean;
                done: number;
                started: number;
                load: components["schemas"]["Figure"];
                efficiency: components["schemas"]["Figure"];
            }[];
            limits: components["schemas"]["ProcessLimits"] | components["schemas"]["Unknown"];
        };
        /** @description Of the weeks that the window covers whole */
        ProcessLimits: {
            /** @enum {string} */
            kind: "limits";
            n: number;
            mean: number;
            meanMovingRange: number;
            upper: number;
            lower: number;
            upperRange: number;
            signals: {
                /** @description Place among the weeks that are whole */
                at: number;
                /** @enum {string} */
                rule: "outside" | "run";
            }[];
        };
        CumulativeFlowAnswer: {
            asked: components["schemas"]["Asked"];
            stages: components["schemas"]["StageInfo"][];
            days: {
                at: components["schemas"]["Instant"];
                /** @description Whether there was anything of the stream by then; before, nothing is zero */
                known: boolean;
                /** @description Items at or beyond each stage, in the order of the stages */
                bands: number[];
            }[];
        };
        AgeingAnswer: {
            asked: components["schemas"]["Asked"];
            /** @description How long items done in the window stood in each stage */
            stages: {
                stageId: string;
                name: string;
                /** @enum {string} */
                mode: "active" | "wait" | "done";
                quantiles: components["schemas"]["Quantiles"];
                inProgress: number;
            }[];
            /** @description At most 500, the oldest first */
            items: components["schemas"]["AgeingItem"][];
            total: number;
            /** @description Items that have stood in their stage longer than its p85 */
            pastExpectation: number;
            /** @description What open items are blocked by now, the longest first */
            blockers: {
                itemKey: string;
                title?: string;
                since: components["schemas"]["Instant"];
                ms: number;
                /** @description All its blocked time in the window */
                lostMs: number;
                /**
                 * @description Blocked by another item, or flagged
                 * @enum {string}
                 */
                reason: "item" | "flag";
                /** @description Key of the item that blocks it */
                blockedBy?: string;
                /** @description What was written with the flag */
                note?: string;
            }[];
        };
        AgeingItem: {
            itemKey: string;
            title?: string;
            type?: string;
            stageId?: string;
            ageMs: number;
            stageAgeMs: number;
            pastExpectation: boolean;
            blocked: boolean;
        };
        ForecastLevel: {
            level: number;
            figure: components["schemas"]["Figure"];
            /** @description The answer lies beyond the horizon, which the figure then holds */
            beyond: boolean;
            date?: components["schemas"]["Instant"];
        };
        ForecastAnswer: {
            asked: components["schemas"]["Asked"];
            items: number;
            days: number;
            history: {
                days: number;
                items: number;
            };
            byWhen: components["schemas"]["ForecastLevel"][];
            howMany: components["schemas"]["ForecastLevel"][];
            /** @description How past forecasts of how many fared */
            backtestHowMany: {
                level: number;
                kept: components["schemas"]["Figure"];
            }[];
            backtest: {
                level: number;
                kept: components["schemas"]["Figure"];
            }[];
            /** @description Half of the items finish on at most a tenth of the days */
            inBatches: boolean;
            /** @description Where work leaves by train and a stage tells that it is ready to */
            trains?: components["schemas"]["TrainForecast"];
            seed: number;
        };
        /** @description When so many items are ready for release, and when they are out, apart */
        TrainForecast: {
            /** @description Of the items asked for, those ready now */
            ready: number;
            unready: number;
            /** @description Days until the unready ones are ready */
            readiness: components["schemas"]["ForecastLevel"][];
            readinessRecord: components["schemas"]["ForecastRecord"][];
            /** @description Days until the train that takes all of them */
            release: components["schemas"]["ForecastLevel"][];
            releaseRecord: components["schemas"]["ForecastRecord"][];
        };
        /** @description How past forecasts of a level fared */
        ForecastRecord: {
            level: number;
            kept: components["schemas"]["Figure"];
        };
        /** @description The five delivery metrics of a service */
        DeliveryFigures: {
            /** @description From the earliest commit of a change to its delivery */
            leadTime: components["schemas"]["Quantiles"];
            /** @description Rollouts per day */
            perDay: components["schemas"]["Figure"];
            /** @description Median of the days with a rollout, over whole weeks */
            daysPerWeek: components["schemas"]["Figure"];
            rollouts: number;
            failRate: components["schemas"]["Figure"];
            recovery: components["schemas"]["Quantiles"];
            reworkRate: components["schemas"]["Figure"];
        };
        DeliveryLeftOut: {
            /** @enum {string} */
            reason: "baseline" | "bot-authored" | "merge-commit" | "clock-skew" | "no-timestamps" | "immature" | "redeploy";
            n: number;
        };
        DeliveryWeek: {
            from: components["schemas"]["Instant"];
            whole: boolean;
            leadTime: components["schemas"]["Figure"];
            rollouts: number;
            failRate: components["schemas"]["Figure"];
            recovery: components["schemas"]["Figure"];
            reworkRate: components["schemas"]["Figure"];
        };
        /** @description A rollout, at its first success, or an attempt that failed before it took effect. What the reader may not read has no key. */
        DeliveryEvent: {
            key?: string;
            title?: string;
            url?: string;
            /** @enum {string} */
            kind: "baseline" | "rollout" | "rollback" | "redeploy" | "failed-attempt";
            at: components["schemas"]["Instant"];
            environments: string[];
            revision?: string;
            /** @description Changes and commits it brought */
            changes: number;
            /** @description What shows that it failed; empty where it held */
            failedBy: ("rollback" | "hotfix" | "incident")[];
            recoveredAt?: components["schemas"]["Instant"];
        };
        DeliveryIncident: {
            key?: string;
            title?: string;
            url?: string;
            detectedAt: components["schemas"]["Instant"];
            mitigatedAt?: components["schemas"]["Instant"];
            resolvedAt?: components["schemas"]["Instant"];
            /** @description The rollout it is attributed to; absent for none */
            cause?: {
                key?: string;
                at: components["schemas"]["Instant"];
                /** @enum {string} */
                method: "named" | "fix" | "rollback" | "time";
                /** @description 0 to 1 */
                confidence: number;
                evidence: string;
            };
        };
        DeliveryService: {
            /** @description By which evidence of its figures is asked for */
            key?: string;
            service: string;
            entityRef?: string;
            environments: string[];
            figures: components["schemas"]["DeliveryFigures"];
            earlier: components["schemas"]["DeliveryFigures"];
            /** @description Parts of the lead time */
            split: {
                coding: components["schemas"]["Quantiles"];
                pickup: components["schemas"]["Quantiles"];
                review: components["schemas"]["Quantiles"];
                mergeToDeploy: components["schemas"]["Quantiles"];
            };
            detect: components["schemas"]["Quantiles"];
            repair: components["schemas"]["Quantiles"];
            /** @description From a rollout's first success to its last environment */
            fullCoverage: components["schemas"]["Quantiles"];
            /** @description Ages of failures not yet made good, the oldest first */
            open: number[];
            leftOut: components["schemas"]["DeliveryLeftOut"][];
            redeploys: number;
            failedAttempts: number;
            unattributed: number;
            /** @description The last 53 of the window, in the stream's zone */
            weeks: components["schemas"]["DeliveryWeek"][];
            events: components["schemas"]["DeliveryEvent"][];
            incidents: components["schemas"]["DeliveryIncident"][];
        };
        DeliveryAnswer: {
            asked: components["schemas"]["Asked"];
            earlier: components["schemas"]["Window"];
            productionEnvironments: string[];
            services: components["schemas"]["DeliveryService"][];
            /** @description Services the reader may not read */
            restrictedServices: number;
            /** @description Environments deployed to that are not production */
            otherEnvironments: {
                environment: string;
                deployments: number;
            }[];
            /** @description Incidents begun in the window of entities that deploy no service */
            otherIncidents: number;
        };
        StageFigures: {
            stageId: string;
            name: string;
            /** @enum {string} */
            mode: "active" | "wait" | "done";
            /** @enum {string} */
            class: "intake" | "refine" | "ready" | "build" | "await-review" | "review" | "verify" | "await-approval" | "await-release" | "release" | "done";
            committed: boolean;
            visits: number;
            items: number;
            share: components["schemas"]["Figure"];
            leadTime: components["schemas"]["Figure"];
            processTime: components["schemas"]["Figure"];
            waitTime: components["schemas"]["Figure"];
            leadTimeQuantiles: components["schemas"]["Quantiles"];
            percentCompleteAccurate: components["schemas"]["Figure"];
            inProgress: components["schemas"]["Figure"];
            oldest: components["schemas"]["Figure"];
            blockedNow: components["schemas"]["Figure"];
            arrivalsPerWeek: components["schemas"]["Figure"];
            departuresPerWeek: components["schemas"]["Figure"];
            netFlowPerWeek: components["schemas"]["Figure"];
            returnsIn: number;
            handoffs: number;
            blockedTime: components["schemas"]["Figure"];
            abandoned: number;
        };
        Ladder: {
            steps: {
                stageId: string;
                waitMs: number;
                workMs: number;
                unknownMs: number;
            }[];
            n: number;
            meanWait: components["schemas"]["Figure"];
            meanWork: components["schemas"]["Figure"];
            meanFlowTime: components["schemas"]["Figure"];
        };
        ReturnFlow: {
            fromStageId: string;
            toStageId: string;
            items: number;
            count: number;
            addedTime: components["schemas"]["Figure"];
        };
        StageEdge: {
            fromStageId: string;
            toStageId: string;
            count: number;
            firstPass: number;
            returns: number;
            continuations: number;
        };
        Constraint: {
            /** @enum {string} */
            kind: "found";
            stageId: string;
            feedsStageId?: string;
            batching: boolean;
            shareOfWait: number;
            queueFrom: number;
            queueTo: number;
            oldestFromMs: number;
            oldestToMs: number;
            confirmed: boolean;
            flowTimeWithout: components["schemas"]["Figure"];
        } | {
            /** @enum {string} */
            kind: "none";
            /** @enum {string} */
            reason: "no-wait" | "no-items";
        };
        MapFigures: {
            commitmentStageId: string;
            flowTime: components["schemas"]["Quantiles"];
            meanFlowTime: components["schemas"]["Figure"];
            processTime: components["schemas"]["Figure"];
            waitTime: components["schemas"]["Figure"];
            activityRatio: components["schemas"]["Figure"];
            firstTimeRight: components["schemas"]["Figure"];
            rolledCompleteAccurate: components["schemas"]["Figure"];
            inProgress: components["schemas"]["Figure"];
            oldestInProgress: components["schemas"]["Figure"];
            velocity: components["schemas"]["Figure"];
            velocityPerWeek: components["schemas"]["Figure"];
            arrivalsPerWeek: components["schemas"]["Figure"];
            traceability: components["schemas"]["Figure"];
            stages: components["schemas"]["StageFigures"][];
            ladder: components["schemas"]["Ladder"];
            returns: components["schemas"]["ReturnFlow"][];
            edges: components["schemas"]["StageEdge"][];
            constraint: components["schemas"]["Constraint"];
            counted: number;
            leftOut: components["schemas"]["Exclusion"][];
            mergedOnly: number;
            unmappedStatuses: {
                status: string;
                items: number;
            }[];
        };
        MapAnswer: {
            scope: components["schemas"]["ScopeInfo"];
            window: components["schemas"]["Window"];
            /** @enum {string} */
            clock: "calendar" | "working";
            /** @enum {string} */
            basis: "state" | "activity";
            calendar: components["schemas"]["Calendar"];
            asOf: components["schemas"]["Instant"];
            /** @description Types that items of the scope have */
            types?: string[];
            teams?: string[];
            /** @description At most 200, the most used first */
            labels?: string[];
            /** @description Priorities that items of the scope have */
            priorities?: string[];
            reopenPolicy?: components["schemas"]["ReopenPolicy"];
            figures: components["schemas"]["MapFigures"];
            /** @description Headlines of the window of the same length just before */
            earlier: {
                window: components["schemas"]["Window"];
                flowTimeP50: components["schemas"]["Figure"];
                velocityPerWeek: components["schemas"]["Figure"];
                activityRatio: components["schemas"]["Figure"];
                firstTimeRight: components["schemas"]["Figure"];
            };
            /** @description Sources whose data is in the map, with their state */
            sources: {
                id: string;
                connector: string;
                /** @enum {string} */
                state: "never-run" | "running" | "ok" | "warning" | "failed";
                message?: string;
                lastSuccessAt?: components["schemas"]["Instant"];
            }[];
            conflicts?: number;
        };
        /** @enum {string} */
        ReopenPolicy: "last-done" | "first-done" | "cumulative-active";
        /** @description The change is after less before, unknown where either is */
        Compared: {
            before: components["schemas"]["Figure"];
            after: components["schemas"]["Figure"];
            change: components["schemas"]["Figure"];
        };
        MapComparison: {
            flowTime: components["schemas"]["Compared"];
            meanFlowTime: components["schemas"]["Compared"];
            processTime: components["schemas"]["Compared"];
            waitTime: components["schemas"]["Compared"];
            activityRatio: components["schemas"]["Compared"];
            firstTimeRight: components["schemas"]["Compared"];
            rolledCompleteAccurate: components["schemas"]["Compared"];
            inProgress: components["schemas"]["Compared"];
            arrivalsPerWeek: components["schemas"]["Compared"];
            velocityPerWeek: components["schemas"]["Compared"];
            traceability: components["schemas"]["Compared"];
            stages: {
                stageId: string;
                leadTime: components["schemas"]["Compared"];
                waitTime: components["schemas"]["Compared"];
                processTime: components["schemas"]["Compared"];
                percentCompleteAccurate: components["schemas"]["Compared"];
                inProgress: components["schemas"]["Compared"];
                oldest: components["schemas"]["Compared"];
                ladderWait: components["schemas"]["Compared"];
                ladderWork: components["schemas"]["Compared"];
            }[];
        };
        MapComparisonAnswer: {
            asked: components["schemas"]["Asked"];
            earlier: components["schemas"]["Window"];
            comparison: components["schemas"]["MapComparison"];
        };
        MapEdit: {
            stageId: string;
            /** @enum {string} */
            what: "wait" | "process" | "complete-accurate" | "wip-limit" | "capacity";
            value: number;
        };
        MapTotals: {
            flowTimeP50: components["schemas"]["Figure"];
            flowTimeP85: components["schemas"]["Figure"];
            meanFlowTime: components["schemas"]["Figure"];
            processTime: components["schemas"]["Figure"];
            waitTime: components["schemas"]["Figure"];
            activityRatio: components["schemas"]["Figure"];
            rolledCompleteAccurate: components["schemas"]["Figure"];
        };
        /** @description Where nine of ten windows of as many items like these would lie */
        Interval: {
            low: components["schemas"]["Figure"];
            high: components["schemas"]["Figure"];
        };
        FutureMapAnswer: {
            asked: components["schemas"]["Asked"];
            /** @enum {string} */
            bound: "upper";
            edits: components["schemas"]["MapEdit"][];
            now: components["schemas"]["MapTotals"];
            future: components["schemas"]["MapTotals"];
            intervals: {
                flowTimeP50: components["schemas"]["Interval"];
                flowTimeP85: components["schemas"]["Interval"];
                meanFlowTime: components["schemas"]["Interval"];
                processTime: components["schemas"]["Interval"];
                waitTime: components["schemas"]["Interval"];
                activityRatio: components["schemas"]["Interval"];
            };
            ladder: components["schemas"]["Ladder"];
            stages: {
                stageId: string;
                waitTime: components["schemas"]["Figure"];
                processTime: components["schemas"]["Figure"];
                percentCompleteAccurate: components["schemas"]["Figure"];
            }[];
            /** @description Queue models that edits of capacity or of a limit rest on */
            queues: {
                stageId: string;
                servers: number;
                backtestError: number;
                n: number;
            }[];
            counted: number;
            leftOut: components["schemas"]["Exclusion"][];
        };
        HandoversAnswer: {
            asked: components["schemas"]["Asked"];
            stages: {
                stageId: string;
                /** @enum {string} */
                control: "push" | "pull" | "unknown";
                dispersion: components["schemas"]["Figure"];
                batch: components["schemas"]["Figure"];
                covered: boolean;
            }[];
            doneBatch: components["schemas"]["Figure"];
        };
        ProcessAnswer: {
            asked: components["schemas"]["Asked"];
            stages: {
                stageId: string;
                name: string;
                /** @enum {string} */
                mode: "active" | "wait" | "done";
                committed: boolean;
                items: number;
                visits: number;
                begun: number;
            }[];
            edges: {
                fromStageId: string;
                toStageId: string;
                count: number;
                items: number;
                returns: number;
                wait: components["schemas"]["Figure"];
                time: components["schemas"]["Figure"];
                /** @description Place, from 1, of the most frequent variant that goes this way */
                variant: number;
            }[];
            /** @description Numbers of variants at which the graph grows, with the share of items that they cover */
            steps: {
                variants: number;
                share: number;
            }[];
            /** @description The most frequent first */
            variants: {
                key: string;
                stageIds: string[];
                count: number;
                share: components["schemas"]["Figure"];
                flowTime: components["schemas"]["Figure"];
            }[];
            variantTotal: number;
            counted: number;
            leftOut: components["schemas"]["Exclusion"][];
        };
        NewTarget: {
            name: string;
            edits: components["schemas"]["MapEdit"][];
        };
        Target: {
            id: string;
            name: string;
            savedAt: components["schemas"]["Instant"];
            window: components["schemas"]["Window"];
            /** @enum {string} */
            clock: "calendar" | "working";
            /** @enum {string} */
            basis: "state" | "activity";
            reopenPolicy?: components["schemas"]["ReopenPolicy"];
            types: string[];
            teams: string[];
            labels: string[];
            priorities: string[];
            edits: components["schemas"]["MapEdit"][];
            then: components["schemas"]["MapTotals"];
            target: components["schemas"]["MapTotals"];
        };
        TargetList: {
            targets: components["schemas"]["Target"][];
            /** @description Whether the reader may save and give up targets */
            mayUpdate: boolean;
        };
        EvidenceItem: {
            /** @description Absent title and `restricted` where the reader may not read the item's entity */
            key: string;
            restricted?: boolean;
            /** @description A stretch of time rather than an item, which has no trace */
            period?: boolean;
            title?: string;
            url?: string;
            type?: string;
            value?: number;
            from?: components["schemas"]["Instant"];
            to?: components["schemas"]["Instant"];
            leftOut?: components["schemas"]["ExclusionReason"];
        };
        EvidenceAnswer: {
            figure: components["schemas"]["FigureId"];
            stage?: string;
            toStage?: string;
            variant?: string;
            result: components["schemas"]["Figure"];
            formula: string;
            window: components["schemas"]["Window"];
            /** @enum {string} */
            clock: "calendar" | "working";
            /** @enum {string} */
            basis: "state" | "activity";
            countedTotal: number;
            leftOutTotal: number;
            leftOut: components["schemas"]["Exclusion"][];
            items: components["schemas"]["EvidenceItem"][];
        };
        /** @enum {string} */
        FlowFigureId: "net-flow" | "mean-load" | "efficiency" | "unplanned-share" | "discard-rate" | "service-level" | "service-level-record" | "type-share" | "stage-time" | "past-expectation" | "blocked" | "week-started" | "week-done" | "cumulative-flow" | "littles-law" | "process-limits" | "forecast-by-when" | "forecast-how-many" | "forecast-ready" | "forecast-release" | "change-lead-time" | "coding-time" | "pickup-time" | "review-time" | "merge-to-deploy-time" | "deployment-frequency" | "change-fail-rate" | "recovery-time" | "rework-rate";
        FlowEvidenceAnswer: {
            figure: components["schemas"]["FlowFigureId"];
            of?: string;
            result: components["schemas"]["Figure"];
            formula: string;
            window: components["schemas"]["Window"];
            /** @enum {string} */
            clock: "calendar" | "working";
            /** @enum {string} */
            basis: "state" | "activity";
            /**
             * @description What the values of its items are measured in; absent where items only count
             * @enum {string}
             */
            unit?: "ms" | "items" | "ratio" | "per-week" | "count";
            countedTotal: number;
            leftOutTotal: number;
            leftOut: components["schemas"]["Exclusion"][];
            items: components["schemas"]["EvidenceItem"][];
        };
        /** @enum {string} */
        DependencyKind: "relation" | "blocked-by" | "flag" | "child" | "released-together" | "review" | "approval" | "environment";
        /** @description A stream, a group or another entity */
        DependencyParty: {
            ref: string;
            title: string;
            /** @description Kind of the entity, lower case */
            kind: string;
            /** @enum {string} */
            role?: "core" | "supporting";
        };
        DelayPart: {
            name: string;
            title?: string;
            delayMs: number;
        };
        Money: {
            amount: number;
            /** @description ISO 4217 */
            currency: string;
        };
        /** @description A delay between the entity and one other party. A waiting instant divides equally among all that were waited for. */
        DependencyEdge: {
            party: components["schemas"]["DependencyParty"];
            delayMs: number;
            /** @description In 30 days */
            delayMsPerMonth: number;
            /** @description Part of the delay in which the side waited for was at work on it */
            workMs: number;
            /** @description The rest, in which it stood in a queue */
            queueMs: number;
            /** @description Items that waited */
            items: number;
            /** @description Time waited for this party and nobody else */
            aloneMs?: number;
            /** @description By how much the mean flow time of who waits falls when the waits for this party alone are taken out in a replay. An upper bound; gains do not add up. */
            gainMs?: number;
            flowTimeWithout?: components["schemas"]["Figure"];
            meanFlowTimeWithout?: components["schemas"]["Figure"];
            /** @description Of who waits, where that is not the entity asked about */
            meanFlowTime?: components["schemas"]["Figure"];
            /** @description Delay by when the items were done, in equal parts of the window before and the window, in order */
            course?: number[];
            cost?: components["schemas"]["Money"];
            costPerMonth?: components["schemas"]["Money"];
            evidence: components["schemas"]["DependencyKind"][];
            kinds: components["schemas"]["DelayPart"][];
            entities: components["schemas"]["DelayPart"][];
            /** @description Whom the party waited for meanwhile, not charged */
            via: components["schemas"]["DependencyParty"][];
            /** @description Delay in the window of the same length before */
            earlierMs?: number;
            /**
             * @description Whether the edge was there in both windows
             * @enum {string}
             */
            trend: "both" | "new" | "vanished";
        };
        /** @description Edges + other + self + unexplained = total wait */
        DependencyTotals: {
            items: number;
            totalWaitMs: number;
            edgesMs: number;
            /** @description Waited for others by kinds that were not asked for */
            otherMs: number;
            selfMs: number;
            unexplainedMs: number;
            /** @description Waited by others for the entity; an item of several streams counts once */
            othersMs: number;
            flowTime: components["schemas"]["Figure"];
            meanFlowTime: components["schemas"]["Figure"];
            autonomy: components["schemas"]["Figure"];
            cost?: components["schemas"]["Money"];
        };
        DependencyGraphEdge: {
            /** @description Who waits */
            from: string;
            /** @description For whom */
            to: string;
            delayMs: number;
            evidence: components["schemas"]["DependencyKind"][];
        };
        /** @description What ties the entity to a party that it did not wait for */
        StructuralTie: {
            party: components["schemas"]["DependencyParty"];
            evidence: components["schemas"]["DependencyKind"];
            /** @enum {string} */
            relation?: "dependsOn" | "consumesApi" | "providesApi" | "partOf";
            /** @description Refs of the entities related on both sides */
            entities?: {
                from: string;
                to: string;
            }[];
            /** @description Items done in the window that show it */
            items: number;
            /** @description Share of the entity's items done that touch the party too; of its days with a rollout, where days are told */
            confidence?: number;
            /** @description Whether items waited for the party as well */
            delayed?: boolean;
            /** @description Days with a rollout, of the two entities that release together most surely */
            days?: {
                /** @description Days on which both had one */
                support: number;
                own: number;
                other: number;
                /** @description Days to be expected in common by chance */
                expected: number;
            };
            /** @description Items or days that showed it in the window of the same length before */
            earlier?: {
                support: number;
                confidence?: number;
            };
        };
        DependenciesAnswer: {
            asked: components["schemas"]["Asked"];
            depth: number;
            /** @enum {string} */
            between: "streams" | "entities";
            evidence: components["schemas"]["DependencyKind"][];
            /** @description The reader may not read all entities, so that what they may not read is left out of rows and counts as unexplained */
            readableOnly: boolean;
            /** @description What a day of delay costs the stream */
            costOfDelay?: components["schemas"]["Money"];
            totals: components["schemas"]["DependencyTotals"];
            earlier: {
                window: components["schemas"]["Window"];
                totals: components["schemas"]["DependencyTotals"];
            };
            /** @description For whom the entity's items waited, what gains most by being broken first */
            waitsFor: components["schemas"]["DependencyEdge"][];
            /** @description Whose items waited for the entity, the most delay first */
            waitedForBy: components["schemas"]["DependencyEdge"][];
            nodes: components["schemas"]["DependencyParty"][];
            edges: components["schemas"]["DependencyGraphEdge"][];
            /** @description Refs of the nodes so that who waits comes before whom it waits for and those of a circle stand together */
            order: string[];
            /** @description Refs of parties that wait for each other in a circle */
            cycles: string[][];
            structure: components["schemas"]["StructuralTie"][];
        };
        DependencyEvidenceAnswer: {
            /** @enum {string} */
            figure: "dependency-delay";
            /** @enum {string} */
            direction: "waits-for" | "waited-for-by";
            party: components["schemas"]["DependencyParty"];
            result: components["schemas"]["Figure"];
            formula: string;
            window: components["schemas"]["Window"];
            /** @enum {string} */
            clock: "calendar" | "working";
            /** @enum {string} */
            basis: "state" | "activity";
            countedTotal: number;
            leftOutTotal: number;
            leftOut: components["schemas"]["Exclusion"][];
            items: components["schemas"]["DependencyEvidenceItem"][];
        };
        DependencyEvidenceItem: components["schemas"]["EvidenceItem"] & {
            workMs?: number;
            evidence?: components["schemas"]["DependencyKind"][];
            /** @description The other side's items, none where none is known */
            waitedFor?: components["schemas"]["NamedItem"][];
        };
        /** @description An item; without key where the reader may not read it */
        NamedItem: {
            key?: string;
            title?: string;
            url?: string;
        };
        OpenBlocker: {
            party: components["schemas"]["DependencyParty"];
            /** @enum {string} */
            direction: "waits-for" | "waited-for-by";
            evidence: components["schemas"]["DependencyKind"];
            blocker?: components["schemas"]["NamedItem"];
            /** @description The first item that waits has done so since then */
            since: components["schemas"]["Instant"];
            ageMs: number;
            /** @description Items that wait for it, the longest waiting first, at most 20 */
            waiting: components["schemas"]["WaitingItem"][];
            /** @description Open items that wait for it, directly or behind one that does */
            behind: number;
        };
        WaitingItem: components["schemas"]["NamedItem"] & {
            stream: string;
            since: components["schemas"]["Instant"];
        };
        OpenBlockersAnswer: {
            scope: components["schemas"]["ScopeInfo"];
            asOf: components["schemas"]["Instant"];
            /** @enum {string} */
            clock: "calendar" | "working";
            readableOnly: boolean;
            total: number;
            blockers: components["schemas"]["OpenBlocker"][];
        };
        TraceObject: {
            key: string;
            kind: string;
            source: string;
            title?: string;
            url?: string;
            type?: string;
            originalType?: string;
            originalStatus?: string;
            activities: components["schemas"]["TraceActivity"][];
        };
        TraceActivity: {
            id: string;
            source: string;
            kind: string;
            verb: string;
            occurredAt: components["schemas"]["Instant"];
            team?: string;
            attributes: {
                [key: string]: unknown;
            };
        };
        TraceVisit: {
            stageId?: string;
            stageName?: string;
            /** @enum {string} */
            mode?: "active" | "wait" | "done";
            unmappedStatus?: string;
            /** @enum {string} */
            class: "unknown" | "blocked" | "wait" | "stalled" | "active" | "done";
            /** @enum {string} */
            entry: "first" | "forward" | "return" | "continuation";
            from: components["schemas"]["Instant"];
            to?: components["schemas"]["Instant"];
            team?: string;
            /** @description Ids of the activities that decided it */
            because: string[];
        };
        TraceLink: {
            from: string;
            to: string;
            relation: string;
            method: string;
            confidence: number;
            evidence: string;
        };
        Trace: {
            key: string;
            kind: string;
            title?: string;
            url?: string;
            type?: string;
            stream: string;
            streams: string[];
            /** @enum {string} */
            state: "open" | "done" | "abandoned" | "removed";
            createdAt?: components["schemas"]["Instant"];
            startedAt?: components["schemas"]["Instant"];
            endedAt?: components["schemas"]["Instant"];
            mergedOnly: boolean;
            asOf: components["schemas"]["Instant"];
            visits: components["schemas"]["TraceVisit"][];
            blocked: {
                from: components["schemas"]["Instant"];
                to?: components["schemas"]["Instant"];
            }[];
            /** @description In the order of value */
            objects: components["schemas"]["TraceObject"][];
            links: components["schemas"]["TraceLink"][];
            /** @description Objects beyond the first 200, or that the reader may not read */
            hiddenObjects?: number;
        };
        SourcePart: {
            part: string;
            /** @enum {string} */
            state: "ok" | "warning" | "failed";
            message: string;
            whatToDo?: string;
        };
        Source: {
            id: string;
            connector: string;
            title: string;
            host?: string;
            /** @enum {string} */
            state: "never-run" | "running" | "ok" | "warning" | "failed";
            message?: string;
            whatToDo?: string;
            parts: components["schemas"]["SourcePart"][];
            progress?: {
                done: number;
                total?: number;
                unit: string;
                /** @description Estimate from the rate of this reading; absent while none can be made */
                remainingMs?: number;
            };
            /**
             * @description Not read until someone asks for it
             * @enum {string}
             */
            held?: "paused" | "cancelled";
            retryAt?: components["schemas"]["Instant"];
            lastStartedAt?: components["schemas"]["Instant"];
            lastSuccessAt?: components["schemas"]["Instant"];
            lastEventAt?: components["schemas"]["Instant"];
            /** @description The reader may not read all, so parts, counts and what was refused are left out */
            restricted?: boolean;
            lag?: components["schemas"]["SourceLag"];
            /** @description Absent where it is restricted */
            activities?: number;
            /** @description Absent where it is restricted */
            refusals?: number;
            acceptsUpload: boolean;
            /** @description Can be read, paused and resumed */
            readsHistory: boolean;
            acceptsWebhook: boolean;
        };
        Refusal: {
            id: string;
            at: components["schemas"]["Instant"];
            origin: string;
            type: string;
            line?: number;
            reason: string;
            excerpt?: string;
        };
        ListedItem: {
            key: string;
            kind: string;
            title?: string;
            type?: string;
            url?: string;
            /** @description Of its latest episode */
            state: string;
            /** @description Refs of the streams it flows through, in order */
            streams: string[];
            /** @description Refs of the entities it belongs to, in order; at least one */
            entities: string[];
        };
        OverviewAnswer: {
            days: number;
            asOf: components["schemas"]["Instant"];
            /** @description Whether there may be streams that the reader may not read */
            readableOnly: boolean;
            /** @description Absent until it was counted, and for readers who may not read all */
            noStream?: components["schemas"]["WorkInNoStream"];
            streams: components["schemas"]["OverviewStream"][];
        };
        OverviewStream: components["schemas"]["StreamSummary"] & {
            tags: string[];
            /** @description Connectors that its items come from */
            tools: string[];
            freshness?: components["schemas"]["StreamFreshness"];
            /** @description Absent until they were worked out */
            figures?: components["schemas"]["OverviewFigures"];
        };
        OverviewFigures: {
            madeAt: components["schemas"]["Instant"];
            flowTime: components["schemas"]["Figure"];
            earlierFlowTime: components["schemas"]["Figure"];
            /** @description Median flow time of what was done in each week */
            trend: {
                from: components["schemas"]["Instant"];
                items: number;
                p50?: number;
            }[];
            velocity: components["schemas"]["Figure"];
            earlierVelocity: components["schemas"]["Figure"];
            efficiency: components["schemas"]["Figure"];
            load: components["schemas"]["Figure"];
            /** @description Items in flow that have stood in their stage longer than its p85, of those in flow whose stage has one; absent until worked out */
            pastExpectation?: components["schemas"]["Figure"];
            traceability: components["schemas"]["Figure"];
            constraint?: {
                stageId: string;
                name: string;
                shareOfWait: number;
                confirmed: boolean;
            };
            unmappedStatuses: {
                status: string;
                items: number;
            }[];
            /** @description How long items done in the window waited for other streams, of those that the reader may read, the longest first; by the calendar clock, on the state basis. Of nested streams the innermost has the item. */
            waits: components["schemas"]["StreamWait"][];
            /** @description The last whole week against the 26 whole weeks up to it */
            behaviour: {
                flowTime: components["schemas"]["StreamBehaviour"];
                velocity: components["schemas"]["StreamBehaviour"];
            };
            /** @description The delivery metrics of each service in production */
            services: components["schemas"]["OverviewService"][];
            /** @description Services that the reader may not read */
            restrictedServices: number;
        };
        StreamWait: {
            /** @description Ref of the stream waited for */
            to: string;
            delayMs: number;
            evidence: components["schemas"]["DependencyKind"][];
        };
        /** @description A stream against its own past, by process behaviour limits */
        StreamBehaviour: {
            /**
             * @description Whether the last whole week lies outside the limits of natural process variation, or ends a run of eight or more on one side of the mean
             * @enum {string}
             */
            verdict: "usual" | "above" | "below" | "unknown";
            /** @enum {string} */
            rule?: "outside" | "run";
            /** @description First week of the signal */
            since?: components["schemas"]["Instant"];
            /** @description Weeks */
            n: number;
            mean?: number;
            lower?: number;
            upper?: number;
        };
        WorkInNoStream: {
            madeAt: components["schemas"]["Instant"];
            /** @description Of which there are any */
            kinds: {
                /** @enum {string} */
                kind: "work-item" | "change" | "commit";
                all: number;
                inNoStream: number;
            }[];
        };
        OverviewService: {
            service: string;
            entityRef?: string;
            perDay: components["schemas"]["Figure"];
            leadTime: components["schemas"]["Figure"];
            failRate: components["schemas"]["Figure"];
            recovery: components["schemas"]["Figure"];
            reworkRate: components["schemas"]["Figure"];
        };
        /** @enum {string} */
        MappingChoice: "all" | "no-stream" | "conflict" | "own" | "listed" | "inherited" | "implied";
        /** @enum {string} */
        MappingReason: "own" | "listed" | "inherited" | "implied" | "nested";
        MappingAnswer: {
            entities: components["schemas"]["MappedEntity"][];
            /** @description Entities that were asked for */
            total: number;
            /** @description Of all entities that the reader may read */
            counts: {
                entities: number;
                noStream: number;
                conflict: number;
            };
            /** @description Of the entities of the page and their streams */
            conflicts: components["schemas"]["Conflict"][];
        };
        MappedEntity: {
            entityRef: string;
            /** @description Lower case */
            kind: string;
            /** @description As written in the catalog */
            name: string;
            title: string;
            owner?: string;
            streams: {
                ref: string;
                title: string;
                /** @enum {string} */
                role: "core" | "supporting";
                /** @enum {string} */
                declaredBy: "entity" | "annotation" | "implied";
                why: components["schemas"]["MappingReason"];
                /** @description Entity it is inherited from, stream that lists it or is nested; absent where the reader may not read it */
                from?: string;
                /** @description Why what it is inherited from belongs to the stream */
                because?: components["schemas"]["MappingReason"];
            }[];
            conflicts: number;
        };
        UnmappedStatus: {
            streamRef: string;
            title: string;
            status: string;
            items: number;
        };
        RefusedDelivery: {
            id: number;
            receivedAt: components["schemas"]["Instant"];
            origin: string;
            type: string;
            reason: string;
            attempts: number;
        };
        DataQuality: {
            /** @description Whether there may be streams that the reader may not read */
            readableOnly: boolean;
            conflicts: components["schemas"]["Conflict"][];
            streams: {
                ref: string;
                title: string;
                freshness?: components["schemas"]["StreamFreshness"];
                /** @description Absent until it was worked out */
                quality?: components["schemas"]["StreamQuality"];
            }[];
            /** @description Those that readable streams have items from; all where all is readable */
            sources: components["schemas"]["SourceQuality"][];
            /** @description Absent until it was counted, and for readers who may not read all */
            noStream?: components["schemas"]["WorkInNoStream"];
            queue: {
                /** @description Deliveries not yet translated */
                inbox: number;
                /** @description Items not yet projected */
                dirty: number;
            };
        };
        /** @description Of the source read longest ago, or heard of where it only delivers; absent without a source */
        StreamFreshness: {
            /** @enum {string} */
            state: "never-run" | "running" | "ok" | "warning" | "failed";
            lastSuccessAt?: components["schemas"]["Instant"];
            sources: string[];
        };
        QualityCoverage: {
            covered: number;
            /** @description All done items */
            of: number;
            share: components["schemas"]["Figure"];
        };
        /** @description Over items that are open or ended in the last 90 days */
        StreamQuality: {
            madeAt: components["schemas"]["Instant"];
            /** @enum {string} */
            flowItem: "work-items" | "changes" | "commits";
            items: number;
            doneItems: number;
            /** @description Unbroken chain from item over change to deployment */
            whole: components["schemas"]["QualityCoverage"];
            /** @description A change or commit implements it; absent where items are changes or commits themselves */
            toChange?: components["schemas"]["QualityCoverage"];
            /** @description A change or commit of it reached a deployment or release */
            toDelivery: components["schemas"]["QualityCoverage"];
            /** @description Links of done items by the rule that found them, most first */
            methods: {
                relation: string;
                method: string;
                links: number;
                share: components["schemas"]["Figure"];
            }[];
            /** @description Items that belong to it and have no timeline in it */
            withoutTimeline: number;
            /** @description Share of the time of all items that no stage claims */
            unmappedTime: components["schemas"]["Figure"];
            unmappedStatuses: {
                status: string;
                items: number;
            }[];
        };
        SourceQuality: {
            id: string;
            connector: string;
            title: string;
            /** @enum {string} */
            state: "never-run" | "running" | "ok" | "warning" | "failed";
            lastSuccessAt?: components["schemas"]["Instant"];
            lastEventAt?: components["schemas"]["Instant"];
            /** @description Of the last 90 days; absent until they were looked at */
            facts?: {
                madeAt: components["schemas"]["Instant"];
                /** @description So long without a fact is usual for it */
                usualMs: number;
                gaps: {
                    from: components["schemas"]["Instant"];
                    /** @description Absent where it lasts until now */
                    to?: components["schemas"]["Instant"];
                    ms: number;
                }[];
                lag: components["schemas"]["SourceLag"];
            };
        };
        /** @description From when something happened to when its delivery was kept, over deliveries of the last 7 days */
        SourceLag: {
            p50: components["schemas"]["Figure"];
            p95: components["schemas"]["Figure"];
        };
        Rebuild: {
            /** @enum {string} */
            state: "none" | "running" | "done" | "failed";
            step?: string;
            done?: number;
            total?: number;
            startedAt?: components["schemas"]["Instant"];
            endedAt?: components["schemas"]["Instant"];
            message?: string;
        };
    };
    responses: {
        /** @description What went wrong and what to do */
        Error: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    error: {
                        name: string;
                        message: string;
                    };
                    response?: {
                        statusCode?: number;
                    };
                };
            };
        };
    };
    parameters: {
        /** @description Entity kind in any case */
        kind: string;
        namespace: string;
        name: string;
        /** @description Start of the window; 90 days before `to` by default */
        from: string;
        /** @description End of the window, exclusive; now by default */
        to: string;
        clock: "calendar" | "working";
        basis: "state" | "activity";
        /** @description Ref of the stream to view the entity through where it belongs to several */
        stream: string;
        /** @description Only items of these types; `unclassified` for those without */
        type: string[];
        /** @description Only items of these teams */
        team: string[];
        /** @description Only items with one of these labels */
        label: string[];
        /** @description Only items of these priorities, as their tools call them; empty for those without */
        priority: string[];
        /** @description When an item that was reopened counts as done, instead of as its stream has it */
        reopen: components["schemas"]["ReopenPolicy"];
        /** @description Only waits that one of these kinds of evidence shows */
        evidence: components["schemas"]["DependencyKind"][];
        /** @description What the other ends of edges are */
        between: "streams" | "entities";
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listStreams: {
        parameters: {
            query?: {
                limit?: number;
                /** @description Ref of the last stream of the page before */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Streams in order of ref */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        streams: components["schemas"]["StreamSummary"][];
                        total: number;
                        /** @description Pass as `after` for the next page */
                        next?: string;
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getStream: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Entity kind in any case */
                kind: components["parameters"]["kind"];
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stream */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Stream"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getEntityScope: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Entity kind in any case */
                kind: components["parameters"]["kind"];
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entity's place */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntityScope"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getMap: {
        parameters: {
            query?: {
                /** @description Start of the window; 90 days before `to` by default */
                from?: components["parameters"]["from"];
                /** @description End of the window, exclusive; now by default */
                to?: components["parameters"]["to"];
                clock?: components["parameters"]["clock"];
                basis?: components["parameters"]["basis"];
                /** @description Ref of the stream to view the entity through where it belongs to several */
                stream?: components["parameters"]["stream"];
                /** @description Only items of these types; `unclassified` for those without */
                type?: components["parameters"]["type"];
                /** @description Only items of these teams */
                team?: components["parameters"]["team"];
                /** @description Only items with one of these labels */
                label?: components["parameters"]["label"];
                /** @description Only items of these priorities, as their tools call them; empty for those without */
                priority?: components["parameters"]["priority"];
                /** @description When an item that was reopened counts as done, instead of as its stream has it */
                reopen?: components["parameters"]["reopen"];
            };
            header?: never;
            path: {
                /** @description Entity kind in any case */
                kind: components["parameters"]["kind"];
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The map */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MapAnswer"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getMapComparison: {
        parameters: {
            query?: {
                /** @description Start of the window; 90 days before `to` by default */
                from?: components["parameters"]["from"];
                /** @description End of the window, exclusive; now by default */
                to?: components["parameters"]["to"];
                clock?: components["parameters"]["clock"];
                basis?: components["parameters"]["basis"];
                /** @description Ref of the stream to view the entity through where it belongs to several */
                stream?: components["parameters"]["stream"];
                /** @description Only items of these types; `unclassified` for those without */
                type?: components["parameters"]["type"];
                /** @description Only items of these teams */
                team?: components["parameters"]["team"];
                /** @description Only items with one of these labels */
                label?: components["parameters"]["label"];
                /** @description Only items of these priorities, as their tools call them; empty for those without */
                priority?: components["parameters"]["priority"];
                /** @description When an item that was reopened counts as done, instead of as its stream has it */
                reopen?: components["parameters"]["reopen"];
                /** @description Start of the earlier window; that of the window of the same length just before by default */
                earlierFrom?: string;
                /** @description End of the earlier window, exclusive */
                earlierTo?: string;
            };
            header?: never;
            path: {
                /** @description Entity kind in any case */
                kind: components["parameters"]["kind"];
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Each figure before and after, with the difference */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MapComparisonAnswer"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getFutureMap: {
        parameters: {
            query?: {
                /** @description Start of the window; 90 days before `to` by default */
                from?: components["parameters"]["from"];
                /** @description End of the window, exclusive; now by default */
                to?: components["parameters"]["to"];
                clock?: components["parameters"]["clock"];
                basis?: components["parameters"]["basis"];
                /** @description Ref of the stream to view the entity through where it belongs to several */
                stream?: components["parameters"]["stream"];
                /** @description Only items of these types; `unclassified` for those without */
                type?: components["parameters"]["type"];
                /** @description Only items of these teams */
                team?: components["parameters"]["team"];
                /** @description Only items with one of these labels */
                label?: components["parameters"]["label"];
                /** @description Only items of these priorities, as their tools call them; empty for those without */
                priority?: components["parameters"]["priority"];
                /** @description When an item that was reopened counts as done, instead of as its stream has it */
                reopen?: components["parameters"]["reopen"];
                /** @description Changes as `stage:what:value`: `wait` and `process` times a factor, `complete-accurate` a share, `wip-limit` and `capacity` so many items */
                edit?: string[];
            };
            header?: never;
            path: {
                /** @description Entity kind in any case */
                kind: components["parameters"]["kind"];
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The totals, an upper bound of the gain */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FutureMapAnswer"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getHandovers: {
        parameters: {
            query?: {
                /** @description Start of the window; 90 days before `to` by default */
                from?: components["parameters"]["from"];
                /** @description End of the window, exclusive; now by default */
                to?: components["parameters"]["to"];
                clock?: components["parameters"]["clock"];
                basis?: components["parameters"]["basis"];
                /** @description Ref of the stream to view the entity through where it belongs to several */
                stream?: components["parameters"]["stream"];
                /** @description Only items of these types; `unclassified` for those without */
                type?: components["parameters"]["type"];
                /** @description Only items of these teams */
                team?: components["parameters"]["team"];
                /** @description Only items with one of these labels */
                label?: components["parameters"]["label"];
                /** @description Only items of these priorities, as their tools call them; empty for those without */
                priority?: components["parameters"]["priority"];
                /** @description When an item that was reopened counts as done, instead of as its stream has it */
                reopen?: components["parameters"]["reopen"];
            };
            header?: never;
            path: {
                /** @description Entity kind in any case */
                kind: components["parameters"]["kind"];
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One entry per stage */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoversAnswer"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getProcess: {
        parameters: {
            query?: {
                /** @description Start of the window; 90 days before `to` by default */
                from?: components["parameters"]["from"];
                /** @description End of the window, exclusive; now by default */
                to?: components["parameters"]["to"];
                clock?: components["parameters"]["clock"];
                basis?: components["parameters"]["basis"];
                /** @description Ref of the stream to view the entity through where it belongs to several */
                stream?: components["parameters"]["stream"];
                /** @description Only items of these types; `unclassified` for those without */
                type?: components["parameters"]["type"];
                /** @description Only items of these teams */
                team?: components["parameters"]["team"];
                /** @description Only items with one of these labels */
                label?: components["parameters"]["label"];
                /** @description Only items of these priorities, as their tools call them; empty for those without */
                priority?: components["parameters"]["priority"];
                /** @description When an item that was reopened counts as done, instead of as its stream has it */
                reopen?: components["parameters"]["reopen"];
                /** @description How many variants to list; the graph is of all of them */
                variants?: number;
            };
            header?: never;
            path: {
                /** @description Entity kind in any case */
                kind: components["parameters"]["kind"];
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The graph and its most frequent variants */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessAnswer"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listTargets: {
        parameters: {
            query?: {
                /** @description Ref of the stream to view the entity through where it belongs to several */
                stream?: components["parameters"]["stream"];
            };
            header?: never;
            path: {
                /** @description Entity kind in any case */
                kind: components["parameters"]["kind"];
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The targets */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetList"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    saveTarget: {
        parameters: {
            query?: {
                /** @description Start of the window; 90 days before `to` by default */
                from?: components["parameters"]["from"];
                /** @description End of the window, exclusive; now by default */
                to?: components["parameters"]["to"];
                clock?: components["parameters"]["clock"];
                basis?: components["parameters"]["basis"];
                /** @description Ref of the stream to view the entity through where it belongs to several */
                stream?: components["parameters"]["stream"];
                /** @description Only items of these types; `unclassified` for those without */
                type?: components["parameters"]["type"];
                /** @description Only items of these teams */
                team?: components["parameters"]["team"];
                /** @description Only items with one of these labels */
                label?: components["parameters"]["label"];
                /** @description Only items of these priorities, as their tools call them; empty for those without */
                priority?: components["parameters"]["priority"];
                /** @description When an item that was reopened counts as done, instead of as its stream has it */
                reopen?: components["parameters"]["reopen"];
            };
            header?: never;
            path: {
                /** @description Entity kind in any case */
                kind: components["parameters"]["kind"];
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTarget"];
            };
        };
        responses: {
            /** @description Saved */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Target"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    deleteTarget: {
        parameters: {
            query?: {
                /** @description Ref of the stream to view the entity through where it belongs to several */
                stream?: components["parameters"]["stream"];
            };
            header?: never;
            path: {
                /** @description Entity kind in any case */
                kind: components["parameters"]["kind"];
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
                targetId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The targets that are left */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TargetList"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getItemsBehind: {
        parameters: {
            query: {
                /** @description Start of the window; 90 days before `to` by default */
                from?: components["parameters"]["from"];
                /** @description End of the window, exclusive; now by default */
                to?: components["parameters"]["to"];
                clock?: components["parameters"]["clock"];
                basis?: components["parameters"]["basis"];
                /** @description Ref of the stream to view the entity through where it belongs to several */
                stream?: components["parameters"]["stream"];
                /** @description Only items of these types; `unclassified` for those without */
                type?: components["parameters"]["type"];
                /** @description Only items of these teams */
                team?: components["parameters"]["team"];
                /** @description Only items with one of these labels */
                label?: components["parameters"]["label"];
                /** @description Only items of these priorities, as their tools call them; empty for those without */
                priority?: components["parameters"]["priority"];
                /** @description When an item that was reopened counts as done, instead of as its stream has it */
                reopen?: components["parameters"]["reopen"];
                figure: components["schemas"]["FigureId"];
                /** @description Stage of a stage's figure or the stage a return left */
                stage?: string;
                /** @description Stage a return or an edge went to */
                toStage?: string;
                /** @description Key of the variant whose items are asked for */
                variant?: string;
                part?: "counted" | "left-out";
                limit?: number;
                offset?: number;
            };
            header?: never;
            path: {
                /** @description Entity kind in any case */
                kind: components["parameters"]["kind"];
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The evidence */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceAnswer"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getFlow: {
        parameters: {
            query?: {
                /** @description Start of the window; 90 days before `to` by default */
                from?: components["parameters"]["from"];
                /** @description End of the window, exclusive; now by default */
                to?: components["parameters"]["to"];
                clock?: components["parameters"]["clock"];
                basis?: components["parameters"]["basis"];
                /** @description Ref of the stream to view the entity through where it belongs to several */
                stream?: components["parameters"]["stream"];
                /** @description Only items of these types; `unclassified` for those without */
                type?: components["parameters"]["type"];
                /** @description Only items of these teams */
                team?: components["parameters"]["team"];
                /** @description Only items with one of these labels */
                label?: components["parameters"]["label"];
                /** @description Only items of these priorities, as their tools call them; empty for those without */
                priority?: components["parameters"]["priority"];
                /** @description When an item that was reopened counts as done, instead of as its stream has it */
                reopen?: components["parameters"]["reopen"];
            };
            header?: never;
            path: {
                /** @description Entity kind in any case */
                kind: components["parameters"]["kind"];
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowAnswer"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getFlowTimes: {
        parameters: {
            query?: {
                /** @description Start of the window; 90 days before `to` by default */
                from?: components["parameters"]["from"];
                /** @description End of the window, exclusive; now by default */
                to?: components["parameters"]["to"];
                clock?: components["parameters"]["clock"];
                basis?: components["parameters"]["basis"];
                /** @description Ref of the stream to view the entity through where it belongs to several */
                stream?: components["parameters"]["stream"];
                /** @description Only items of these types; `unclassified` for those without */
                type?: components["parameters"]["type"];
                /** @description Only items of these teams */
                team?: components["parameters"]["team"];
                /** @description Only items with one of these labels */
                label?: components["parameters"]["label"];
                /** @description Only items of these priorities, as their tools call them; empty for those without */
                priority?: components["parameters"]["priority"];
                /** @description When an item that was reopened counts as done, instead of as its stream has it */
                reopen?: components["parameters"]["reopen"];
            };
            header?: never;
            path: {
                /** @description Entity kind in any case */
                kind: components["parameters"]["kind"];
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One entry per item in each list */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowTimesAnswer"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getThroughput: {
        parameters: {
            query?: {
                /** @description Start of the window; 90 days before `to` by default */
                from?: components["parameters"]["from"];
                /** @description End of the window, exclusive; now by default */
                to?: components["parameters"]["to"];
                clock?: components["parameters"]["clock"];
                basis?: components["parameters"]["basis"];
                /** @description Ref of the stream to view the entity through where it belongs to several */
                stream?: components["parameters"]["stream"];
                /** @description Only items of these types; `unclassified` for those without */
                type?: components["parameters"]["type"];
                /** @description Only items of these teams */
                team?: components["parameters"]["team"];
                /** @description Only items with one of these labels */
                label?: components["parameters"]["label"];
                /** @description Only items of these priorities, as their tools call them; empty for those without */
                priority?: components["parameters"]["priority"];
                /** @description When an item that was reopened counts as done, instead of as its stream has it */
                reopen?: components["parameters"]["reopen"];
            };
            header?: never;
            path: {
                /** @description Entity kind in any case */
                kind: components["parameters"]["kind"];
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The weeks */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ThroughputAnswer"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getCumulativeFlow: {
        parameters: {
            query?: {
                /** @description Start of the window; 90 days before `to` by default */
                from?: components["parameters"]["from"];
                /** @description End of the window, exclusive; now by default */
                to?: components["parameters"]["to"];
                clock?: components["parameters"]["clock"];
                basis?: components["parameters"]["basis"];
                /** @description Ref of the stream to view the entity through where it belongs to several */
                stream?: components["parameters"]["stream"];
                /** @description Only items of these types; `unclassified` for those without */
                type?: components["parameters"]["type"];
                /** @description Only items of these teams */
                team?: components["parameters"]["team"];
                /** @description Only items with one of these labels */
                label?: components["parameters"]["label"];
                /** @description Only items of these priorities, as their tools call them; empty for those without */
                priority?: components["parameters"]["priority"];
                /** @description When an item that was reopened counts as done, instead of as its stream has it */
                reopen?: components["parameters"]["reopen"];
            };
            header?: never;
            path: {
                /** @description Entity kind in any case */
                kind: components["parameters"]["kind"];
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bands */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CumulativeFlowAnswer"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getAgeing: {
        parameters: {
            query?: {
                /** @description Start of the window; 90 days before `to` by default */
                from?: components["parameters"]["from"];
                /** @description End of the window, exclusive; now by default */
                to?: components["parameters"]["to"];
                clock?: components["parameters"]["clock"];
                basis?: components["parameters"]["basis"];
                /** @description Ref of the stream to view the entity through where it belongs to several */
                stream?: components["parameters"]["stream"];
                /** @description Only items of these types; `unclassified` for those without */
                type?: components["parameters"]["type"];
                /** @description Only items of these teams */
                team?: components["parameters"]["team"];
                /** @description Only items with one of these labels */
                label?: components["parameters"]["label"];
                /** @description Only items of these priorities, as their tools call them; empty for those without */
                priority?: components["parameters"]["priority"];
                /** @description When an item that was reopened counts as done, instead of as its stream has it */
                reopen?: components["parameters"]["reopen"];
            };
            header?: never;
            path: {
                /** @description Entity kind in any case */
                kind: components["parameters"]["kind"];
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Open items, the oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgeingAnswer"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getForecast: {
        parameters: {
            query?: {
                /** @description Start of the window; 90 days before `to` by default */
                from?: components["parameters"]["from"];
                /** @description End of the window, exclusive; now by default */
                to?: components["parameters"]["to"];
                clock?: components["parameters"]["clock"];
                basis?: components["parameters"]["basis"];
                /** @description Ref of the stream to view the entity through where it belongs to several */
                stream?: components["parameters"]["stream"];
                /** @description Only items of these types; `unclassified` for those without */
                type?: components["parameters"]["type"];
                /** @description Only items of these teams */
                team?: components["parameters"]["team"];
                /** @description Only items with one of these labels */
                label?: components["parameters"]["label"];
                /** @description Only items of these priorities, as their tools call them; empty for those without */
                priority?: components["parameters"]["priority"];
                /** @description When an item that was reopened counts as done, instead of as its stream has it */
                reopen?: components["parameters"]["reopen"];
                /** @description By when so many items? Open items in flow by default */
                items?: number;
                /** @description How many items in so many days? */
                days?: number;
            };
            header?: never;
            path: {
                /** @description Entity kind in any case */
                kind: components["parameters"]["kind"];
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The forecast */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForecastAnswer"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getDelivery: {
        parameters: {
            query?: {
                /** @description Start of the window; 90 days before `to` by default */
                from?: components["parameters"]["from"];
                /** @description End of the window, exclusive; now by default */
                to?: components["parameters"]["to"];
                /** @description Ref of the stream to view the entity through where it belongs to several */
                stream?: components["parameters"]["stream"];
            };
            header?: never;
            path: {
                /** @description Entity kind in any case */
                kind: components["parameters"]["kind"];
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The services */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryAnswer"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getFlowEvidence: {
        parameters: {
            query: {
                /** @description Start of the window; 90 days before `to` by default */
                from?: components["parameters"]["from"];
                /** @description End of the window, exclusive; now by default */
                to?: components["parameters"]["to"];
                clock?: components["parameters"]["clock"];
                basis?: components["parameters"]["basis"];
                /** @description Ref of the stream to view the entity through where it belongs to several */
                stream?: components["parameters"]["stream"];
                /** @description Only items of these types; `unclassified` for those without */
                type?: components["parameters"]["type"];
                /** @description Only items of these teams */
                team?: components["parameters"]["team"];
                /** @description Only items with one of these labels */
                label?: components["parameters"]["label"];
                figure: components["schemas"]["FlowFigureId"];
                /** @description The type, stage or service (by its key) that the figure is of */
                of?: string;
                /** @description Percentile of an age band or chance of a forecast */
                level?: number;
                /** @description Start of the week or end of the day that the figure is of */
                at?: string;
                /** @description Items of a forecast by when */
                items?: number;
                /** @description Days of a forecast of how many */
                days?: number;
                part?: "counted" | "left-out";
                limit?: number;
                offset?: number;
            };
            header?: never;
            path: {
                /** @description Entity kind in any case */
                kind: components["parameters"]["kind"];
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The evidence */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FlowEvidenceAnswer"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getDependencies: {
        parameters: {
            query?: {
                /** @description Start of the window; 90 days before `to` by default */
                from?: components["parameters"]["from"];
                /** @description End of the window, exclusive; now by default */
                to?: components["parameters"]["to"];
                clock?: components["parameters"]["clock"];
                basis?: components["parameters"]["basis"];
                /** @description Ref of the stream to view the entity through where it belongs to several */
                stream?: components["parameters"]["stream"];
                /** @description Only items of these types; `unclassified` for those without */
                type?: components["parameters"]["type"];
                /** @description Only items of these teams */
                team?: components["parameters"]["team"];
                /** @description Only items with one of these labels */
                label?: components["parameters"]["label"];
                /** @description Only waits that one of these kinds of evidence shows */
                evidence?: components["parameters"]["evidence"];
                /** @description What the other ends of edges are */
                between?: components["parameters"]["between"];
                /** @description How many edges away from the entity the graph reaches */
                depth?: number;
            };
            header?: never;
            path: {
                /** @description Entity kind in any case */
                kind: components["parameters"]["kind"];
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The dependencies */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DependenciesAnswer"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getDependencyEvidence: {
        parameters: {
            query: {
                /** @description Start of the window; 90 days before `to` by default */
                from?: components["parameters"]["from"];
                /** @description End of the window, exclusive; now by default */
                to?: components["parameters"]["to"];
                clock?: components["parameters"]["clock"];
                basis?: components["parameters"]["basis"];
                /** @description Ref of the stream to view the entity through where it belongs to several */
                stream?: components["parameters"]["stream"];
                /** @description Only items of these types; `unclassified` for those without */
                type?: components["parameters"]["type"];
                /** @description Only items of these teams */
                team?: components["parameters"]["team"];
                /** @description Only items with one of these labels */
                label?: components["parameters"]["label"];
                /** @description Only waits that one of these kinds of evidence shows */
                evidence?: components["parameters"]["evidence"];
                /** @description What the other ends of edges are */
                between?: components["parameters"]["between"];
                /** @description Ref of the other side of the edge */
                party: string;
                direction?: "waits-for" | "waited-for-by";
                part?: "counted" | "left-out";
                limit?: number;
                offset?: number;
            };
            header?: never;
            path: {
                /** @description Entity kind in any case */
                kind: components["parameters"]["kind"];
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Items, the longest wait first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DependencyEvidenceAnswer"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getOpenBlockers: {
        parameters: {
            query?: {
                clock?: components["parameters"]["clock"];
                /** @description Ref of the stream to view the entity through where it belongs to several */
                stream?: components["parameters"]["stream"];
                /** @description What the other ends of edges are */
                between?: components["parameters"]["between"];
                limit?: number;
            };
            header?: never;
            path: {
                /** @description Entity kind in any case */
                kind: components["parameters"]["kind"];
                namespace: components["parameters"]["namespace"];
                name: components["parameters"]["name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Open blockers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenBlockersAnswer"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listItems: {
        parameters: {
            query?: {
                limit?: number;
                /** @description The `next` of the page before */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Items in order of key */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListedItem"][];
                        /** @description Pass as `after` for the next page */
                        next?: string;
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getTrace: {
        parameters: {
            query: {
                /** @description Object key, or a tracker key such as PAY-123 */
                key: string;
                /** @description Ref of the stream to view the entity through where it belongs to several */
                stream?: components["parameters"]["stream"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The trace */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Trace"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listSources: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sources in order of id */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        sources: components["schemas"]["Source"][];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    refreshSource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Begun, or already under way */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Source"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    pauseSource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Kept; a page under way may still come to its end */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Source"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    resumeSource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Kept; a page under way may still come to its end */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Source"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    cancelSource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Kept; a page under way may still come to its end */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Source"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listRefusals: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
            };
            header?: never;
            path: {
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Refusals */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        refusals: components["schemas"]["Refusal"][];
                        total: number;
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    listRefusedDeliveries: {
        parameters: {
            query?: {
                limit?: number;
                offset?: number;
            };
            header?: never;
            path: {
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The deliveries */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        deliveries: components["schemas"]["RefusedDelivery"][];
                        total: number;
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    replayDeliveries: {
        parameters: {
            query?: {
                /** @description Id of the one to replay; all without it */
                delivery?: number;
            };
            header?: never;
            path: {
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description They wait to be translated */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        replayed: number;
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getDataQuality: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Data quality */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataQuality"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getOverview: {
        parameters: {
            query?: {
                /** @description Length of the window up to when figures were made */
                days?: 30 | 90 | 180;
                /** @description Refs of groups or users: only streams that one of them owns, or of which one of them owns a member */
                ownedBy?: string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Streams in order of ref */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverviewAnswer"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getMapping: {
        parameters: {
            query?: {
                /** @description Part of the ref, the title or the ref of a stream */
                search?: string;
                show?: components["schemas"]["MappingChoice"];
                /** @description Only members of this stream */
                stream?: string;
                limit?: number;
                offset?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of entities in order of ref */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MappingAnswer"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getUnmappedStatuses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The statuses of the most items first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        statuses: components["schemas"]["UnmappedStatus"][];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    getRebuild: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rebuild */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rebuild"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    startRebuild: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Begun, or already under way */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rebuild"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
}
