// Generated from openapi.yaml by `yarn generate:api`. Do not edit.
export const spec = {
  "openapi": "3.0.3",
  "info": {
    "title": "Value streams",
    "version": "1",
    "description": "Value streams of the catalog, the map of any entity, the items behind every number and the trace of one item. Instants are ISO 8601 in UTC, durations integer milliseconds. A figure is a value with its sample size and method, or unknown with a reason.",
    "license": {
      "name": "Apache-2.0",
      "url": "https://www.apache.org/licenses/LICENSE-2.0.html"
    }
  },
  "servers": [
    {
      "url": "/"
    }
  ],
  "paths": {
    "/streams": {
      "get": {
        "operationId": "listStreams",
        "summary": "All streams the reader may see",
        "parameters": [
          {
            "name": "limit",
            "in": "query",
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 1000,
              "default": 200
            }
          },
          {
            "name": "after",
            "in": "query",
            "description": "Ref of the last stream of the page before",
            "schema": {
              "type": "string"
            }
          }
        ],
        "responses": {
          "200": {
            "description": "Streams in order of ref",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "required": [
                    "streams",
                    "total"
                  ],
                  "properties": {
                    "streams": {
                      "type": "array",
                      "items": {
                        "$ref": "#/components/schemas/StreamSummary"
                      }
                    },
                    "total": {
                      "type": "integer"
                    },
                    "next": {
                      "type": "string",
                      "description": "Pass as `after` for the next page"
                    }
                  }
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/streams/{kind}/{namespace}/{name}": {
      "get": {
        "operationId": "getStream",
        "summary": "One stream with its definition and members",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          }
        ],
        "responses": {
          "200": {
            "description": "The stream",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Stream"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/entities/{kind}/{namespace}/{name}": {
      "get": {
        "operationId": "getEntityScope",
        "summary": "Which streams an entity belongs to, what data selects it, and what is wrong with its declarations",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          }
        ],
        "responses": {
          "200": {
            "description": "The entity's place",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/EntityScope"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/entities/{kind}/{namespace}/{name}/map": {
      "get": {
        "operationId": "getMap",
        "summary": "The value stream map of a Component, System, Domain, Group or ValueStream",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/from"
          },
          {
            "$ref": "#/components/parameters/to"
          },
          {
            "$ref": "#/components/parameters/clock"
          },
          {
            "$ref": "#/components/parameters/basis"
          },
          {
            "$ref": "#/components/parameters/stream"
          },
          {
            "$ref": "#/components/parameters/type"
          },
          {
            "$ref": "#/components/parameters/team"
          },
          {
            "$ref": "#/components/parameters/label"
          },
          {
            "$ref": "#/components/parameters/priority"
          },
          {
            "$ref": "#/components/parameters/reopen"
          }
        ],
        "responses": {
          "200": {
            "description": "The map",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/MapAnswer"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/entities/{kind}/{namespace}/{name}/map/comparison": {
      "get": {
        "operationId": "getMapComparison",
        "summary": "How the map changed from an earlier window",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/from"
          },
          {
            "$ref": "#/components/parameters/to"
          },
          {
            "$ref": "#/components/parameters/clock"
          },
          {
            "$ref": "#/components/parameters/basis"
          },
          {
            "$ref": "#/components/parameters/stream"
          },
          {
            "$ref": "#/components/parameters/type"
          },
          {
            "$ref": "#/components/parameters/team"
          },
          {
            "$ref": "#/components/parameters/label"
          },
          {
            "$ref": "#/components/parameters/priority"
          },
          {
            "$ref": "#/components/parameters/reopen"
          },
          {
            "name": "earlierFrom",
            "in": "query",
            "description": "Start of the earlier window; that of the window of the same length just before by default",
            "schema": {
              "type": "string",
              "format": "date-time"
            }
          },
          {
            "name": "earlierTo",
            "in": "query",
            "description": "End of the earlier window, exclusive",
            "schema": {
              "type": "string",
              "format": "date-time"
            }
          }
        ],
        "responses": {
          "200": {
            "description": "Each figure before and after, with the difference",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/MapComparisonAnswer"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/entities/{kind}/{namespace}/{name}/map/future": {
      "get": {
        "operationId": "getFutureMap",
        "summary": "Totals of the map with some stages changed, by replay of its items",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/from"
          },
          {
            "$ref": "#/components/parameters/to"
          },
          {
            "$ref": "#/components/parameters/clock"
          },
          {
            "$ref": "#/components/parameters/basis"
          },
          {
            "$ref": "#/components/parameters/stream"
          },
          {
            "$ref": "#/components/parameters/type"
          },
          {
            "$ref": "#/components/parameters/team"
          },
          {
            "$ref": "#/components/parameters/label"
          },
          {
            "$ref": "#/components/parameters/priority"
          },
          {
            "$ref": "#/components/parameters/reopen"
          },
          {
            "name": "edit",
            "in": "query",
            "description": "Changes as `stage:what:value`: `wait` and `process` times a factor, `complete-accurate` a share, `wip-limit` and `capacity` so many items",
            "schema": {
              "type": "array",
              "maxItems": 100,
              "items": {
                "type": "string"
              }
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The totals, an upper bound of the gain",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/FutureMapAnswer"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/entities/{kind}/{namespace}/{name}/handovers": {
      "get": {
        "operationId": "getHandovers",
        "summary": "Whether work is pushed or pulled into each stage, in what batches it moves, and which stage no data covers",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/from"
          },
          {
            "$ref": "#/components/parameters/to"
          },
          {
            "$ref": "#/components/parameters/clock"
          },
          {
            "$ref": "#/components/parameters/basis"
          },
          {
            "$ref": "#/components/parameters/stream"
          },
          {
            "$ref": "#/components/parameters/type"
          },
          {
            "$ref": "#/components/parameters/team"
          },
          {
            "$ref": "#/components/parameters/label"
          },
          {
            "$ref": "#/components/parameters/priority"
          },
          {
            "$ref": "#/components/parameters/reopen"
          }
        ],
        "responses": {
          "200": {
            "description": "One entry per stage",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/HandoversAnswer"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/entities/{kind}/{namespace}/{name}/process": {
      "get": {
        "operationId": "getProcess",
        "summary": "The process as it really went, as directly-follows graph and variants",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/from"
          },
          {
            "$ref": "#/components/parameters/to"
          },
          {
            "$ref": "#/components/parameters/clock"
          },
          {
            "$ref": "#/components/parameters/basis"
          },
          {
            "$ref": "#/components/parameters/stream"
          },
          {
            "$ref": "#/components/parameters/type"
          },
          {
            "$ref": "#/components/parameters/team"
          },
          {
            "$ref": "#/components/parameters/label"
          },
          {
            "$ref": "#/components/parameters/priority"
          },
          {
            "$ref": "#/components/parameters/reopen"
          },
          {
            "name": "variants",
            "in": "query",
            "description": "How many variants to list; the graph is of all of them",
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 500,
              "default": 50
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The graph and its most frequent variants",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ProcessAnswer"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/entities/{kind}/{namespace}/{name}/targets": {
      "get": {
        "operationId": "listTargets",
        "summary": "Future maps saved as targets of an entity, the latest first",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/stream"
          }
        ],
        "responses": {
          "200": {
            "description": "The targets",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/TargetList"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      },
      "post": {
        "operationId": "saveTarget",
        "summary": "Save a future map as a target",
        "description": "Needs the permission `value-stream.target.update`. The totals are computed here, of the window and items asked about; what cannot be known is refused.",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/from"
          },
          {
            "$ref": "#/components/parameters/to"
          },
          {
            "$ref": "#/components/parameters/clock"
          },
          {
            "$ref": "#/components/parameters/basis"
          },
          {
            "$ref": "#/components/parameters/stream"
          },
          {
            "$ref": "#/components/parameters/type"
          },
          {
            "$ref": "#/components/parameters/team"
          },
          {
            "$ref": "#/components/parameters/label"
          },
          {
            "$ref": "#/components/parameters/priority"
          },
          {
            "$ref": "#/components/parameters/reopen"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/NewTarget"
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "Saved",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Target"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/entities/{kind}/{namespace}/{name}/targets/{targetId}": {
      "delete": {
        "operationId": "deleteTarget",
        "summary": "Give up a target",
        "description": "Needs the permission `value-stream.target.update`.",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "name": "targetId",
            "in": "path",
            "required": true,
            "schema": {
              "type": "string"
            }
          },
          {
            "$ref": "#/components/parameters/stream"
          }
        ],
        "responses": {
          "200": {
            "description": "The targets that are left",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/TargetList"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/entities/{kind}/{namespace}/{name}/items": {
      "get": {
        "operationId": "getItemsBehind",
        "summary": "The items behind one figure of the map, counted or left out",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/from"
          },
          {
            "$ref": "#/components/parameters/to"
          },
          {
            "$ref": "#/components/parameters/clock"
          },
          {
            "$ref": "#/components/parameters/basis"
          },
          {
            "$ref": "#/components/parameters/stream"
          },
          {
            "$ref": "#/components/parameters/type"
          },
          {
            "$ref": "#/components/parameters/team"
          },
          {
            "$ref": "#/components/parameters/label"
          },
          {
            "$ref": "#/components/parameters/priority"
          },
          {
            "$ref": "#/components/parameters/reopen"
          },
          {
            "name": "figure",
            "in": "query",
            "required": true,
            "schema": {
              "$ref": "#/components/schemas/FigureId"
            }
          },
          {
            "name": "stage",
            "in": "query",
            "description": "Stage of a stage's figure or the stage a return left",
            "schema": {
              "type": "string"
            }
          },
          {
            "name": "toStage",
            "in": "query",
            "description": "Stage a return or an edge went to",
            "schema": {
              "type": "string"
            }
          },
          {
            "name": "variant",
            "in": "query",
            "description": "Key of the variant whose items are asked for",
            "schema": {
              "type": "string"
            }
          },
          {
            "name": "part",
            "in": "query",
            "schema": {
              "type": "string",
              "enum": [
                "counted",
                "left-out"
              ],
              "default": "counted"
            }
          },
          {
            "name": "limit",
            "in": "query",
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 1000,
              "default": 50
            }
          },
          {
            "name": "offset",
            "in": "query",
            "schema": {
              "type": "integer",
              "minimum": 0,
              "default": 0
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The evidence",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/EvidenceAnswer"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/entities/{kind}/{namespace}/{name}/flow": {
      "get": {
        "operationId": "getFlow",
        "summary": "How work flows in the window, as key figures",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/from"
          },
          {
            "$ref": "#/components/parameters/to"
          },
          {
            "$ref": "#/components/parameters/clock"
          },
          {
            "$ref": "#/components/parameters/basis"
          },
          {
            "$ref": "#/components/parameters/stream"
          },
          {
            "$ref": "#/components/parameters/type"
          },
          {
            "$ref": "#/components/parameters/team"
          },
          {
            "$ref": "#/components/parameters/label"
          },
          {
            "$ref": "#/components/parameters/priority"
          },
          {
            "$ref": "#/components/parameters/reopen"
          }
        ],
        "responses": {
          "200": {
            "description": "The figures",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/FlowAnswer"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/entities/{kind}/{namespace}/{name}/flow-times": {
      "get": {
        "operationId": "getFlowTimes",
        "summary": "Flow time of every item done in the window",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/from"
          },
          {
            "$ref": "#/components/parameters/to"
          },
          {
            "$ref": "#/components/parameters/clock"
          },
          {
            "$ref": "#/components/parameters/basis"
          },
          {
            "$ref": "#/components/parameters/stream"
          },
          {
            "$ref": "#/components/parameters/type"
          },
          {
            "$ref": "#/components/parameters/team"
          },
          {
            "$ref": "#/components/parameters/label"
          },
          {
            "$ref": "#/components/parameters/priority"
          },
          {
            "$ref": "#/components/parameters/reopen"
          }
        ],
        "responses": {
          "200": {
            "description": "One entry per item in each list",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/FlowTimesAnswer"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/entities/{kind}/{namespace}/{name}/throughput": {
      "get": {
        "operationId": "getThroughput",
        "summary": "Items started and done per week, load and efficiency, with process behaviour limits",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/from"
          },
          {
            "$ref": "#/components/parameters/to"
          },
          {
            "$ref": "#/components/parameters/clock"
          },
          {
            "$ref": "#/components/parameters/basis"
          },
          {
            "$ref": "#/components/parameters/stream"
          },
          {
            "$ref": "#/components/parameters/type"
          },
          {
            "$ref": "#/components/parameters/team"
          },
          {
            "$ref": "#/components/parameters/label"
          },
          {
            "$ref": "#/components/parameters/priority"
          },
          {
            "$ref": "#/components/parameters/reopen"
          }
        ],
        "responses": {
          "200": {
            "description": "The weeks",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ThroughputAnswer"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/entities/{kind}/{namespace}/{name}/cumulative-flow": {
      "get": {
        "operationId": "getCumulativeFlow",
        "summary": "Items at or beyond each stage at the end of each day",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/from"
          },
          {
            "$ref": "#/components/parameters/to"
          },
          {
            "$ref": "#/components/parameters/clock"
          },
          {
            "$ref": "#/components/parameters/basis"
          },
          {
            "$ref": "#/components/parameters/stream"
          },
          {
            "$ref": "#/components/parameters/type"
          },
          {
            "$ref": "#/components/parameters/team"
          },
          {
            "$ref": "#/components/parameters/label"
          },
          {
            "$ref": "#/components/parameters/priority"
          },
          {
            "$ref": "#/components/parameters/reopen"
          }
        ],
        "responses": {
          "200": {
            "description": "The bands",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/CumulativeFlowAnswer"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/entities/{kind}/{namespace}/{name}/ageing": {
      "get": {
        "operationId": "getAgeing",
        "summary": "Open items by age against how long done items stood in each stage, and what blocks them",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/from"
          },
          {
            "$ref": "#/components/parameters/to"
          },
          {
            "$ref": "#/components/parameters/clock"
          },
          {
            "$ref": "#/components/parameters/basis"
          },
          {
            "$ref": "#/components/parameters/stream"
          },
          {
            "$ref": "#/components/parameters/type"
          },
          {
            "$ref": "#/components/parameters/team"
          },
          {
            "$ref": "#/components/parameters/label"
          },
          {
            "$ref": "#/components/parameters/priority"
          },
          {
            "$ref": "#/components/parameters/reopen"
          }
        ],
        "responses": {
          "200": {
            "description": "Open items, the oldest first",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/AgeingAnswer"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/entities/{kind}/{namespace}/{name}/forecast": {
      "get": {
        "operationId": "getForecast",
        "summary": "How many items by a date, and by when so many, with the record of past forecasts",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/from"
          },
          {
            "$ref": "#/components/parameters/to"
          },
          {
            "$ref": "#/components/parameters/clock"
          },
          {
            "$ref": "#/components/parameters/basis"
          },
          {
            "$ref": "#/components/parameters/stream"
          },
          {
            "$ref": "#/components/parameters/type"
          },
          {
            "$ref": "#/components/parameters/team"
          },
          {
            "$ref": "#/components/parameters/label"
          },
          {
            "$ref": "#/components/parameters/priority"
          },
          {
            "$ref": "#/components/parameters/reopen"
          },
          {
            "name": "items",
            "in": "query",
            "description": "By when so many items? Open items in flow by default",
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 10000
            }
          },
          {
            "name": "days",
            "in": "query",
            "description": "How many items in so many days?",
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 1825,
              "default": 30
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The forecast",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/ForecastAnswer"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/entities/{kind}/{namespace}/{name}/delivery": {
      "get": {
        "operationId": "getDelivery",
        "summary": "The five delivery metrics of each service in production, with the rollouts and incidents behind them",
        "description": "By the calendar clock. A service is never blended with another. Types, teams and labels choose items; deployments have none.",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/from"
          },
          {
            "$ref": "#/components/parameters/to"
          },
          {
            "$ref": "#/components/parameters/stream"
          }
        ],
        "responses": {
          "200": {
            "description": "The services",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/DeliveryAnswer"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/entities/{kind}/{namespace}/{name}/flow-evidence": {
      "get": {
        "operationId": "getFlowEvidence",
        "summary": "What a figure of flow, forecast or delivery rests on, counted or left out",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/from"
          },
          {
            "$ref": "#/components/parameters/to"
          },
          {
            "$ref": "#/components/parameters/clock"
          },
          {
            "$ref": "#/components/parameters/basis"
          },
          {
            "$ref": "#/components/parameters/stream"
          },
          {
            "$ref": "#/components/parameters/type"
          },
          {
            "$ref": "#/components/parameters/team"
          },
          {
            "$ref": "#/components/parameters/label"
          },
          {
            "name": "figure",
            "in": "query",
            "required": true,
            "schema": {
              "$ref": "#/components/schemas/FlowFigureId"
            }
          },
          {
            "name": "of",
            "in": "query",
            "description": "The type, stage or service (by its key) that the figure is of",
            "schema": {
              "type": "string"
            }
          },
          {
            "name": "level",
            "in": "query",
            "description": "Percentile of an age band or chance of a forecast",
            "schema": {
              "type": "number",
              "minimum": 0,
              "maximum": 1
            }
          },
          {
            "name": "at",
            "in": "query",
            "description": "Start of the week or end of the day that the figure is of",
            "schema": {
              "type": "string",
              "format": "date-time"
            }
          },
          {
            "name": "items",
            "in": "query",
            "description": "Items of a forecast by when",
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 10000
            }
          },
          {
            "name": "days",
            "in": "query",
            "description": "Days of a forecast of how many",
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 1825
            }
          },
          {
            "name": "part",
            "in": "query",
            "schema": {
              "type": "string",
              "enum": [
                "counted",
                "left-out"
              ],
              "default": "counted"
            }
          },
          {
            "name": "limit",
            "in": "query",
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 1000,
              "default": 50
            }
          },
          {
            "name": "offset",
            "in": "query",
            "schema": {
              "type": "integer",
              "minimum": 0,
              "default": 0
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The evidence",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/FlowEvidenceAnswer"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/entities/{kind}/{namespace}/{name}/dependencies": {
      "get": {
        "operationId": "getDependencies",
        "summary": "Whom an entity's items waited for and who waited for the entity, priced; what to break first, circles, structure without delay",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/from"
          },
          {
            "$ref": "#/components/parameters/to"
          },
          {
            "$ref": "#/components/parameters/clock"
          },
          {
            "$ref": "#/components/parameters/basis"
          },
          {
            "$ref": "#/components/parameters/stream"
          },
          {
            "$ref": "#/components/parameters/type"
          },
          {
            "$ref": "#/components/parameters/team"
          },
          {
            "$ref": "#/components/parameters/label"
          },
          {
            "$ref": "#/components/parameters/evidence"
          },
          {
            "$ref": "#/components/parameters/between"
          },
          {
            "name": "depth",
            "in": "query",
            "description": "How many edges away from the entity the graph reaches",
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 3,
              "default": 1
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The dependencies",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/DependenciesAnswer"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/entities/{kind}/{namespace}/{name}/dependencies/items": {
      "get": {
        "operationId": "getDependencyEvidence",
        "summary": "The items behind one edge",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/from"
          },
          {
            "$ref": "#/components/parameters/to"
          },
          {
            "$ref": "#/components/parameters/clock"
          },
          {
            "$ref": "#/components/parameters/basis"
          },
          {
            "$ref": "#/components/parameters/stream"
          },
          {
            "$ref": "#/components/parameters/type"
          },
          {
            "$ref": "#/components/parameters/team"
          },
          {
            "$ref": "#/components/parameters/label"
          },
          {
            "$ref": "#/components/parameters/evidence"
          },
          {
            "$ref": "#/components/parameters/between"
          },
          {
            "name": "party",
            "in": "query",
            "required": true,
            "description": "Ref of the other side of the edge",
            "schema": {
              "type": "string"
            }
          },
          {
            "name": "direction",
            "in": "query",
            "schema": {
              "type": "string",
              "enum": [
                "waits-for",
                "waited-for-by"
              ],
              "default": "waits-for"
            }
          },
          {
            "name": "part",
            "in": "query",
            "schema": {
              "type": "string",
              "enum": [
                "counted",
                "left-out"
              ],
              "default": "counted"
            }
          },
          {
            "name": "limit",
            "in": "query",
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 1000,
              "default": 50
            }
          },
          {
            "name": "offset",
            "in": "query",
            "schema": {
              "type": "integer",
              "minimum": 0,
              "default": 0
            }
          }
        ],
        "responses": {
          "200": {
            "description": "Items, the longest wait first",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/DependencyEvidenceAnswer"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/entities/{kind}/{namespace}/{name}/dependencies/blockers": {
      "get": {
        "operationId": "getOpenBlockers",
        "summary": "What holds items up now, in both directions, the oldest first",
        "parameters": [
          {
            "$ref": "#/components/parameters/kind"
          },
          {
            "$ref": "#/components/parameters/namespace"
          },
          {
            "$ref": "#/components/parameters/name"
          },
          {
            "$ref": "#/components/parameters/clock"
          },
          {
            "$ref": "#/components/parameters/stream"
          },
          {
            "$ref": "#/components/parameters/between"
          },
          {
            "name": "limit",
            "in": "query",
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 1000,
              "default": 100
            }
          }
        ],
        "responses": {
          "200": {
            "description": "Open blockers",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/OpenBlockersAnswer"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/items": {
      "get": {
        "operationId": "listItems",
        "summary": "All flow items the reader may see, for an index of them",
        "description": "A page at a time in order of key. A page may hold fewer items than asked for, as those that the reader may not see are left out of it; the last one has no `next`.",
        "parameters": [
          {
            "name": "limit",
            "in": "query",
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 1000,
              "default": 500
            }
          },
          {
            "name": "after",
            "in": "query",
            "description": "The `next` of the page before",
            "schema": {
              "type": "string"
            }
          }
        ],
        "responses": {
          "200": {
            "description": "Items in order of key",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "required": [
                    "items"
                  ],
                  "properties": {
                    "items": {
                      "type": "array",
                      "items": {
                        "$ref": "#/components/schemas/ListedItem"
                      }
                    },
                    "next": {
                      "type": "string",
                      "description": "Pass as `after` for the next page"
                    }
                  }
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/trace": {
      "get": {
        "operationId": "getTrace",
        "summary": "One item's life over all tools",
        "parameters": [
          {
            "name": "key",
            "in": "query",
            "required": true,
            "description": "Object key, or a tracker key such as PAY-123",
            "schema": {
              "type": "string",
              "minLength": 1
            }
          },
          {
            "$ref": "#/components/parameters/stream"
          }
        ],
        "responses": {
          "200": {
            "description": "The trace",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Trace"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/sources": {
      "get": {
        "operationId": "listSources",
        "summary": "Sources with their state",
        "responses": {
          "200": {
            "description": "Sources in order of id",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "required": [
                    "sources"
                  ],
                  "properties": {
                    "sources": {
                      "type": "array",
                      "items": {
                        "$ref": "#/components/schemas/Source"
                      }
                    }
                  }
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/sources/{sourceId}/refresh": {
      "post": {
        "operationId": "refreshSource",
        "summary": "Read a source now",
        "parameters": [
          {
            "name": "sourceId",
            "in": "path",
            "required": true,
            "schema": {
              "type": "string"
            }
          }
        ],
        "responses": {
          "202": {
            "description": "Begun, or already under way",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Source"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/sources/{sourceId}/pause": {
      "post": {
        "operationId": "pauseSource",
        "summary": "Stop reading a source for now",
        "description": "Scheduled readings stay away until it is resumed; deliveries are taken in all the same.",
        "parameters": [
          {
            "name": "sourceId",
            "in": "path",
            "required": true,
            "schema": {
              "type": "string"
            }
          }
        ],
        "responses": {
          "202": {
            "description": "Kept; a page under way may still come to its end",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Source"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/sources/{sourceId}/resume": {
      "post": {
        "operationId": "resumeSource",
        "summary": "Go on reading a source",
        "description": "From the last page that was kept where it was paused; from the beginning where it was cancelled.",
        "parameters": [
          {
            "name": "sourceId",
            "in": "path",
            "required": true,
            "schema": {
              "type": "string"
            }
          }
        ],
        "responses": {
          "202": {
            "description": "Kept; a page under way may still come to its end",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Source"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/sources/{sourceId}/cancel": {
      "post": {
        "operationId": "cancelSource",
        "summary": "Give up reading a source",
        "description": "How far it was read is forgotten. Nothing that was read is lost; scheduled readings stay away until it is resumed or refreshed.",
        "parameters": [
          {
            "name": "sourceId",
            "in": "path",
            "required": true,
            "schema": {
              "type": "string"
            }
          }
        ],
        "responses": {
          "202": {
            "description": "Kept; a page under way may still come to its end",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Source"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/sources/{sourceId}/refusals": {
      "get": {
        "operationId": "listRefusals",
        "summary": "Payloads and rows that could not be used, newest first",
        "parameters": [
          {
            "name": "sourceId",
            "in": "path",
            "required": true,
            "schema": {
              "type": "string"
            }
          },
          {
            "name": "limit",
            "in": "query",
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 1000,
              "default": 100
            }
          },
          {
            "name": "offset",
            "in": "query",
            "schema": {
              "type": "integer",
              "minimum": 0,
              "default": 0
            }
          }
        ],
        "responses": {
          "200": {
            "description": "Refusals",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "required": [
                    "refusals",
                    "total"
                  ],
                  "properties": {
                    "refusals": {
                      "type": "array",
                      "items": {
                        "$ref": "#/components/schemas/Refusal"
                      }
                    },
                    "total": {
                      "type": "integer"
                    }
                  }
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/sources/{sourceId}/refused-deliveries": {
      "get": {
        "operationId": "listRefusedDeliveries",
        "summary": "Deliveries that were refused whole and are kept to be replayed, newest first",
        "parameters": [
          {
            "name": "sourceId",
            "in": "path",
            "required": true,
            "schema": {
              "type": "string"
            }
          },
          {
            "name": "limit",
            "in": "query",
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 1000,
              "default": 100
            }
          },
          {
            "name": "offset",
            "in": "query",
            "schema": {
              "type": "integer",
              "minimum": 0,
              "default": 0
            }
          }
        ],
        "responses": {
          "200": {
            "description": "The deliveries",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "required": [
                    "deliveries",
                    "total"
                  ],
                  "properties": {
                    "deliveries": {
                      "type": "array",
                      "items": {
                        "$ref": "#/components/schemas/RefusedDelivery"
                      }
                    },
                    "total": {
                      "type": "integer"
                    }
                  }
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/sources/{sourceId}/replay": {
      "post": {
        "operationId": "replayDeliveries",
        "summary": "Translate refused deliveries again, one or all",
        "parameters": [
          {
            "name": "sourceId",
            "in": "path",
            "required": true,
            "schema": {
              "type": "string"
            }
          },
          {
            "name": "delivery",
            "in": "query",
            "description": "Id of the one to replay; all without it",
            "schema": {
              "type": "integer"
            }
          }
        ],
        "responses": {
          "202": {
            "description": "They wait to be translated",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "required": [
                    "replayed"
                  ],
                  "properties": {
                    "replayed": {
                      "type": "integer"
                    }
                  }
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/data-quality": {
      "get": {
        "operationId": "getDataQuality",
        "summary": "Conflicts of declarations, traceability, statuses and links per stream, freshness and gaps per source, and what belongs to no stream",
        "description": "Figures are worked out beside the requests, as those of the overview.",
        "responses": {
          "200": {
            "description": "Data quality",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/DataQuality"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/overview": {
      "get": {
        "operationId": "getOverview",
        "summary": "All streams with their figures over a standard window",
        "description": "Figures are worked out beside the requests: within a minute or two of a change, and every hour. Each says when. By the calendar clock.",
        "parameters": [
          {
            "name": "days",
            "in": "query",
            "description": "Length of the window up to when figures were made",
            "schema": {
              "type": "integer",
              "enum": [
                30,
                90,
                180
              ],
              "default": 90
            }
          },
          {
            "name": "ownedBy",
            "in": "query",
            "description": "Refs of groups or users: only streams that one of them owns, or of which one of them owns a member",
            "schema": {
              "type": "array",
              "maxItems": 200,
              "items": {
                "type": "string"
              }
            }
          }
        ],
        "responses": {
          "200": {
            "description": "Streams in order of ref",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/OverviewAnswer"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/mapping": {
      "get": {
        "operationId": "getMapping",
        "summary": "Entities of the catalog with the streams they belong to and why",
        "description": "As far as the reader may read entities and streams. A Group owns streams and is listed only where it is a member of one.",
        "parameters": [
          {
            "name": "search",
            "in": "query",
            "description": "Part of the ref, the title or the ref of a stream",
            "schema": {
              "type": "string",
              "maxLength": 200
            }
          },
          {
            "name": "show",
            "in": "query",
            "schema": {
              "$ref": "#/components/schemas/MappingChoice"
            }
          },
          {
            "name": "stream",
            "in": "query",
            "description": "Only members of this stream",
            "schema": {
              "type": "string"
            }
          },
          {
            "name": "limit",
            "in": "query",
            "schema": {
              "type": "integer",
              "minimum": 1,
              "maximum": 1000,
              "default": 50
            }
          },
          {
            "name": "offset",
            "in": "query",
            "schema": {
              "type": "integer",
              "minimum": 0,
              "default": 0
            }
          }
        ],
        "responses": {
          "200": {
            "description": "A page of entities in order of ref",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/MappingAnswer"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/mapping/statuses": {
      "get": {
        "operationId": "getUnmappedStatuses",
        "summary": "Statuses that no stage of their stream claims",
        "description": "Over items that are open or ended in the last 90 days.",
        "responses": {
          "200": {
            "description": "The statuses of the most items first",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "required": [
                    "statuses"
                  ],
                  "properties": {
                    "statuses": {
                      "type": "array",
                      "items": {
                        "$ref": "#/components/schemas/UnmappedStatus"
                      }
                    }
                  }
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/rebuild": {
      "get": {
        "operationId": "getRebuild",
        "summary": "The rebuild under way, or the last one",
        "responses": {
          "200": {
            "description": "The rebuild",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Rebuild"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      },
      "post": {
        "operationId": "startRebuild",
        "summary": "Derive everything again from the log, while the old facts are served",
        "responses": {
          "202": {
            "description": "Begun, or already under way",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Rebuild"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    }
  },
  "components": {
    "parameters": {
      "kind": {
        "name": "kind",
        "in": "path",
        "required": true,
        "description": "Entity kind in any case",
        "schema": {
          "type": "string"
        }
      },
      "namespace": {
        "name": "namespace",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string"
        }
      },
      "name": {
        "name": "name",
        "in": "path",
        "required": true,
        "schema": {
          "type": "string"
        }
      },
      "from": {
        "name": "from",
        "in": "query",
        "description": "Start of the window; 90 days before `to` by default",
        "schema": {
          "type": "string",
          "format": "date-time"
        }
      },
      "to": {
        "name": "to",
        "in": "query",
        "description": "End of the window, exclusive; now by default",
        "schema": {
          "type": "string",
          "format": "date-time"
        }
      },
      "clock": {
        "name": "clock",
        "in": "query",
        "schema": {
          "type": "string",
          "enum": [
            "calendar",
            "working"
          ],
          "default": "calendar"
        }
      },
      "basis": {
        "name": "basis",
        "in": "query",
        "schema": {
          "type": "string",
          "enum": [
            "state",
            "activity"
          ],
          "default": "state"
        }
      },
      "stream": {
        "name": "stream",
        "in": "query",
        "description": "Ref of the stream to view the entity through where it belongs to several",
        "schema": {
          "type": "string"
        }
      },
      "type": {
        "name": "type",
        "in": "query",
        "description": "Only items of these types; `unclassified` for those without",
        "schema": {
          "type": "array",
          "items": {
            "type": "string"
          }
        }
      },
      "team": {
        "name": "team",
        "in": "query",
        "description": "Only items of these teams",
        "schema": {
          "type": "array",
          "items": {
            "type": "string"
          }
        }
      },
      "label": {
        "name": "label",
        "in": "query",
        "description": "Only items with one of these labels",
        "schema": {
          "type": "array",
          "items": {
            "type": "string"
          }
        }
      },
      "priority": {
        "name": "priority",
        "in": "query",
        "description": "Only items of these priorities, as their tools call them; empty for those without",
        "schema": {
          "type": "array",
          "items": {
            "type": "string"
          }
        }
      },
      "reopen": {
        "name": "reopen",
        "in": "query",
        "description": "When an item that was reopened counts as done, instead of as its stream has it",
        "schema": {
          "$ref": "#/components/schemas/ReopenPolicy"
        }
      },
      "evidence": {
        "name": "evidence",
        "in": "query",
        "description": "Only waits that one of these kinds of evidence shows",
        "schema": {
          "type": "array",
          "items": {
            "$ref": "#/components/schemas/DependencyKind"
          }
        }
      },
      "between": {
        "name": "between",
        "in": "query",
        "description": "What the other ends of edges are",
        "schema": {
          "type": "string",
          "enum": [
            "streams",
            "entities"
          ],
          "default": "streams"
        }
      }
    },
    "responses": {
      "Error": {
        "description": "What went wrong and what to do",
        "content": {
          "application/json": {
            "schema": {
              "type": "object",
              "required": [
                "error"
              ],
              "properties": {
                "error": {
                  "type": "object",
                  "required": [
                    "name",
                    "message"
                  ],
                  "properties": {
                    "name": {
                      "type": "string"
                    },
                    "message": {
                      "type": "string"
                    }
                  }
                },
                "response": {
                  "type": "object",
                  "properties": {
                    "statusCode": {
                      "type": "integer"
                    }
                  }
                }
              }
            }
          }
        }
      }
    },
    "schemas": {
      "Instant": {
        "type": "string",
        "format": "date-time"
      },
      "Known": {
        "type": "object",
        "required": [
          "kind",
          "value",
          "unit",
          "n",
          "method"
        ],
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "value"
            ]
          },
          "value": {
            "type": "number"
          },
          "unit": {
            "type": "string",
            "enum": [
              "ms",
              "items",
              "ratio",
              "per-week",
              "count"
            ]
          },
          "n": {
            "type": "integer"
          },
          "method": {
            "type": "string"
          }
        }
      },
      "Unknown": {
        "type": "object",
        "required": [
          "kind",
          "reason",
          "n"
        ],
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "unknown"
            ]
          },
          "reason": {
            "type": "string",
            "enum": [
              "no-items",
              "too-few-samples",
              "zero-denominator",
              "no-data",
              "not-identifiable",
              "mixed-levels",
              "mixed-stages",
              "wait-stage",
              "window-too-short",
              "never-left"
            ]
          },
          "n": {
            "type": "integer"
          }
        }
      },
      "Figure": {
        "oneOf": [
          {
            "$ref": "#/components/schemas/Known"
          },
          {
            "$ref": "#/components/schemas/Unknown"
          }
        ]
      },
      "Quantiles": {
        "type": "object",
        "required": [
          "p50",
          "p75",
          "p85",
          "p95"
        ],
        "properties": {
          "p50": {
            "$ref": "#/components/schemas/Figure"
          },
          "p75": {
            "$ref": "#/components/schemas/Figure"
          },
          "p85": {
            "$ref": "#/components/schemas/Figure"
          },
          "p95": {
            "$ref": "#/components/schemas/Figure"
          }
        }
      },
      "FigureId": {
        "type": "string",
        "enum": [
          "flow-time",
          "process-time",
          "wait-time",
          "activity-ratio",
          "first-time-right",
          "rolled-complete-accurate",
          "in-progress",
          "velocity",
          "arrivals",
          "traceability",
          "stage-lead-time",
          "stage-process-time",
          "stage-wait-time",
          "stage-complete-accurate",
          "stage-in-progress",
          "return",
          "edge",
          "variant"
        ]
      },
      "ExclusionReason": {
        "type": "string",
        "enum": [
          "direct-to-done",
          "no-timestamps",
          "unknown-time",
          "unmapped-status",
          "not-linked",
          "abandoned",
          "container",
          "outside-window",
          "removed",
          "baseline",
          "immature",
          "clock-skew",
          "never-visited",
          "bot-authored",
          "merge-commit",
          "redeploy",
          "not-recovered",
          "no-type",
          "no-history",
          "no-expectation",
          "within-expectation"
        ]
      },
      "Exclusion": {
        "type": "object",
        "required": [
          "reason",
          "n"
        ],
        "properties": {
          "reason": {
            "$ref": "#/components/schemas/ExclusionReason"
          },
          "n": {
            "type": "integer"
          }
        }
      },
      "Window": {
        "type": "object",
        "required": [
          "from",
          "to"
        ],
        "properties": {
          "from": {
            "$ref": "#/components/schemas/Instant"
          },
          "to": {
            "$ref": "#/components/schemas/Instant"
          }
        }
      },
      "StreamSummary": {
        "type": "object",
        "required": [
          "ref",
          "name",
          "title",
          "role",
          "declaredBy",
          "supports",
          "memberCount"
        ],
        "properties": {
          "ref": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "description": {
            "type": "string"
          },
          "role": {
            "type": "string",
            "enum": [
              "core",
              "supporting"
            ]
          },
          "owner": {
            "type": "string"
          },
          "customer": {
            "type": "string"
          },
          "outcome": {
            "type": "string"
          },
          "parent": {
            "type": "string"
          },
          "supports": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "declaredBy": {
            "type": "string",
            "enum": [
              "entity",
              "annotation",
              "implied"
            ]
          },
          "memberCount": {
            "type": "integer"
          },
          "doneLast90Days": {
            "type": "integer"
          }
        }
      },
      "StageInfo": {
        "type": "object",
        "required": [
          "id",
          "name",
          "mode",
          "class",
          "authority"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "mode": {
            "type": "string",
            "enum": [
              "active",
              "wait",
              "done"
            ]
          },
          "class": {
            "type": "string"
          },
          "authority": {
            "type": "string",
            "enum": [
              "status",
              "engineering"
            ]
          }
        }
      },
      "Stream": {
        "allOf": [
          {
            "$ref": "#/components/schemas/StreamSummary"
          },
          {
            "type": "object",
            "required": [
              "stages",
              "commitment",
              "calendar",
              "flowItem",
              "reopenPolicy",
              "members",
              "children",
              "supportedBy",
              "conflicts"
            ],
            "properties": {
              "stages": {
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/StageInfo"
                }
              },
              "commitment": {
                "type": "string"
              },
              "calendar": {
                "$ref": "#/components/schemas/Calendar"
              },
              "flowItem": {
                "type": "string",
                "enum": [
                  "work-items",
                  "changes",
                  "commits"
                ]
              },
              "reopenPolicy": {
                "type": "string",
                "enum": [
                  "last-done",
                  "first-done",
                  "cumulative-active"
                ]
              },
              "members": {
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/Member"
                }
              },
              "children": {
                "type": "array",
                "items": {
                  "type": "string"
                }
              },
              "supportedBy": {
                "type": "array",
                "items": {
                  "type": "string"
                }
              },
              "conflicts": {
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/Conflict"
                }
              }
            }
          }
        ]
      },
      "Calendar": {
        "type": "object",
        "required": [
          "timeZone",
          "workingDays",
          "workingHours",
          "holidays"
        ],
        "properties": {
          "timeZone": {
            "type": "string"
          },
          "workingDays": {
            "type": "array",
            "items": {
              "type": "integer"
            }
          },
          "workingHours": {
            "type": "array",
            "items": {
              "type": "array",
              "items": {
                "type": "integer"
              }
            }
          },
          "holidays": {
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "Member": {
        "type": "object",
        "required": [
          "entityRef",
          "evidence"
        ],
        "properties": {
          "entityRef": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "evidence": {
            "type": "string"
          }
        }
      },
      "Conflict": {
        "type": "object",
        "required": [
          "entityRef",
          "reason",
          "message",
          "whatToDo"
        ],
        "properties": {
          "entityRef": {
            "type": "string"
          },
          "streamRef": {
            "type": "string"
          },
          "reason": {
            "type": "string",
            "enum": [
              "bad-annotation",
              "unknown-stream",
              "two-owners",
              "two-parents",
              "two-roles",
              "two-costs",
              "parent-cycle",
              "unknown-owner",
              "unknown-stages"
            ]
          },
          "message": {
            "type": "string"
          },
          "whatToDo": {
            "type": "string"
          }
        }
      },
      "EntityScope": {
        "type": "object",
        "required": [
          "entityRef",
          "streams",
          "conflicts",
          "selectors",
          "itemCount"
        ],
        "properties": {
          "entityRef": {
            "type": "string"
          },
          "streams": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "ref",
                "title",
                "role",
                "evidence"
              ],
              "properties": {
                "ref": {
                  "type": "string"
                },
                "title": {
                  "type": "string"
                },
                "role": {
                  "type": "string",
                  "enum": [
                    "core",
                    "supporting"
                  ]
                },
                "owner": {
                  "type": "string"
                },
                "customer": {
                  "type": "string"
                },
                "evidence": {
                  "type": "string"
                }
              }
            }
          },
          "conflicts": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Conflict"
            }
          },
          "selectors": {
            "type": "array",
            "description": "Annotations of the entity, and of what belongs to it, that data was looked for by",
            "items": {
              "type": "object",
              "required": [
                "annotation",
                "value",
                "objects"
              ],
              "properties": {
                "annotation": {
                  "type": "string"
                },
                "value": {
                  "type": "string"
                },
                "objects": {
                  "type": "integer",
                  "description": "Objects found by it"
                }
              }
            }
          },
          "itemCount": {
            "type": "integer",
            "description": "Flow items of the entity at any time"
          }
        }
      },
      "ScopeInfo": {
        "type": "object",
        "required": [
          "entityRef",
          "kind",
          "title",
          "streams",
          "flowItem"
        ],
        "properties": {
          "entityRef": {
            "type": "string"
          },
          "kind": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "flowItem": {
            "type": "string",
            "enum": [
              "work-items",
              "changes",
              "commits"
            ]
          },
          "stream": {
            "type": "string",
            "description": "The stream whose stages and calendar the map uses"
          },
          "pooled": {
            "type": "array",
            "description": "Refs of the streams whose items are shown together, by the class of their stages where those differ",
            "items": {
              "type": "string"
            }
          },
          "streams": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "ref",
                "title",
                "role"
              ],
              "properties": {
                "ref": {
                  "type": "string"
                },
                "title": {
                  "type": "string"
                },
                "role": {
                  "type": "string",
                  "enum": [
                    "core",
                    "supporting"
                  ]
                },
                "owner": {
                  "type": "string"
                },
                "customer": {
                  "type": "string"
                }
              }
            }
          }
        }
      },
      "Asked": {
        "type": "object",
        "description": "What was asked, completed",
        "required": [
          "scope",
          "window",
          "clock",
          "basis",
          "calendar",
          "asOf",
          "types",
          "teams",
          "labels"
        ],
        "properties": {
          "scope": {
            "$ref": "#/components/schemas/ScopeInfo"
          },
          "window": {
            "$ref": "#/components/schemas/Window"
          },
          "clock": {
            "type": "string",
            "enum": [
              "calendar",
              "working"
            ]
          },
          "basis": {
            "type": "string",
            "enum": [
              "state",
              "activity"
            ]
          },
          "calendar": {
            "$ref": "#/components/schemas/Calendar"
          },
          "asOf": {
            "$ref": "#/components/schemas/Instant"
          },
          "types": {
            "type": "array",
            "description": "Types that items of the scope have",
            "items": {
              "type": "string"
            }
          },
          "teams": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "labels": {
            "type": "array",
            "description": "At most 200, the most used first",
            "items": {
              "type": "string"
            }
          },
          "priorities": {
            "type": "array",
            "description": "Priorities that items of the scope have",
            "items": {
              "type": "string"
            }
          },
          "reopenPolicy": {
            "$ref": "#/components/schemas/ReopenPolicy"
          }
        }
      },
      "FlowFigures": {
        "type": "object",
        "required": [
          "velocityPerWeek",
          "flowTime",
          "efficiencyByState",
          "efficiencyByActivity",
          "meanLoad",
          "load",
          "discardRate",
          "arrivalsPerWeek",
          "netFlow",
          "unplannedShare"
        ],
        "properties": {
          "velocityPerWeek": {
            "$ref": "#/components/schemas/Figure"
          },
          "flowTime": {
            "$ref": "#/components/schemas/Quantiles"
          },
          "efficiencyByState": {
            "$ref": "#/components/schemas/Figure"
          },
          "efficiencyByActivity": {
            "$ref": "#/components/schemas/Figure"
          },
          "meanLoad": {
            "$ref": "#/components/schemas/Figure"
          },
          "load": {
            "$ref": "#/components/schemas/Figure"
          },
          "discardRate": {
            "$ref": "#/components/schemas/Figure"
          },
          "arrivalsPerWeek": {
            "$ref": "#/components/schemas/Figure"
          },
          "netFlow": {
            "type": "integer",
            "description": "Items started less items done in the window"
          },
          "unplannedShare": {
            "$ref": "#/components/schemas/Figure"
          }
        }
      },
      "FlowAnswer": {
        "type": "object",
        "required": [
          "asked",
          "figures",
          "earlier",
          "exclusions",
          "distribution",
          "serviceLevel",
          "littlesLaw"
        ],
        "properties": {
          "asked": {
            "$ref": "#/components/schemas/Asked"
          },
          "figures": {
            "$ref": "#/components/schemas/FlowFigures"
          },
          "earlier": {
            "type": "object",
            "required": [
              "window",
              "figures"
            ],
            "properties": {
              "window": {
                "$ref": "#/components/schemas/Window"
              },
              "figures": {
                "$ref": "#/components/schemas/FlowFigures"
              }
            }
          },
          "exclusions": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Exclusion"
            }
          },
          "distribution": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "type",
                "items",
                "share"
              ],
              "properties": {
                "type": {
                  "type": "string"
                },
                "items": {
                  "type": "integer"
                },
                "share": {
                  "$ref": "#/components/schemas/Figure"
                }
              }
            }
          },
          "serviceLevel": {
            "type": "object",
            "required": [
              "level",
              "duration",
              "kept",
              "backtest"
            ],
            "properties": {
              "level": {
                "type": "number"
              },
              "duration": {
                "$ref": "#/components/schemas/Figure"
              },
              "kept": {
                "$ref": "#/components/schemas/Figure"
              },
              "backtest": {
                "$ref": "#/components/schemas/Figure"
              }
            }
          },
          "littlesLaw": {
            "type": "object",
            "required": [
              "residual",
              "openItems",
              "carriedIn",
              "netFlow",
              "warns"
            ],
            "properties": {
              "residual": {
                "$ref": "#/components/schemas/Figure"
              },
              "openItems": {
                "$ref": "#/components/schemas/Figure"
              },
              "carriedIn": {
                "$ref": "#/components/schemas/Figure"
              },
              "netFlow": {
                "type": "integer"
              },
              "warns": {
                "type": "boolean"
              }
            }
          }
        }
      },
      "FlowTimesAnswer": {
        "type": "object",
        "required": [
          "asked",
          "itemKeys",
          "titles",
          "types",
          "doneAt",
          "flowMs",
          "activeMs",
          "quantiles",
          "histogram",
          "exclusions"
        ],
        "properties": {
          "asked": {
            "$ref": "#/components/schemas/Asked"
          },
          "itemKeys": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "titles": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "types": {
            "type": "array",
            "description": "Place of each item's type in `asked.types`",
            "items": {
              "type": "integer"
            }
          },
          "doneAt": {
            "type": "array",
            "description": "Milliseconds since 1970, in ascending order",
            "items": {
              "type": "integer"
            }
          },
          "flowMs": {
            "type": "array",
            "items": {
              "type": "number"
            }
          },
          "activeMs": {
            "type": "array",
            "items": {
              "type": "number"
            }
          },
          "quantiles": {
            "$ref": "#/components/schemas/Quantiles"
          },
          "histogram": {
            "type": "array",
            "description": "Bins of equal width from 0 to the longest",
            "items": {
              "type": "object",
              "required": [
                "fromMs",
                "toMs",
                "items"
              ],
              "properties": {
                "fromMs": {
                  "type": "number"
                },
                "toMs": {
                  "type": "number"
                },
                "items": {
                  "type": "integer"
                }
              }
            }
          },
          "exclusions": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Exclusion"
            }
          }
        }
      },
      "ThroughputAnswer": {
        "type": "object",
        "required": [
          "asked",
          "weeks",
          "limits"
        ],
        "properties": {
          "asked": {
            "$ref": "#/components/schemas/Asked"
          },
          "weeks": {
            "type": "array",
            "description": "Local weeks, Monday to Sunday, that touch the window",
            "items": {
              "type": "object",
              "required": [
                "from",
                "known",
                "whole",
                "done",
                "started",
                "load",
                "efficiency"
              ],
              "properties": {
                "from": {
                  "$ref": "#/components/schemas/Instant"
                },
                "known": {
                  "type": "boolean",
                  "description": "Whether there was anything of the stream by then; before, nothing is zero"
                },
                "whole": {
                  "type": "boolean",
                  "description": "Whether the window covers all of the week"
                },
                "done": {
                  "type": "integer"
                },
                "started": {
                  "type": "integer"
                },
                "load": {
                  "$ref": "#/components/schemas/Figure"
                },
                "efficiency": {
                  "$ref": "#/components/schemas/Figure"
                }
              }
            }
          },
          "limits": {
            "oneOf": [
              {
                "$ref": "#/components/schemas/ProcessLimits"
              },
              {
                "$ref": "#/components/schemas/Unknown"
              }
            ]
          }
        }
      },
      "ProcessLimits": {
        "type": "object",
        "description": "Of the weeks that the window covers whole",
        "required": [
          "kind",
          "n",
          "mean",
          "meanMovingRange",
          "upper",
          "lower",
          "upperRange",
          "signals"
        ],
        "properties": {
          "kind": {
            "type": "string",
            "enum": [
              "limits"
            ]
          },
          "n": {
            "type": "integer"
          },
          "mean": {
            "type": "number"
          },
          "meanMovingRange": {
            "type": "number"
          },
          "upper": {
            "type": "number"
          },
          "lower": {
            "type": "number"
          },
          "upperRange": {
            "type": "number"
          },
          "signals": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "at",
                "rule"
              ],
              "properties": {
                "at": {
                  "type": "integer",
                  "description": "Place among the weeks that are whole"
                },
                "rule": {
                  "type": "string",
                  "enum": [
                    "outside",
                    "run"
                  ]
                }
              }
            }
          }
        }
      },
      "CumulativeFlowAnswer": {
        "type": "object",
        "required": [
          "asked",
          "stages",
          "days"
        ],
        "properties": {
          "asked": {
            "$ref": "#/components/schemas/Asked"
          },
          "stages": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/StageInfo"
            }
          },
          "days": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "at",
                "known",
                "bands"
              ],
              "properties": {
                "at": {
                  "$ref": "#/components/schemas/Instant"
                },
                "known": {
                  "type": "boolean",
                  "description": "Whether there was anything of the stream by then; before, nothing is zero"
                },
                "bands": {
                  "type": "array",
                  "description": "Items at or beyond each stage, in the order of the stages",
                  "items": {
                    "type": "integer"
                  }
                }
              }
            }
          }
        }
      },
      "AgeingAnswer": {
        "type": "object",
        "required": [
          "asked",
          "stages",
          "items",
          "total",
          "pastExpectation",
          "blockers"
        ],
        "properties": {
          "asked": {
            "$ref": "#/components/schemas/Asked"
          },
          "stages": {
            "type": "array",
            "description": "How long items done in the window stood in each stage",
            "items": {
              "type": "object",
              "required": [
                "stageId",
                "name",
                "mode",
                "quantiles",
                "inProgress"
              ],
              "properties": {
                "stageId": {
                  "type": "string"
                },
                "name": {
                  "type": "string"
                },
                "mode": {
                  "type": "string",
                  "enum": [
                    "active",
                    "wait",
                    "done"
                  ]
                },
                "quantiles": {
                  "$ref": "#/components/schemas/Quantiles"
                },
                "inProgress": {
                  "type": "integer"
                }
              }
            }
          },
          "items": {
            "type": "array",
            "description": "At most 500, the oldest first",
            "items": {
              "$ref": "#/components/schemas/AgeingItem"
            }
          },
          "total": {
            "type": "integer"
          },
          "pastExpectation": {
            "type": "integer",
            "description": "Items that have stood in their stage longer than its p85"
          },
          "blockers": {
            "type": "array",
            "description": "What open items are blocked by now, the longest first",
            "items": {
              "type": "object",
              "required": [
                "itemKey",
                "since",
                "ms",
                "lostMs",
                "reason"
              ],
              "properties": {
                "itemKey": {
                  "type": "string"
                },
                "title": {
                  "type": "string"
                },
                "since": {
                  "$ref": "#/components/schemas/Instant"
                },
                "ms": {
                  "type": "number"
                },
                "lostMs": {
                  "type": "number",
                  "description": "All its blocked time in the window"
                },
                "reason": {
                  "type": "string",
                  "description": "Blocked by another item, or flagged",
                  "enum": [
                    "item",
                    "flag"
                  ]
                },
                "blockedBy": {
                  "type": "string",
                  "description": "Key of the item that blocks it"
                },
                "note": {
                  "type": "string",
                  "description": "What was written with the flag"
                }
              }
            }
          }
        }
      },
      "AgeingItem": {
        "type": "object",
        "required": [
          "itemKey",
          "ageMs",
          "stageAgeMs",
          "pastExpectation",
          "blocked"
        ],
        "properties": {
          "itemKey": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "type": {
            "type": "string"
          },
          "stageId": {
            "type": "string"
          },
          "ageMs": {
            "type": "number"
          },
          "stageAgeMs": {
            "type": "number"
          },
          "pastExpectation": {
            "type": "boolean"
          },
          "blocked": {
            "type": "boolean"
          }
        }
      },
      "ForecastLevel": {
        "type": "object",
        "required": [
          "level",
          "figure",
          "beyond"
        ],
        "properties": {
          "level": {
            "type": "number"
          },
          "figure": {
            "$ref": "#/components/schemas/Figure"
          },
          "beyond": {
            "type": "boolean",
            "description": "The answer lies beyond the horizon, which the figure then holds"
          },
          "date": {
            "$ref": "#/components/schemas/Instant"
          }
        }
      },
      "ForecastAnswer": {
        "type": "object",
        "required": [
          "asked",
          "items",
          "days",
          "history",
          "byWhen",
          "howMany",
          "backtest",
          "backtestHowMany",
          "inBatches",
          "seed"
        ],
        "properties": {
          "asked": {
            "$ref": "#/components/schemas/Asked"
          },
          "items": {
            "type": "integer"
          },
          "days": {
            "type": "integer"
          },
          "history": {
            "type": "object",
            "required": [
              "days",
              "items"
            ],
            "properties": {
              "days": {
                "type": "integer"
              },
              "items": {
                "type": "integer"
              }
            }
          },
          "byWhen": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ForecastLevel"
            }
          },
          "howMany": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ForecastLevel"
            }
          },
          "backtestHowMany": {
            "type": "array",
            "description": "How past forecasts of how many fared",
            "items": {
              "type": "object",
              "required": [
                "level",
                "kept"
              ],
              "properties": {
                "level": {
                  "type": "number"
                },
                "kept": {
                  "$ref": "#/components/schemas/Figure"
                }
              }
            }
          },
          "backtest": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "level",
                "kept"
              ],
              "properties": {
                "level": {
                  "type": "number"
                },
                "kept": {
                  "$ref": "#/components/schemas/Figure"
                }
              }
            }
          },
          "inBatches": {
            "type": "boolean",
            "description": "Half of the items finish on at most a tenth of the days"
          },
          "trains": {
            "description": "Where work leaves by train and a stage tells that it is ready to",
            "allOf": [
              {
                "$ref": "#/components/schemas/TrainForecast"
              }
            ]
          },
          "seed": {
            "type": "integer"
          }
        }
      },
      "TrainForecast": {
        "type": "object",
        "description": "When so many items are ready for release, and when they are out, apart",
        "required": [
          "ready",
          "unready",
          "readiness",
          "readinessRecord",
          "release",
          "releaseRecord"
        ],
        "properties": {
          "ready": {
            "type": "integer",
            "description": "Of the items asked for, those ready now"
          },
          "unready": {
            "type": "integer"
          },
          "readiness": {
            "type": "array",
            "description": "Days until the unready ones are ready",
            "items": {
              "$ref": "#/components/schemas/ForecastLevel"
            }
          },
          "readinessRecord": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ForecastRecord"
            }
          },
          "release": {
            "type": "array",
            "description": "Days until the train that takes all of them",
            "items": {
              "$ref": "#/components/schemas/ForecastLevel"
            }
          },
          "releaseRecord": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ForecastRecord"
            }
          }
        }
      },
      "ForecastRecord": {
        "type": "object",
        "description": "How past forecasts of a level fared",
        "required": [
          "level",
          "kept"
        ],
        "properties": {
          "level": {
            "type": "number"
          },
          "kept": {
            "$ref": "#/components/schemas/Figure"
          }
        }
      },
      "DeliveryFigures": {
        "type": "object",
        "description": "The five delivery metrics of a service",
        "required": [
          "leadTime",
          "perDay",
          "daysPerWeek",
          "rollouts",
          "failRate",
          "recovery",
          "reworkRate"
        ],
        "properties": {
          "leadTime": {
            "description": "From the earliest commit of a change to its delivery",
            "allOf": [
              {
                "$ref": "#/components/schemas/Quantiles"
              }
            ]
          },
          "perDay": {
            "description": "Rollouts per day",
            "allOf": [
              {
                "$ref": "#/components/schemas/Figure"
              }
            ]
          },
          "daysPerWeek": {
            "description": "Median of the days with a rollout, over whole weeks",
            "allOf": [
              {
                "$ref": "#/components/schemas/Figure"
              }
            ]
          },
          "rollouts": {
            "type": "integer"
          },
          "failRate": {
            "$ref": "#/components/schemas/Figure"
          },
          "recovery": {
            "$ref": "#/components/schemas/Quantiles"
          },
          "reworkRate": {
            "$ref": "#/components/schemas/Figure"
          }
        }
      },
      "DeliveryLeftOut": {
        "type": "object",
        "required": [
          "reason",
          "n"
        ],
        "properties": {
          "reason": {
            "type": "string",
            "enum": [
              "baseline",
              "bot-authored",
              "merge-commit",
              "clock-skew",
              "no-timestamps",
              "immature",
              "redeploy"
            ]
          },
          "n": {
            "type": "integer"
          }
        }
      },
      "DeliveryWeek": {
        "type": "object",
        "required": [
          "from",
          "whole",
          "leadTime",
          "rollouts",
          "failRate",
          "recovery",
          "reworkRate"
        ],
        "properties": {
          "from": {
            "$ref": "#/components/schemas/Instant"
          },
          "whole": {
            "type": "boolean"
          },
          "leadTime": {
            "$ref": "#/components/schemas/Figure"
          },
          "rollouts": {
            "type": "integer"
          },
          "failRate": {
            "$ref": "#/components/schemas/Figure"
          },
          "recovery": {
            "$ref": "#/components/schemas/Figure"
          },
          "reworkRate": {
            "$ref": "#/components/schemas/Figure"
          }
        }
      },
      "DeliveryEvent": {
        "type": "object",
        "description": "A rollout, at its first success, or an attempt that failed before it took effect. What the reader may not read has no key.",
        "required": [
          "kind",
          "at",
          "environments",
          "changes",
          "failedBy"
        ],
        "properties": {
          "key": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "url": {
            "type": "string"
          },
          "kind": {
            "type": "string",
            "enum": [
              "baseline",
              "rollout",
              "rollback",
              "redeploy",
              "failed-attempt"
            ]
          },
          "at": {
            "$ref": "#/components/schemas/Instant"
          },
          "environments": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "revision": {
            "type": "string"
          },
          "changes": {
            "type": "integer",
            "description": "Changes and commits it brought"
          },
          "failedBy": {
            "type": "array",
            "description": "What shows that it failed; empty where it held",
            "items": {
              "type": "string",
              "enum": [
                "rollback",
                "hotfix",
                "incident"
              ]
            }
          },
          "recoveredAt": {
            "$ref": "#/components/schemas/Instant"
          }
        }
      },
      "DeliveryIncident": {
        "type": "object",
        "required": [
          "detectedAt"
        ],
        "properties": {
          "key": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "url": {
            "type": "string"
          },
          "detectedAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "mitigatedAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "resolvedAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "cause": {
            "type": "object",
            "description": "The rollout it is attributed to; absent for none",
            "required": [
              "at",
              "method",
              "confidence",
              "evidence"
            ],
            "properties": {
              "key": {
                "type": "string"
              },
              "at": {
                "$ref": "#/components/schemas/Instant"
              },
              "method": {
                "type": "string",
                "enum": [
                  "named",
                  "fix",
                  "rollback",
                  "time"
                ]
              },
              "confidence": {
                "type": "number",
                "description": "0 to 1"
              },
              "evidence": {
                "type": "string"
              }
            }
          }
        }
      },
      "DeliveryService": {
        "type": "object",
        "required": [
          "service",
          "environments",
          "figures",
          "earlier",
          "split",
          "detect",
          "repair",
          "fullCoverage",
          "open",
          "leftOut",
          "redeploys",
          "failedAttempts",
          "unattributed",
          "weeks",
          "events",
          "incidents"
        ],
        "properties": {
          "key": {
            "type": "string",
            "description": "By which evidence of its figures is asked for"
          },
          "service": {
            "type": "string"
          },
          "entityRef": {
            "type": "string"
          },
          "environments": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "figures": {
            "$ref": "#/components/schemas/DeliveryFigures"
          },
          "earlier": {
            "$ref": "#/components/schemas/DeliveryFigures"
          },
          "split": {
            "type": "object",
            "description": "Parts of the lead time",
            "required": [
              "coding",
              "pickup",
              "review",
              "mergeToDeploy"
            ],
            "properties": {
              "coding": {
                "$ref": "#/components/schemas/Quantiles"
              },
              "pickup": {
                "$ref": "#/components/schemas/Quantiles"
              },
              "review": {
                "$ref": "#/components/schemas/Quantiles"
              },
              "mergeToDeploy": {
                "$ref": "#/components/schemas/Quantiles"
              }
            }
          },
          "detect": {
            "$ref": "#/components/schemas/Quantiles"
          },
          "repair": {
            "$ref": "#/components/schemas/Quantiles"
          },
          "fullCoverage": {
            "description": "From a rollout's first success to its last environment",
            "allOf": [
              {
                "$ref": "#/components/schemas/Quantiles"
              }
            ]
          },
          "open": {
            "type": "array",
            "description": "Ages of failures not yet made good, the oldest first",
            "items": {
              "type": "number"
            }
          },
          "leftOut": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DeliveryLeftOut"
            }
          },
          "redeploys": {
            "type": "integer"
          },
          "failedAttempts": {
            "type": "integer"
          },
          "unattributed": {
            "type": "integer"
          },
          "weeks": {
            "type": "array",
            "description": "The last 53 of the window, in the stream's zone",
            "items": {
              "$ref": "#/components/schemas/DeliveryWeek"
            }
          },
          "events": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DeliveryEvent"
            }
          },
          "incidents": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DeliveryIncident"
            }
          }
        }
      },
      "DeliveryAnswer": {
        "type": "object",
        "required": [
          "asked",
          "earlier",
          "productionEnvironments",
          "services",
          "restrictedServices",
          "otherEnvironments",
          "otherIncidents"
        ],
        "properties": {
          "asked": {
            "$ref": "#/components/schemas/Asked"
          },
          "earlier": {
            "$ref": "#/components/schemas/Window"
          },
          "productionEnvironments": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "services": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DeliveryService"
            }
          },
          "restrictedServices": {
            "type": "integer",
            "description": "Services the reader may not read"
          },
          "otherEnvironments": {
            "type": "array",
            "description": "Environments deployed to that are not production",
            "items": {
              "type": "object",
              "required": [
                "environment",
                "deployments"
              ],
              "properties": {
                "environment": {
                  "type": "string"
                },
                "deployments": {
                  "type": "integer"
                }
              }
            }
          },
          "otherIncidents": {
            "type": "integer",
            "description": "Incidents begun in the window of entities that deploy no service"
          }
        }
      },
      "StageFigures": {
        "type": "object",
        "required": [
          "stageId",
          "name",
          "mode",
          "class",
          "committed",
          "visits",
          "items",
          "share",
          "leadTime",
          "processTime",
          "waitTime",
          "leadTimeQuantiles",
          "percentCompleteAccurate",
          "inProgress",
          "oldest",
          "blockedNow",
          "arrivalsPerWeek",
          "departuresPerWeek",
          "netFlowPerWeek",
          "returnsIn",
          "handoffs",
          "blockedTime",
          "abandoned"
        ],
        "properties": {
          "stageId": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "mode": {
            "type": "string",
            "enum": [
              "active",
              "wait",
              "done"
            ]
          },
          "class": {
            "type": "string",
            "enum": [
              "intake",
              "refine",
              "ready",
              "build",
              "await-review",
              "review",
              "verify",
              "await-approval",
              "await-release",
              "release",
              "done"
            ]
          },
          "committed": {
            "type": "boolean"
          },
          "visits": {
            "type": "integer"
          },
          "items": {
            "type": "integer"
          },
          "share": {
            "$ref": "#/components/schemas/Figure"
          },
          "leadTime": {
            "$ref": "#/components/schemas/Figure"
          },
          "processTime": {
            "$ref": "#/components/schemas/Figure"
          },
          "waitTime": {
            "$ref": "#/components/schemas/Figure"
          },
          "leadTimeQuantiles": {
            "$ref": "#/components/schemas/Quantiles"
          },
          "percentCompleteAccurate": {
            "$ref": "#/components/schemas/Figure"
          },
          "inProgress": {
            "$ref": "#/components/schemas/Figure"
          },
          "oldest": {
            "$ref": "#/components/schemas/Figure"
          },
          "blockedNow": {
            "$ref": "#/components/schemas/Figure"
          },
          "arrivalsPerWeek": {
            "$ref": "#/components/schemas/Figure"
          },
          "departuresPerWeek": {
            "$ref": "#/components/schemas/Figure"
          },
          "netFlowPerWeek": {
            "$ref": "#/components/schemas/Figure"
          },
          "returnsIn": {
            "type": "integer"
          },
          "handoffs": {
            "type": "integer"
          },
          "blockedTime": {
            "$ref": "#/components/schemas/Figure"
          },
          "abandoned": {
            "type": "integer"
          }
        }
      },
      "Ladder": {
        "type": "object",
        "required": [
          "steps",
          "n",
          "meanWait",
          "meanWork",
          "meanFlowTime"
        ],
        "properties": {
          "steps": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "stageId",
                "waitMs",
                "workMs",
                "unknownMs"
              ],
              "properties": {
                "stageId": {
                  "type": "string"
                },
                "waitMs": {
                  "type": "number"
                },
                "workMs": {
                  "type": "number"
                },
                "unknownMs": {
                  "type": "number"
                }
              }
            }
          },
          "n": {
            "type": "integer"
          },
          "meanWait": {
            "$ref": "#/components/schemas/Figure"
          },
          "meanWork": {
            "$ref": "#/components/schemas/Figure"
          },
          "meanFlowTime": {
            "$ref": "#/components/schemas/Figure"
          }
        }
      },
      "ReturnFlow": {
        "type": "object",
        "required": [
          "fromStageId",
          "toStageId",
          "items",
          "count",
          "addedTime"
        ],
        "properties": {
          "fromStageId": {
            "type": "string"
          },
          "toStageId": {
            "type": "string"
          },
          "items": {
            "type": "integer"
          },
          "count": {
            "type": "integer"
          },
          "addedTime": {
            "$ref": "#/components/schemas/Figure"
          }
        }
      },
      "StageEdge": {
        "type": "object",
        "required": [
          "fromStageId",
          "toStageId",
          "count",
          "firstPass",
          "returns",
          "continuations"
        ],
        "properties": {
          "fromStageId": {
            "type": "string"
          },
          "toStageId": {
            "type": "string"
          },
          "count": {
            "type": "integer"
          },
          "firstPass": {
            "type": "integer"
          },
          "returns": {
            "type": "integer"
          },
          "continuations": {
            "type": "integer"
          }
        }
      },
      "Constraint": {
        "oneOf": [
          {
            "type": "object",
            "required": [
              "kind",
              "stageId",
              "batching",
              "shareOfWait",
              "queueFrom",
              "queueTo",
              "oldestFromMs",
              "oldestToMs",
              "confirmed",
              "flowTimeWithout"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "found"
                ]
              },
              "stageId": {
                "type": "string"
              },
              "feedsStageId": {
                "type": "string"
              },
              "batching": {
                "type": "boolean"
              },
              "shareOfWait": {
                "type": "number"
              },
              "queueFrom": {
                "type": "integer"
              },
              "queueTo": {
                "type": "integer"
              },
              "oldestFromMs": {
                "type": "number"
              },
              "oldestToMs": {
                "type": "number"
              },
              "confirmed": {
                "type": "boolean"
              },
              "flowTimeWithout": {
                "$ref": "#/components/schemas/Figure"
              }
            }
          },
          {
            "type": "object",
            "required": [
              "kind",
              "reason"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "none"
                ]
              },
              "reason": {
                "type": "string",
                "enum": [
                  "no-wait",
                  "no-items"
                ]
              }
            }
          }
        ]
      },
      "MapFigures": {
        "type": "object",
        "required": [
          "commitmentStageId",
          "flowTime",
          "meanFlowTime",
          "processTime",
          "waitTime",
          "activityRatio",
          "firstTimeRight",
          "rolledCompleteAccurate",
          "inProgress",
          "oldestInProgress",
          "velocity",
          "velocityPerWeek",
          "arrivalsPerWeek",
          "traceability",
          "stages",
          "ladder",
          "returns",
          "edges",
          "constraint",
          "counted",
          "leftOut",
          "mergedOnly",
          "unmappedStatuses"
        ],
        "properties": {
          "commitmentStageId": {
            "type": "string"
          },
          "flowTime": {
            "$ref": "#/components/schemas/Quantiles"
          },
          "meanFlowTime": {
            "$ref": "#/components/schemas/Figure"
          },
          "processTime": {
            "$ref": "#/components/schemas/Figure"
          },
          "waitTime": {
            "$ref": "#/components/schemas/Figure"
          },
          "activityRatio": {
            "$ref": "#/components/schemas/Figure"
          },
          "firstTimeRight": {
            "$ref": "#/components/schemas/Figure"
          },
          "rolledCompleteAccurate": {
            "$ref": "#/components/schemas/Figure"
          },
          "inProgress": {
            "$ref": "#/components/schemas/Figure"
          },
          "oldestInProgress": {
            "$ref": "#/components/schemas/Figure"
          },
          "velocity": {
            "$ref": "#/components/schemas/Figure"
          },
          "velocityPerWeek": {
            "$ref": "#/components/schemas/Figure"
          },
          "arrivalsPerWeek": {
            "$ref": "#/components/schemas/Figure"
          },
          "traceability": {
            "$ref": "#/components/schemas/Figure"
          },
          "stages": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/StageFigures"
            }
          },
          "ladder": {
            "$ref": "#/components/schemas/Ladder"
          },
          "returns": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/ReturnFlow"
            }
          },
          "edges": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/StageEdge"
            }
          },
          "constraint": {
            "$ref": "#/components/schemas/Constraint"
          },
          "counted": {
            "type": "integer"
          },
          "leftOut": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Exclusion"
            }
          },
          "mergedOnly": {
            "type": "integer"
          },
          "unmappedStatuses": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "status",
                "items"
              ],
              "properties": {
                "status": {
                  "type": "string"
                },
                "items": {
                  "type": "integer"
                }
              }
            }
          }
        }
      },
      "MapAnswer": {
        "type": "object",
        "required": [
          "scope",
          "window",
          "clock",
          "basis",
          "calendar",
          "asOf",
          "figures",
          "earlier",
          "sources"
        ],
        "properties": {
          "scope": {
            "$ref": "#/components/schemas/ScopeInfo"
          },
          "window": {
            "$ref": "#/components/schemas/Window"
          },
          "clock": {
            "type": "string",
            "enum": [
              "calendar",
              "working"
            ]
          },
          "basis": {
            "type": "string",
            "enum": [
              "state",
              "activity"
            ]
          },
          "calendar": {
            "$ref": "#/components/schemas/Calendar"
          },
          "asOf": {
            "$ref": "#/components/schemas/Instant"
          },
          "types": {
            "type": "array",
            "description": "Types that items of the scope have",
            "items": {
              "type": "string"
            }
          },
          "teams": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "labels": {
            "type": "array",
            "description": "At most 200, the most used first",
            "items": {
              "type": "string"
            }
          },
          "priorities": {
            "type": "array",
            "description": "Priorities that items of the scope have",
            "items": {
              "type": "string"
            }
          },
          "reopenPolicy": {
            "$ref": "#/components/schemas/ReopenPolicy"
          },
          "figures": {
            "$ref": "#/components/schemas/MapFigures"
          },
          "earlier": {
            "type": "object",
            "description": "Headlines of the window of the same length just before",
            "required": [
              "window",
              "flowTimeP50",
              "velocityPerWeek",
              "activityRatio",
              "firstTimeRight"
            ],
            "properties": {
              "window": {
                "$ref": "#/components/schemas/Window"
              },
              "flowTimeP50": {
                "$ref": "#/components/schemas/Figure"
              },
              "velocityPerWeek": {
                "$ref": "#/components/schemas/Figure"
              },
              "activityRatio": {
                "$ref": "#/components/schemas/Figure"
              },
              "firstTimeRight": {
                "$ref": "#/components/schemas/Figure"
              }
            }
          },
          "sources": {
            "type": "array",
            "description": "Sources whose data is in the map, with their state",
            "items": {
              "type": "object",
              "required": [
                "id",
                "connector",
                "state"
              ],
              "properties": {
                "id": {
                  "type": "string"
                },
                "connector": {
                  "type": "string"
                },
                "state": {
                  "type": "string",
                  "enum": [
                    "never-run",
                    "running",
                    "ok",
                    "warning",
                    "failed"
                  ]
                },
                "message": {
                  "type": "string"
                },
                "lastSuccessAt": {
                  "$ref": "#/components/schemas/Instant"
                }
              }
            }
          },
          "conflicts": {
            "type": "integer"
          }
        }
      },
      "ReopenPolicy": {
        "type": "string",
        "enum": [
          "last-done",
          "first-done",
          "cumulative-active"
        ]
      },
      "Compared": {
        "type": "object",
        "description": "The change is after less before, unknown where either is",
        "required": [
          "before",
          "after",
          "change"
        ],
        "properties": {
          "before": {
            "$ref": "#/components/schemas/Figure"
          },
          "after": {
            "$ref": "#/components/schemas/Figure"
          },
          "change": {
            "$ref": "#/components/schemas/Figure"
          }
        }
      },
      "MapComparison": {
        "type": "object",
        "required": [
          "flowTime",
          "meanFlowTime",
          "processTime",
          "waitTime",
          "activityRatio",
          "firstTimeRight",
          "rolledCompleteAccurate",
          "inProgress",
          "arrivalsPerWeek",
          "velocityPerWeek",
          "traceability",
          "stages"
        ],
        "properties": {
          "flowTime": {
            "$ref": "#/components/schemas/Compared"
          },
          "meanFlowTime": {
            "$ref": "#/components/schemas/Compared"
          },
          "processTime": {
            "$ref": "#/components/schemas/Compared"
          },
          "waitTime": {
            "$ref": "#/components/schemas/Compared"
          },
          "activityRatio": {
            "$ref": "#/components/schemas/Compared"
          },
          "firstTimeRight": {
            "$ref": "#/components/schemas/Compared"
          },
          "rolledCompleteAccurate": {
            "$ref": "#/components/schemas/Compared"
          },
          "inProgress": {
            "$ref": "#/components/schemas/Compared"
          },
          "arrivalsPerWeek": {
            "$ref": "#/components/schemas/Compared"
          },
          "velocityPerWeek": {
            "$ref": "#/components/schemas/Compared"
          },
          "traceability": {
            "$ref": "#/components/schemas/Compared"
          },
          "stages": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "stageId",
                "leadTime",
                "waitTime",
                "processTime",
                "percentCompleteAccurate",
                "inProgress",
                "oldest",
                "ladderWait",
                "ladderWork"
              ],
              "properties": {
                "stageId": {
                  "type": "string"
                },
                "leadTime": {
                  "$ref": "#/components/schemas/Compared"
                },
                "waitTime": {
                  "$ref": "#/components/schemas/Compared"
                },
                "processTime": {
                  "$ref": "#/components/schemas/Compared"
                },
                "percentCompleteAccurate": {
                  "$ref": "#/components/schemas/Compared"
                },
                "inProgress": {
                  "$ref": "#/components/schemas/Compared"
                },
                "oldest": {
                  "$ref": "#/components/schemas/Compared"
                },
                "ladderWait": {
                  "$ref": "#/components/schemas/Compared"
                },
                "ladderWork": {
                  "$ref": "#/components/schemas/Compared"
                }
              }
            }
          }
        }
      },
      "MapComparisonAnswer": {
        "type": "object",
        "required": [
          "asked",
          "earlier",
          "comparison"
        ],
        "properties": {
          "asked": {
            "$ref": "#/components/schemas/Asked"
          },
          "earlier": {
            "$ref": "#/components/schemas/Window"
          },
          "comparison": {
            "$ref": "#/components/schemas/MapComparison"
          }
        }
      },
      "MapEdit": {
        "type": "object",
        "required": [
          "stageId",
          "what",
          "value"
        ],
        "properties": {
          "stageId": {
            "type": "string"
          },
          "what": {
            "type": "string",
            "enum": [
              "wait",
              "process",
              "complete-accurate",
              "wip-limit",
              "capacity"
            ]
          },
          "value": {
            "type": "number",
            "minimum": 0
          }
        }
      },
      "MapTotals": {
        "type": "object",
        "required": [
          "flowTimeP50",
          "flowTimeP85",
          "meanFlowTime",
          "processTime",
          "waitTime",
          "activityRatio",
          "rolledCompleteAccurate"
        ],
        "properties": {
          "flowTimeP50": {
            "$ref": "#/components/schemas/Figure"
          },
          "flowTimeP85": {
            "$ref": "#/components/schemas/Figure"
          },
          "meanFlowTime": {
            "$ref": "#/components/schemas/Figure"
          },
          "processTime": {
            "$ref": "#/components/schemas/Figure"
          },
          "waitTime": {
            "$ref": "#/components/schemas/Figure"
          },
          "activityRatio": {
            "$ref": "#/components/schemas/Figure"
          },
          "rolledCompleteAccurate": {
            "$ref": "#/components/schemas/Figure"
          }
        }
      },
      "Interval": {
        "type": "object",
        "description": "Where nine of ten windows of as many items like these would lie",
        "required": [
          "low",
          "high"
        ],
        "properties": {
          "low": {
            "$ref": "#/components/schemas/Figure"
          },
          "high": {
            "$ref": "#/components/schemas/Figure"
          }
        }
      },
      "FutureMapAnswer": {
        "type": "object",
        "required": [
          "asked",
          "bound",
          "edits",
          "now",
          "future",
          "intervals",
          "ladder",
          "stages",
          "queues",
          "counted",
          "leftOut"
        ],
        "properties": {
          "asked": {
            "$ref": "#/components/schemas/Asked"
          },
          "bound": {
            "type": "string",
            "enum": [
              "upper"
            ]
          },
          "edits": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/MapEdit"
            }
          },
          "now": {
            "$ref": "#/components/schemas/MapTotals"
          },
          "future": {
            "$ref": "#/components/schemas/MapTotals"
          },
          "intervals": {
            "type": "object",
            "required": [
              "flowTimeP50",
              "flowTimeP85",
              "meanFlowTime",
              "processTime",
              "waitTime",
              "activityRatio"
            ],
            "properties": {
              "flowTimeP50": {
                "$ref": "#/components/schemas/Interval"
              },
              "flowTimeP85": {
                "$ref": "#/components/schemas/Interval"
              },
              "meanFlowTime": {
                "$ref": "#/components/schemas/Interval"
              },
              "processTime": {
                "$ref": "#/components/schemas/Interval"
              },
              "waitTime": {
                "$ref": "#/components/schemas/Interval"
              },
              "activityRatio": {
                "$ref": "#/components/schemas/Interval"
              }
            }
          },
          "ladder": {
            "$ref": "#/components/schemas/Ladder"
          },
          "stages": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "stageId",
                "waitTime",
                "processTime",
                "percentCompleteAccurate"
              ],
              "properties": {
                "stageId": {
                  "type": "string"
                },
                "waitTime": {
                  "$ref": "#/components/schemas/Figure"
                },
                "processTime": {
                  "$ref": "#/components/schemas/Figure"
                },
                "percentCompleteAccurate": {
                  "$ref": "#/components/schemas/Figure"
                }
              }
            }
          },
          "queues": {
            "type": "array",
            "description": "Queue models that edits of capacity or of a limit rest on",
            "items": {
              "type": "object",
              "required": [
                "stageId",
                "servers",
                "backtestError",
                "n"
              ],
              "properties": {
                "stageId": {
                  "type": "string"
                },
                "servers": {
                  "type": "integer"
                },
                "backtestError": {
                  "type": "number"
                },
                "n": {
                  "type": "integer"
                }
              }
            }
          },
          "counted": {
            "type": "integer"
          },
          "leftOut": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Exclusion"
            }
          }
        }
      },
      "HandoversAnswer": {
        "type": "object",
        "required": [
          "asked",
          "stages",
          "doneBatch"
        ],
        "properties": {
          "asked": {
            "$ref": "#/components/schemas/Asked"
          },
          "stages": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "stageId",
                "control",
                "dispersion",
                "batch",
                "covered"
              ],
              "properties": {
                "stageId": {
                  "type": "string"
                },
                "control": {
                  "type": "string",
                  "enum": [
                    "push",
                    "pull",
                    "unknown"
                  ]
                },
                "dispersion": {
                  "$ref": "#/components/schemas/Figure"
                },
                "batch": {
                  "$ref": "#/components/schemas/Figure"
                },
                "covered": {
                  "type": "boolean"
                }
              }
            }
          },
          "doneBatch": {
            "$ref": "#/components/schemas/Figure"
          }
        }
      },
      "ProcessAnswer": {
        "type": "object",
        "required": [
          "asked",
          "stages",
          "edges",
          "steps",
          "variants",
          "variantTotal",
          "counted",
          "leftOut"
        ],
        "properties": {
          "asked": {
            "$ref": "#/components/schemas/Asked"
          },
          "stages": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "stageId",
                "name",
                "mode",
                "committed",
                "items",
                "visits",
                "begun"
              ],
              "properties": {
                "stageId": {
                  "type": "string"
                },
                "name": {
                  "type": "string"
                },
                "mode": {
                  "type": "string",
                  "enum": [
                    "active",
                    "wait",
                    "done"
                  ]
                },
                "committed": {
                  "type": "boolean"
                },
                "items": {
                  "type": "integer"
                },
                "visits": {
                  "type": "integer"
                },
                "begun": {
                  "type": "integer"
                }
              }
            }
          },
          "edges": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "fromStageId",
                "toStageId",
                "count",
                "items",
                "returns",
                "wait",
                "time",
                "variant"
              ],
              "properties": {
                "fromStageId": {
                  "type": "string"
                },
                "toStageId": {
                  "type": "string"
                },
                "count": {
                  "type": "integer"
                },
                "items": {
                  "type": "integer"
                },
                "returns": {
                  "type": "integer"
                },
                "wait": {
                  "$ref": "#/components/schemas/Figure"
                },
                "time": {
                  "$ref": "#/components/schemas/Figure"
                },
                "variant": {
                  "type": "integer",
                  "description": "Place, from 1, of the most frequent variant that goes this way"
                }
              }
            }
          },
          "steps": {
            "type": "array",
            "description": "Numbers of variants at which the graph grows, with the share of items that they cover",
            "items": {
              "type": "object",
              "required": [
                "variants",
                "share"
              ],
              "properties": {
                "variants": {
                  "type": "integer"
                },
                "share": {
                  "type": "number"
                }
              }
            }
          },
          "variants": {
            "type": "array",
            "description": "The most frequent first",
            "items": {
              "type": "object",
              "required": [
                "key",
                "stageIds",
                "count",
                "share",
                "flowTime"
              ],
              "properties": {
                "key": {
                  "type": "string"
                },
                "stageIds": {
                  "type": "array",
                  "items": {
                    "type": "string"
                  }
                },
                "count": {
                  "type": "integer"
                },
                "share": {
                  "$ref": "#/components/schemas/Figure"
                },
                "flowTime": {
                  "$ref": "#/components/schemas/Figure"
                }
              }
            }
          },
          "variantTotal": {
            "type": "integer"
          },
          "counted": {
            "type": "integer"
          },
          "leftOut": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Exclusion"
            }
          }
        }
      },
      "NewTarget": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "name",
          "edits"
        ],
        "properties": {
          "name": {
            "type": "string",
            "minLength": 1,
            "maxLength": 120
          },
          "edits": {
            "type": "array",
            "minItems": 1,
            "maxItems": 100,
            "items": {
              "$ref": "#/components/schemas/MapEdit"
            }
          }
        }
      },
      "Target": {
        "type": "object",
        "required": [
          "id",
          "name",
          "savedAt",
          "window",
          "clock",
          "basis",
          "types",
          "teams",
          "labels",
          "priorities",
          "edits",
          "then",
          "target"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "savedAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "window": {
            "$ref": "#/components/schemas/Window"
          },
          "clock": {
            "type": "string",
            "enum": [
              "calendar",
              "working"
            ]
          },
          "basis": {
            "type": "string",
            "enum": [
              "state",
              "activity"
            ]
          },
          "reopenPolicy": {
            "$ref": "#/components/schemas/ReopenPolicy"
          },
          "types": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "teams": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "labels": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "priorities": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "edits": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/MapEdit"
            }
          },
          "then": {
            "$ref": "#/components/schemas/MapTotals"
          },
          "target": {
            "$ref": "#/components/schemas/MapTotals"
          }
        }
      },
      "TargetList": {
        "type": "object",
        "required": [
          "targets",
          "mayUpdate"
        ],
        "properties": {
          "targets": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Target"
            }
          },
          "mayUpdate": {
            "type": "boolean",
            "description": "Whether the reader may save and give up targets"
          }
        }
      },
      "EvidenceItem": {
        "type": "object",
        "required": [
          "key"
        ],
        "properties": {
          "key": {
            "type": "string",
            "description": "Absent title and `restricted` where the reader may not read the item's entity"
          },
          "restricted": {
            "type": "boolean"
          },
          "period": {
            "type": "boolean",
            "description": "A stretch of time rather than an item, which has no trace"
          },
          "title": {
            "type": "string"
          },
          "url": {
            "type": "string"
          },
          "type": {
            "type": "string"
          },
          "value": {
            "type": "number"
          },
          "from": {
            "$ref": "#/components/schemas/Instant"
          },
          "to": {
            "$ref": "#/components/schemas/Instant"
          },
          "leftOut": {
            "$ref": "#/components/schemas/ExclusionReason"
          }
        }
      },
      "EvidenceAnswer": {
        "type": "object",
        "required": [
          "figure",
          "result",
          "formula",
          "window",
          "clock",
          "basis",
          "countedTotal",
          "leftOutTotal",
          "leftOut",
          "items"
        ],
        "properties": {
          "figure": {
            "$ref": "#/components/schemas/FigureId"
          },
          "stage": {
            "type": "string"
          },
          "toStage": {
            "type": "string"
          },
          "variant": {
            "type": "string"
          },
          "result": {
            "$ref": "#/components/schemas/Figure"
          },
          "formula": {
            "type": "string"
          },
          "window": {
            "$ref": "#/components/schemas/Window"
          },
          "clock": {
            "type": "string",
            "enum": [
              "calendar",
              "working"
            ]
          },
          "basis": {
            "type": "string",
            "enum": [
              "state",
              "activity"
            ]
          },
          "countedTotal": {
            "type": "integer"
          },
          "leftOutTotal": {
            "type": "integer"
          },
          "leftOut": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Exclusion"
            }
          },
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/EvidenceItem"
            }
          }
        }
      },
      "FlowFigureId": {
        "type": "string",
        "enum": [
          "net-flow",
          "mean-load",
          "efficiency",
          "unplanned-share",
          "discard-rate",
          "service-level",
          "service-level-record",
          "type-share",
          "stage-time",
          "past-expectation",
          "blocked",
          "week-started",
          "week-done",
          "cumulative-flow",
          "littles-law",
          "process-limits",
          "forecast-by-when",
          "forecast-how-many",
          "forecast-ready",
          "forecast-release",
          "change-lead-time",
          "coding-time",
          "pickup-time",
          "review-time",
          "merge-to-deploy-time",
          "deployment-frequency",
          "change-fail-rate",
          "recovery-time",
          "rework-rate"
        ]
      },
      "FlowEvidenceAnswer": {
        "type": "object",
        "required": [
          "figure",
          "result",
          "formula",
          "window",
          "clock",
          "basis",
          "countedTotal",
          "leftOutTotal",
          "leftOut",
          "items"
        ],
        "properties": {
          "figure": {
            "$ref": "#/components/schemas/FlowFigureId"
          },
          "of": {
            "type": "string"
          },
          "result": {
            "$ref": "#/components/schemas/Figure"
          },
          "formula": {
            "type": "string"
          },
          "window": {
            "$ref": "#/components/schemas/Window"
          },
          "clock": {
            "type": "string",
            "enum": [
              "calendar",
              "working"
            ]
          },
          "basis": {
            "type": "string",
            "enum": [
              "state",
              "activity"
            ]
          },
          "unit": {
            "description": "What the values of its items are measured in; absent where items only count",
            "type": "string",
            "enum": [
              "ms",
              "items",
              "ratio",
              "per-week",
              "count"
            ]
          },
          "countedTotal": {
            "type": "integer"
          },
          "leftOutTotal": {
            "type": "integer"
          },
          "leftOut": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Exclusion"
            }
          },
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/EvidenceItem"
            }
          }
        }
      },
      "DependencyKind": {
        "type": "string",
        "enum": [
          "relation",
          "blocked-by",
          "flag",
          "child",
          "released-together",
          "review",
          "approval",
          "environment"
        ]
      },
      "DependencyParty": {
        "type": "object",
        "description": "A stream, a group or another entity",
        "required": [
          "ref",
          "title",
          "kind"
        ],
        "properties": {
          "ref": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "kind": {
            "type": "string",
            "description": "Kind of the entity, lower case"
          },
          "role": {
            "type": "string",
            "enum": [
              "core",
              "supporting"
            ]
          }
        }
      },
      "DelayPart": {
        "type": "object",
        "required": [
          "name",
          "delayMs"
        ],
        "properties": {
          "name": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "delayMs": {
            "type": "number"
          }
        }
      },
      "Money": {
        "type": "object",
        "required": [
          "amount",
          "currency"
        ],
        "properties": {
          "amount": {
            "type": "number"
          },
          "currency": {
            "type": "string",
            "description": "ISO 4217"
          }
        }
      },
      "DependencyEdge": {
        "type": "object",
        "description": "A delay between the entity and one other party. A waiting instant divides equally among all that were waited for.",
        "required": [
          "party",
          "delayMs",
          "delayMsPerMonth",
          "workMs",
          "queueMs",
          "items",
          "evidence",
          "kinds",
          "entities",
          "via",
          "trend"
        ],
        "properties": {
          "party": {
            "$ref": "#/components/schemas/DependencyParty"
          },
          "delayMs": {
            "type": "number"
          },
          "delayMsPerMonth": {
            "type": "number",
            "description": "In 30 days"
          },
          "workMs": {
            "type": "number",
            "description": "Part of the delay in which the side waited for was at work on it"
          },
          "queueMs": {
            "type": "number",
            "description": "The rest, in which it stood in a queue"
          },
          "items": {
            "type": "integer",
            "description": "Items that waited"
          },
          "aloneMs": {
            "type": "number",
            "description": "Time waited for this party and nobody else"
          },
          "gainMs": {
            "type": "number",
            "description": "By how much the mean flow time of who waits falls when the waits for this party alone are taken out in a replay. An upper bound; gains do not add up."
          },
          "flowTimeWithout": {
            "$ref": "#/components/schemas/Figure"
          },
          "meanFlowTimeWithout": {
            "$ref": "#/components/schemas/Figure"
          },
          "meanFlowTime": {
            "allOf": [
              {
                "$ref": "#/components/schemas/Figure"
              }
            ],
            "description": "Of who waits, where that is not the entity asked about"
          },
          "course": {
            "type": "array",
            "description": "Delay by when the items were done, in equal parts of the window before and the window, in order",
            "items": {
              "type": "number"
            }
          },
          "cost": {
            "$ref": "#/components/schemas/Money"
          },
          "costPerMonth": {
            "$ref": "#/components/schemas/Money"
          },
          "evidence": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DependencyKind"
            }
          },
          "kinds": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DelayPart"
            }
          },
          "entities": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DelayPart"
            }
          },
          "via": {
            "type": "array",
            "description": "Whom the party waited for meanwhile, not charged",
            "items": {
              "$ref": "#/components/schemas/DependencyParty"
            }
          },
          "earlierMs": {
            "type": "number",
            "description": "Delay in the window of the same length before"
          },
          "trend": {
            "type": "string",
            "description": "Whether the edge was there in both windows",
            "enum": [
              "both",
              "new",
              "vanished"
            ]
          }
        }
      },
      "DependencyTotals": {
        "type": "object",
        "description": "Edges + other + self + unexplained = total wait",
        "required": [
          "items",
          "totalWaitMs",
          "edgesMs",
          "otherMs",
          "selfMs",
          "unexplainedMs",
          "othersMs",
          "flowTime",
          "meanFlowTime",
          "autonomy"
        ],
        "properties": {
          "items": {
            "type": "integer"
          },
          "totalWaitMs": {
            "type": "number"
          },
          "edgesMs": {
            "type": "number"
          },
          "otherMs": {
            "type": "number",
            "description": "Waited for others by kinds that were not asked for"
          },
          "selfMs": {
            "type": "number"
          },
          "unexplainedMs": {
            "type": "number"
          },
          "othersMs": {
            "type": "number",
            "description": "Waited by others for the entity; an item of several streams counts once"
          },
          "flowTime": {
            "$ref": "#/components/schemas/Figure"
          },
          "meanFlowTime": {
            "$ref": "#/components/schemas/Figure"
          },
          "autonomy": {
            "$ref": "#/components/schemas/Figure"
          },
          "cost": {
            "$ref": "#/components/schemas/Money"
          }
        }
      },
      "DependencyGraphEdge": {
        "type": "object",
        "required": [
          "from",
          "to",
          "delayMs",
          "evidence"
        ],
        "properties": {
          "from": {
            "type": "string",
            "description": "Who waits"
          },
          "to": {
            "type": "string",
            "description": "For whom"
          },
          "delayMs": {
            "type": "number"
          },
          "evidence": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DependencyKind"
            }
          }
        }
      },
      "StructuralTie": {
        "type": "object",
        "description": "What ties the entity to a party that it did not wait for",
        "required": [
          "party",
          "evidence",
          "items"
        ],
        "properties": {
          "party": {
            "$ref": "#/components/schemas/DependencyParty"
          },
          "evidence": {
            "$ref": "#/components/schemas/DependencyKind"
          },
          "relation": {
            "type": "string",
            "enum": [
              "dependsOn",
              "consumesApi",
              "providesApi",
              "partOf"
            ]
          },
          "entities": {
            "type": "array",
            "description": "Refs of the entities related on both sides",
            "items": {
              "type": "object",
              "required": [
                "from",
                "to"
              ],
              "properties": {
                "from": {
                  "type": "string"
                },
                "to": {
                  "type": "string"
                }
              }
            }
          },
          "items": {
            "type": "integer",
            "description": "Items done in the window that show it"
          },
          "confidence": {
            "type": "number",
            "description": "Share of the entity's items done that touch the party too; of its days with a rollout, where days are told"
          },
          "delayed": {
            "type": "boolean",
            "description": "Whether items waited for the party as well"
          },
          "days": {
            "type": "object",
            "description": "Days with a rollout, of the two entities that release together most surely",
            "required": [
              "support",
              "own",
              "other",
              "expected"
            ],
            "properties": {
              "support": {
                "type": "integer",
                "description": "Days on which both had one"
              },
              "own": {
                "type": "integer"
              },
              "other": {
                "type": "integer"
              },
              "expected": {
                "type": "number",
                "description": "Days to be expected in common by chance"
              }
            }
          },
          "earlier": {
            "type": "object",
            "description": "Items or days that showed it in the window of the same length before",
            "required": [
              "support"
            ],
            "properties": {
              "support": {
                "type": "integer"
              },
              "confidence": {
                "type": "number"
              }
            }
          }
        }
      },
      "DependenciesAnswer": {
        "type": "object",
        "required": [
          "asked",
          "depth",
          "between",
          "evidence",
          "readableOnly",
          "totals",
          "earlier",
          "waitsFor",
          "waitedForBy",
          "nodes",
          "edges",
          "order",
          "cycles",
          "structure"
        ],
        "properties": {
          "asked": {
            "$ref": "#/components/schemas/Asked"
          },
          "depth": {
            "type": "integer"
          },
          "between": {
            "type": "string",
            "enum": [
              "streams",
              "entities"
            ]
          },
          "evidence": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DependencyKind"
            }
          },
          "readableOnly": {
            "type": "boolean",
            "description": "The reader may not read all entities, so that what they may not read is left out of rows and counts as unexplained"
          },
          "costOfDelay": {
            "allOf": [
              {
                "$ref": "#/components/schemas/Money"
              }
            ],
            "description": "What a day of delay costs the stream"
          },
          "totals": {
            "$ref": "#/components/schemas/DependencyTotals"
          },
          "earlier": {
            "type": "object",
            "required": [
              "window",
              "totals"
            ],
            "properties": {
              "window": {
                "$ref": "#/components/schemas/Window"
              },
              "totals": {
                "$ref": "#/components/schemas/DependencyTotals"
              }
            }
          },
          "waitsFor": {
            "type": "array",
            "description": "For whom the entity's items waited, what gains most by being broken first",
            "items": {
              "$ref": "#/components/schemas/DependencyEdge"
            }
          },
          "waitedForBy": {
            "type": "array",
            "description": "Whose items waited for the entity, the most delay first",
            "items": {
              "$ref": "#/components/schemas/DependencyEdge"
            }
          },
          "nodes": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DependencyParty"
            }
          },
          "edges": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DependencyGraphEdge"
            }
          },
          "order": {
            "type": "array",
            "description": "Refs of the nodes so that who waits comes before whom it waits for and those of a circle stand together",
            "items": {
              "type": "string"
            }
          },
          "cycles": {
            "type": "array",
            "description": "Refs of parties that wait for each other in a circle",
            "items": {
              "type": "array",
              "items": {
                "type": "string"
              }
            }
          },
          "structure": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/StructuralTie"
            }
          }
        }
      },
      "DependencyEvidenceAnswer": {
        "type": "object",
        "required": [
          "figure",
          "direction",
          "party",
          "result",
          "formula",
          "window",
          "clock",
          "basis",
          "countedTotal",
          "leftOutTotal",
          "leftOut",
          "items"
        ],
        "properties": {
          "figure": {
            "type": "string",
            "enum": [
              "dependency-delay"
            ]
          },
          "direction": {
            "type": "string",
            "enum": [
              "waits-for",
              "waited-for-by"
            ]
          },
          "party": {
            "$ref": "#/components/schemas/DependencyParty"
          },
          "result": {
            "$ref": "#/components/schemas/Figure"
          },
          "formula": {
            "type": "string"
          },
          "window": {
            "$ref": "#/components/schemas/Window"
          },
          "clock": {
            "type": "string",
            "enum": [
              "calendar",
              "working"
            ]
          },
          "basis": {
            "type": "string",
            "enum": [
              "state",
              "activity"
            ]
          },
          "countedTotal": {
            "type": "integer"
          },
          "leftOutTotal": {
            "type": "integer"
          },
          "leftOut": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Exclusion"
            }
          },
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DependencyEvidenceItem"
            }
          }
        }
      },
      "DependencyEvidenceItem": {
        "allOf": [
          {
            "$ref": "#/components/schemas/EvidenceItem"
          },
          {
            "type": "object",
            "properties": {
              "workMs": {
                "type": "number"
              },
              "evidence": {
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/DependencyKind"
                }
              },
              "waitedFor": {
                "type": "array",
                "description": "The other side's items, none where none is known",
                "items": {
                  "$ref": "#/components/schemas/NamedItem"
                }
              }
            }
          }
        ]
      },
      "NamedItem": {
        "type": "object",
        "description": "An item; without key where the reader may not read it",
        "properties": {
          "key": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "url": {
            "type": "string"
          }
        }
      },
      "OpenBlocker": {
        "type": "object",
        "required": [
          "party",
          "direction",
          "evidence",
          "since",
          "ageMs",
          "waiting",
          "behind"
        ],
        "properties": {
          "party": {
            "$ref": "#/components/schemas/DependencyParty"
          },
          "direction": {
            "type": "string",
            "enum": [
              "waits-for",
              "waited-for-by"
            ]
          },
          "evidence": {
            "$ref": "#/components/schemas/DependencyKind"
          },
          "blocker": {
            "$ref": "#/components/schemas/NamedItem"
          },
          "since": {
            "allOf": [
              {
                "$ref": "#/components/schemas/Instant"
              }
            ],
            "description": "The first item that waits has done so since then"
          },
          "ageMs": {
            "type": "integer"
          },
          "waiting": {
            "type": "array",
            "description": "Items that wait for it, the longest waiting first, at most 20",
            "items": {
              "$ref": "#/components/schemas/WaitingItem"
            }
          },
          "behind": {
            "type": "integer",
            "description": "Open items that wait for it, directly or behind one that does"
          }
        }
      },
      "WaitingItem": {
        "allOf": [
          {
            "$ref": "#/components/schemas/NamedItem"
          },
          {
            "type": "object",
            "required": [
              "stream",
              "since"
            ],
            "properties": {
              "stream": {
                "type": "string"
              },
              "since": {
                "$ref": "#/components/schemas/Instant"
              }
            }
          }
        ]
      },
      "OpenBlockersAnswer": {
        "type": "object",
        "required": [
          "scope",
          "asOf",
          "clock",
          "readableOnly",
          "total",
          "blockers"
        ],
        "properties": {
          "scope": {
            "$ref": "#/components/schemas/ScopeInfo"
          },
          "asOf": {
            "$ref": "#/components/schemas/Instant"
          },
          "clock": {
            "type": "string",
            "enum": [
              "calendar",
              "working"
            ]
          },
          "readableOnly": {
            "type": "boolean"
          },
          "total": {
            "type": "integer"
          },
          "blockers": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/OpenBlocker"
            }
          }
        }
      },
      "TraceObject": {
        "type": "object",
        "required": [
          "key",
          "kind",
          "source",
          "activities"
        ],
        "properties": {
          "key": {
            "type": "string"
          },
          "kind": {
            "type": "string"
          },
          "source": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "url": {
            "type": "string"
          },
          "type": {
            "type": "string"
          },
          "originalType": {
            "type": "string"
          },
          "originalStatus": {
            "type": "string"
          },
          "activities": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/TraceActivity"
            }
          }
        }
      },
      "TraceActivity": {
        "type": "object",
        "required": [
          "id",
          "source",
          "kind",
          "verb",
          "occurredAt",
          "attributes"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "source": {
            "type": "string"
          },
          "kind": {
            "type": "string"
          },
          "verb": {
            "type": "string"
          },
          "occurredAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "team": {
            "type": "string"
          },
          "attributes": {
            "type": "object",
            "additionalProperties": true
          }
        }
      },
      "TraceVisit": {
        "type": "object",
        "required": [
          "from",
          "entry",
          "class",
          "because"
        ],
        "properties": {
          "stageId": {
            "type": "string"
          },
          "stageName": {
            "type": "string"
          },
          "mode": {
            "type": "string",
            "enum": [
              "active",
              "wait",
              "done"
            ]
          },
          "unmappedStatus": {
            "type": "string"
          },
          "class": {
            "type": "string",
            "enum": [
              "unknown",
              "blocked",
              "wait",
              "stalled",
              "active",
              "done"
            ]
          },
          "entry": {
            "type": "string",
            "enum": [
              "first",
              "forward",
              "return",
              "continuation"
            ]
          },
          "from": {
            "$ref": "#/components/schemas/Instant"
          },
          "to": {
            "$ref": "#/components/schemas/Instant"
          },
          "team": {
            "type": "string"
          },
          "because": {
            "type": "array",
            "items": {
              "type": "string"
            },
            "description": "Ids of the activities that decided it"
          }
        }
      },
      "TraceLink": {
        "type": "object",
        "required": [
          "from",
          "to",
          "relation",
          "method",
          "confidence",
          "evidence"
        ],
        "properties": {
          "from": {
            "type": "string"
          },
          "to": {
            "type": "string"
          },
          "relation": {
            "type": "string"
          },
          "method": {
            "type": "string"
          },
          "confidence": {
            "type": "number"
          },
          "evidence": {
            "type": "string"
          }
        }
      },
      "Trace": {
        "type": "object",
        "required": [
          "key",
          "kind",
          "stream",
          "streams",
          "state",
          "visits",
          "blocked",
          "objects",
          "links",
          "asOf",
          "mergedOnly"
        ],
        "properties": {
          "key": {
            "type": "string"
          },
          "kind": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "url": {
            "type": "string"
          },
          "type": {
            "type": "string"
          },
          "stream": {
            "type": "string"
          },
          "streams": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "state": {
            "type": "string",
            "enum": [
              "open",
              "done",
              "abandoned",
              "removed"
            ]
          },
          "createdAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "startedAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "endedAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "mergedOnly": {
            "type": "boolean"
          },
          "asOf": {
            "$ref": "#/components/schemas/Instant"
          },
          "visits": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/TraceVisit"
            }
          },
          "blocked": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "from"
              ],
              "properties": {
                "from": {
                  "$ref": "#/components/schemas/Instant"
                },
                "to": {
                  "$ref": "#/components/schemas/Instant"
                }
              }
            }
          },
          "objects": {
            "type": "array",
            "description": "In the order of value",
            "items": {
              "$ref": "#/components/schemas/TraceObject"
            }
          },
          "links": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/TraceLink"
            }
          },
          "hiddenObjects": {
            "type": "integer",
            "description": "Objects beyond the first 200, or that the reader may not read"
          }
        }
      },
      "SourcePart": {
        "type": "object",
        "required": [
          "part",
          "state",
          "message"
        ],
        "properties": {
          "part": {
            "type": "string"
          },
          "state": {
            "type": "string",
            "enum": [
              "ok",
              "warning",
              "failed"
            ]
          },
          "message": {
            "type": "string"
          },
          "whatToDo": {
            "type": "string"
          }
        }
      },
      "Source": {
        "type": "object",
        "required": [
          "id",
          "connector",
          "title",
          "state",
          "parts",
          "acceptsUpload",
          "readsHistory",
          "acceptsWebhook"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "connector": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "host": {
            "type": "string"
          },
          "state": {
            "type": "string",
            "enum": [
              "never-run",
              "running",
              "ok",
              "warning",
              "failed"
            ]
          },
          "message": {
            "type": "string"
          },
          "whatToDo": {
            "type": "string"
          },
          "parts": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/SourcePart"
            }
          },
          "progress": {
            "type": "object",
            "required": [
              "done",
              "unit"
            ],
            "properties": {
              "done": {
                "type": "integer"
              },
              "total": {
                "type": "integer"
              },
              "unit": {
                "type": "string"
              },
              "remainingMs": {
                "type": "integer",
                "description": "Estimate from the rate of this reading; absent while none can be made"
              }
            }
          },
          "held": {
            "type": "string",
            "enum": [
              "paused",
              "cancelled"
            ],
            "description": "Not read until someone asks for it"
          },
          "retryAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "lastStartedAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "lastSuccessAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "lastEventAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "restricted": {
            "type": "boolean",
            "description": "The reader may not read all, so parts, counts and what was refused are left out"
          },
          "lag": {
            "$ref": "#/components/schemas/SourceLag"
          },
          "activities": {
            "type": "integer",
            "description": "Absent where it is restricted"
          },
          "refusals": {
            "type": "integer",
            "description": "Absent where it is restricted"
          },
          "acceptsUpload": {
            "type": "boolean"
          },
          "readsHistory": {
            "type": "boolean",
            "description": "Can be read, paused and resumed"
          },
          "acceptsWebhook": {
            "type": "boolean"
          }
        }
      },
      "Refusal": {
        "type": "object",
        "required": [
          "id",
          "at",
          "origin",
          "type",
          "reason"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "at": {
            "$ref": "#/components/schemas/Instant"
          },
          "origin": {
            "type": "string"
          },
          "type": {
            "type": "string"
          },
          "line": {
            "type": "integer"
          },
          "reason": {
            "type": "string"
          },
          "excerpt": {
            "type": "string"
          }
        }
      },
      "ListedItem": {
        "type": "object",
        "required": [
          "key",
          "kind",
          "state",
          "streams",
          "entities"
        ],
        "properties": {
          "key": {
            "type": "string"
          },
          "kind": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "type": {
            "type": "string"
          },
          "url": {
            "type": "string"
          },
          "state": {
            "type": "string",
            "description": "Of its latest episode"
          },
          "streams": {
            "type": "array",
            "description": "Refs of the streams it flows through, in order",
            "items": {
              "type": "string"
            }
          },
          "entities": {
            "type": "array",
            "description": "Refs of the entities it belongs to, in order; at least one",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "OverviewAnswer": {
        "type": "object",
        "required": [
          "days",
          "asOf",
          "readableOnly",
          "streams"
        ],
        "properties": {
          "days": {
            "type": "integer"
          },
          "asOf": {
            "$ref": "#/components/schemas/Instant"
          },
          "readableOnly": {
            "type": "boolean",
            "description": "Whether there may be streams that the reader may not read"
          },
          "noStream": {
            "allOf": [
              {
                "$ref": "#/components/schemas/WorkInNoStream"
              }
            ],
            "description": "Absent until it was counted, and for readers who may not read all"
          },
          "streams": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/OverviewStream"
            }
          }
        }
      },
      "OverviewStream": {
        "allOf": [
          {
            "$ref": "#/components/schemas/StreamSummary"
          },
          {
            "type": "object",
            "required": [
              "tags",
              "tools"
            ],
            "properties": {
              "tags": {
                "type": "array",
                "items": {
                  "type": "string"
                }
              },
              "tools": {
                "type": "array",
                "description": "Connectors that its items come from",
                "items": {
                  "type": "string"
                }
              },
              "freshness": {
                "$ref": "#/components/schemas/StreamFreshness"
              },
              "figures": {
                "allOf": [
                  {
                    "$ref": "#/components/schemas/OverviewFigures"
                  }
                ],
                "description": "Absent until they were worked out"
              }
            }
          }
        ]
      },
      "OverviewFigures": {
        "type": "object",
        "required": [
          "madeAt",
          "flowTime",
          "earlierFlowTime",
          "trend",
          "velocity",
          "earlierVelocity",
          "efficiency",
          "load",
          "traceability",
          "unmappedStatuses",
          "waits",
          "behaviour",
          "services",
          "restrictedServices"
        ],
        "properties": {
          "madeAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "flowTime": {
            "$ref": "#/components/schemas/Figure"
          },
          "earlierFlowTime": {
            "$ref": "#/components/schemas/Figure"
          },
          "trend": {
            "type": "array",
            "description": "Median flow time of what was done in each week",
            "items": {
              "type": "object",
              "required": [
                "from",
                "items"
              ],
              "properties": {
                "from": {
                  "$ref": "#/components/schemas/Instant"
                },
                "items": {
                  "type": "integer"
                },
                "p50": {
                  "type": "number"
                }
              }
            }
          },
          "velocity": {
            "$ref": "#/components/schemas/Figure"
          },
          "earlierVelocity": {
            "$ref": "#/components/schemas/Figure"
          },
          "efficiency": {
            "$ref": "#/components/schemas/Figure"
          },
          "load": {
            "$ref": "#/components/schemas/Figure"
          },
          "pastExpectation": {
            "allOf": [
              {
                "$ref": "#/components/schemas/Figure"
              }
            ],
            "description": "Items in flow that have stood in their stage longer than its p85, of those in flow whose stage has one; absent until worked out"
          },
          "traceability": {
            "$ref": "#/components/schemas/Figure"
          },
          "constraint": {
            "type": "object",
            "required": [
              "stageId",
              "name",
              "shareOfWait",
              "confirmed"
            ],
            "properties": {
              "stageId": {
                "type": "string"
              },
              "name": {
                "type": "string"
              },
              "shareOfWait": {
                "type": "number"
              },
              "confirmed": {
                "type": "boolean"
              }
            }
          },
          "unmappedStatuses": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "status",
                "items"
              ],
              "properties": {
                "status": {
                  "type": "string"
                },
                "items": {
                  "type": "integer"
                }
              }
            }
          },
          "waits": {
            "type": "array",
            "description": "How long items done in the window waited for other streams, of those that the reader may read, the longest first; by the calendar clock, on the state basis. Of nested streams the innermost has the item.",
            "items": {
              "$ref": "#/components/schemas/StreamWait"
            }
          },
          "behaviour": {
            "type": "object",
            "description": "The last whole week against the 26 whole weeks up to it",
            "required": [
              "flowTime",
              "velocity"
            ],
            "properties": {
              "flowTime": {
                "$ref": "#/components/schemas/StreamBehaviour"
              },
              "velocity": {
                "$ref": "#/components/schemas/StreamBehaviour"
              }
            }
          },
          "services": {
            "type": "array",
            "description": "The delivery metrics of each service in production",
            "items": {
              "$ref": "#/components/schemas/OverviewService"
            }
          },
          "restrictedServices": {
            "type": "integer",
            "description": "Services that the reader may not read"
          }
        }
      },
      "StreamWait": {
        "type": "object",
        "required": [
          "to",
          "delayMs",
          "evidence"
        ],
        "properties": {
          "to": {
            "type": "string",
            "description": "Ref of the stream waited for"
          },
          "delayMs": {
            "type": "number"
          },
          "evidence": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/DependencyKind"
            }
          }
        }
      },
      "StreamBehaviour": {
        "type": "object",
        "description": "A stream against its own past, by process behaviour limits",
        "required": [
          "verdict",
          "n"
        ],
        "properties": {
          "verdict": {
            "type": "string",
            "description": "Whether the last whole week lies outside the limits of natural process variation, or ends a run of eight or more on one side of the mean",
            "enum": [
              "usual",
              "above",
              "below",
              "unknown"
            ]
          },
          "rule": {
            "type": "string",
            "enum": [
              "outside",
              "run"
            ]
          },
          "since": {
            "allOf": [
              {
                "$ref": "#/components/schemas/Instant"
              }
            ],
            "description": "First week of the signal"
          },
          "n": {
            "type": "integer",
            "description": "Weeks"
          },
          "mean": {
            "type": "number"
          },
          "lower": {
            "type": "number"
          },
          "upper": {
            "type": "number"
          }
        }
      },
      "WorkInNoStream": {
        "type": "object",
        "required": [
          "madeAt",
          "kinds"
        ],
        "properties": {
          "madeAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "kinds": {
            "type": "array",
            "description": "Of which there are any",
            "items": {
              "type": "object",
              "required": [
                "kind",
                "all",
                "inNoStream"
              ],
              "properties": {
                "kind": {
                  "type": "string",
                  "enum": [
                    "work-item",
                    "change",
                    "commit"
                  ]
                },
                "all": {
                  "type": "integer"
                },
                "inNoStream": {
                  "type": "integer"
                }
              }
            }
          }
        }
      },
      "OverviewService": {
        "type": "object",
        "required": [
          "service",
          "perDay",
          "leadTime",
          "failRate",
          "recovery",
          "reworkRate"
        ],
        "properties": {
          "service": {
            "type": "string"
          },
          "entityRef": {
            "type": "string"
          },
          "perDay": {
            "$ref": "#/components/schemas/Figure"
          },
          "leadTime": {
            "$ref": "#/components/schemas/Figure"
          },
          "failRate": {
            "$ref": "#/components/schemas/Figure"
          },
          "recovery": {
            "$ref": "#/components/schemas/Figure"
          },
          "reworkRate": {
            "$ref": "#/components/schemas/Figure"
          }
        }
      },
      "MappingChoice": {
        "type": "string",
        "enum": [
          "all",
          "no-stream",
          "conflict",
          "own",
          "listed",
          "inherited",
          "implied"
        ]
      },
      "MappingReason": {
        "type": "string",
        "enum": [
          "own",
          "listed",
          "inherited",
          "implied",
          "nested"
        ]
      },
      "MappingAnswer": {
        "type": "object",
        "required": [
          "entities",
          "total",
          "counts",
          "conflicts"
        ],
        "properties": {
          "entities": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/MappedEntity"
            }
          },
          "total": {
            "type": "integer",
            "description": "Entities that were asked for"
          },
          "counts": {
            "type": "object",
            "description": "Of all entities that the reader may read",
            "required": [
              "entities",
              "noStream",
              "conflict"
            ],
            "properties": {
              "entities": {
                "type": "integer"
              },
              "noStream": {
                "type": "integer"
              },
              "conflict": {
                "type": "integer"
              }
            }
          },
          "conflicts": {
            "type": "array",
            "description": "Of the entities of the page and their streams",
            "items": {
              "$ref": "#/components/schemas/Conflict"
            }
          }
        }
      },
      "MappedEntity": {
        "type": "object",
        "required": [
          "entityRef",
          "kind",
          "name",
          "title",
          "streams",
          "conflicts"
        ],
        "properties": {
          "entityRef": {
            "type": "string"
          },
          "kind": {
            "type": "string",
            "description": "Lower case"
          },
          "name": {
            "type": "string",
            "description": "As written in the catalog"
          },
          "title": {
            "type": "string"
          },
          "owner": {
            "type": "string"
          },
          "streams": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "ref",
                "title",
                "role",
                "declaredBy",
                "why"
              ],
              "properties": {
                "ref": {
                  "type": "string"
                },
                "title": {
                  "type": "string"
                },
                "role": {
                  "type": "string",
                  "enum": [
                    "core",
                    "supporting"
                  ]
                },
                "declaredBy": {
                  "type": "string",
                  "enum": [
                    "entity",
                    "annotation",
                    "implied"
                  ]
                },
                "why": {
                  "$ref": "#/components/schemas/MappingReason"
                },
                "from": {
                  "type": "string",
                  "description": "Entity it is inherited from, stream that lists it or is nested; absent where the reader may not read it"
                },
                "because": {
                  "allOf": [
                    {
                      "$ref": "#/components/schemas/MappingReason"
                    }
                  ],
                  "description": "Why what it is inherited from belongs to the stream"
                }
              }
            }
          },
          "conflicts": {
            "type": "integer"
          }
        }
      },
      "UnmappedStatus": {
        "type": "object",
        "required": [
          "streamRef",
          "title",
          "status",
          "items"
        ],
        "properties": {
          "streamRef": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "status": {
            "type": "string"
          },
          "items": {
            "type": "integer"
          }
        }
      },
      "RefusedDelivery": {
        "type": "object",
        "required": [
          "id",
          "receivedAt",
          "origin",
          "type",
          "reason",
          "attempts"
        ],
        "properties": {
          "id": {
            "type": "integer"
          },
          "receivedAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "origin": {
            "type": "string"
          },
          "type": {
            "type": "string"
          },
          "reason": {
            "type": "string"
          },
          "attempts": {
            "type": "integer"
          }
        }
      },
      "DataQuality": {
        "type": "object",
        "required": [
          "conflicts",
          "streams",
          "sources",
          "readableOnly",
          "queue"
        ],
        "properties": {
          "readableOnly": {
            "type": "boolean",
            "description": "Whether there may be streams that the reader may not read"
          },
          "conflicts": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Conflict"
            }
          },
          "streams": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "ref",
                "title"
              ],
              "properties": {
                "ref": {
                  "type": "string"
                },
                "title": {
                  "type": "string"
                },
                "freshness": {
                  "$ref": "#/components/schemas/StreamFreshness"
                },
                "quality": {
                  "allOf": [
                    {
                      "$ref": "#/components/schemas/StreamQuality"
                    }
                  ],
                  "description": "Absent until it was worked out"
                }
              }
            }
          },
          "sources": {
            "type": "array",
            "description": "Those that readable streams have items from; all where all is readable",
            "items": {
              "$ref": "#/components/schemas/SourceQuality"
            }
          },
          "noStream": {
            "allOf": [
              {
                "$ref": "#/components/schemas/WorkInNoStream"
              }
            ],
            "description": "Absent until it was counted, and for readers who may not read all"
          },
          "queue": {
            "type": "object",
            "required": [
              "inbox",
              "dirty"
            ],
            "properties": {
              "inbox": {
                "type": "integer",
                "description": "Deliveries not yet translated"
              },
              "dirty": {
                "type": "integer",
                "description": "Items not yet projected"
              }
            }
          }
        }
      },
      "StreamFreshness": {
        "type": "object",
        "description": "Of the source read longest ago, or heard of where it only delivers; absent without a source",
        "required": [
          "state",
          "sources"
        ],
        "properties": {
          "state": {
            "type": "string",
            "enum": [
              "never-run",
              "running",
              "ok",
              "warning",
              "failed"
            ]
          },
          "lastSuccessAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "sources": {
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "QualityCoverage": {
        "type": "object",
        "required": [
          "covered",
          "of",
          "share"
        ],
        "properties": {
          "covered": {
            "type": "integer"
          },
          "of": {
            "type": "integer",
            "description": "All done items"
          },
          "share": {
            "$ref": "#/components/schemas/Figure"
          }
        }
      },
      "StreamQuality": {
        "type": "object",
        "description": "Over items that are open or ended in the last 90 days",
        "required": [
          "madeAt",
          "flowItem",
          "items",
          "doneItems",
          "whole",
          "toDelivery",
          "methods",
          "withoutTimeline",
          "unmappedTime",
          "unmappedStatuses"
        ],
        "properties": {
          "madeAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "flowItem": {
            "type": "string",
            "enum": [
              "work-items",
              "changes",
              "commits"
            ]
          },
          "items": {
            "type": "integer"
          },
          "doneItems": {
            "type": "integer"
          },
          "whole": {
            "allOf": [
              {
                "$ref": "#/components/schemas/QualityCoverage"
              }
            ],
            "description": "Unbroken chain from item over change to deployment"
          },
          "toChange": {
            "allOf": [
              {
                "$ref": "#/components/schemas/QualityCoverage"
              }
            ],
            "description": "A change or commit implements it; absent where items are changes or commits themselves"
          },
          "toDelivery": {
            "allOf": [
              {
                "$ref": "#/components/schemas/QualityCoverage"
              }
            ],
            "description": "A change or commit of it reached a deployment or release"
          },
          "methods": {
            "type": "array",
            "description": "Links of done items by the rule that found them, most first",
            "items": {
              "type": "object",
              "required": [
                "relation",
                "method",
                "links",
                "share"
              ],
              "properties": {
                "relation": {
                  "type": "string"
                },
                "method": {
                  "type": "string"
                },
                "links": {
                  "type": "integer"
                },
                "share": {
                  "$ref": "#/components/schemas/Figure"
                }
              }
            }
          },
          "withoutTimeline": {
            "type": "integer",
            "description": "Items that belong to it and have no timeline in it"
          },
          "unmappedTime": {
            "allOf": [
              {
                "$ref": "#/components/schemas/Figure"
              }
            ],
            "description": "Share of the time of all items that no stage claims"
          },
          "unmappedStatuses": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "status",
                "items"
              ],
              "properties": {
                "status": {
                  "type": "string"
                },
                "items": {
                  "type": "integer"
                }
              }
            }
          }
        }
      },
      "SourceQuality": {
        "type": "object",
        "required": [
          "id",
          "connector",
          "title",
          "state"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "connector": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "state": {
            "type": "string",
            "enum": [
              "never-run",
              "running",
              "ok",
              "warning",
              "failed"
            ]
          },
          "lastSuccessAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "lastEventAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "facts": {
            "type": "object",
            "description": "Of the last 90 days; absent until they were looked at",
            "required": [
              "madeAt",
              "usualMs",
              "gaps",
              "lag"
            ],
            "properties": {
              "madeAt": {
                "$ref": "#/components/schemas/Instant"
              },
              "usualMs": {
                "type": "integer",
                "description": "So long without a fact is usual for it"
              },
              "gaps": {
                "type": "array",
                "items": {
                  "type": "object",
                  "required": [
                    "from",
                    "ms"
                  ],
                  "properties": {
                    "from": {
                      "$ref": "#/components/schemas/Instant"
                    },
                    "to": {
                      "allOf": [
                        {
                          "$ref": "#/components/schemas/Instant"
                        }
                      ],
                      "description": "Absent where it lasts until now"
                    },
                    "ms": {
                      "type": "integer"
                    }
                  }
                }
              },
              "lag": {
                "$ref": "#/components/schemas/SourceLag"
              }
            }
          }
        }
      },
      "SourceLag": {
        "type": "object",
        "description": "From when something happened to when its delivery was kept, over deliveries of the last 7 days",
        "required": [
          "p50",
          "p95"
        ],
        "properties": {
          "p50": {
            "$ref": "#/components/schemas/Figure"
          },
          "p95": {
            "$ref": "#/components/schemas/Figure"
          }
        }
      },
      "Rebuild": {
        "type": "object",
        "required": [
          "state"
        ],
        "properties": {
          "state": {
            "type": "string",
            "enum": [
              "none",
              "running",
              "done",
              "failed"
            ]
          },
          "step": {
            "type": "string"
          },
          "done": {
            "type": "integer"
          },
          "total": {
            "type": "integer"
          },
          "startedAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "endedAt": {
            "$ref": "#/components/schemas/Instant"
          },
          "message": {
            "type": "string"
          }
        }
      }
    }
  }
} as const;
