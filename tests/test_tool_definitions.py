"""The definitions of the tools, as clients are sent them. After a change that is meant: pytest --inline-snapshot=fix."""
# ruff: noqa: E501 - descriptions stand on one line, as they are sent

from inline_snapshot import snapshot

from tests.connection import Connect


async def test_the_definitions_of_the_tools_do_not_change_unnoticed(connect: Connect) -> None:
    async with connect() as client:
        listed = await client.list_tools()
    definitions = [tool.model_dump(by_alias=True, exclude_none=True, mode="json") for tool in listed.tools]
    assert definitions == snapshot(
        [
            {
                "name": "create_media_plan",
                "title": "Create a media plan",
                "description": """\
Turn an advertiser's message into a media plan: brief with quotes, ad sets, budgets, weeks and forecast.

Pass the message verbatim: goal, audience, places, budget and dates are read from it, in many languages. Use the
other arguments only for what the user stated outside the message; they win over the prose, and prose that
contradicts them is an error. A budget and a place are required: without them the plan has status needs_input and
says what to ask; answer with refine_media_plan. Whatever else is missing becomes a labelled assumption. Every
estimate is a range with its evidence. A plan is a proposal: nothing is bought.\
""",
                "inputSchema": {
                    "type": "object",
                    "properties": {
                        "message": {
                            "description": "What the advertiser wrote, verbatim and whole.",
                            "maxLength": 20000,
                            "minLength": 3,
                            "type": "string",
                        },
                        "reference_date": {
                            "default": "",
                            "description": "The day the message was written, YYYY-MM-DD. Empty: today.",
                            "maxLength": 10,
                            "type": "string",
                        },
                        "locale": {
                            "default": "",
                            "description": "The writer's locale, such as 'de-DE'. Empty: from the words.",
                            "maxLength": 35,
                            "type": "string",
                        },
                        "objective": {
                            "default": "",
                            "description": "What counts as success. Empty: from the message.",
                            "enum": [
                                "",
                                "REACH",
                                "EVEN_IMPRESSION_DELIVERY",
                                "CLICKS",
                                "WEBSITE_VISITS",
                                "VIDEO_VIEWS",
                                "APP_INSTALLS",
                                "PODCAST_STREAMS",
                                "LEAD_GEN",
                                "CONVERSIONS",
                            ],
                            "type": "string",
                        },
                        "category_id": {
                            "default": "",
                            "description": "Id of search_ad_categories.",
                            "maxLength": 64,
                            "type": "string",
                        },
                        "geo_ids": {
                            "default": [],
                            "description": "Ids of search_geo_targets.",
                            "items": {"maxLength": 64, "minLength": 1, "type": "string"},
                            "maxItems": 100,
                            "type": "array",
                        },
                        "budget": {
                            "default": "",
                            "description": "For the whole flight, in whole currency units: '10000', '49.90'.",
                            "maxLength": 40,
                            "type": "string",
                        },
                        "currency": {
                            "default": "",
                            "description": "ISO code such as 'EUR'. Empty: that of the market.",
                            "pattern": "^([A-Za-z]{3})?$",
                            "type": "string",
                        },
                        "start": {
                            "default": "",
                            "description": "First day, YYYY-MM-DD.",
                            "maxLength": 10,
                            "type": "string",
                        },
                        "end": {
                            "default": "",
                            "description": "Last day included, YYYY-MM-DD.",
                            "maxLength": 10,
                            "type": "string",
                        },
                        "age_min": {
                            "default": 0,
                            "description": "From 13; 0: not given.",
                            "maximum": 99,
                            "minimum": 0,
                            "type": "integer",
                        },
                        "age_max": {
                            "default": 0,
                            "description": "To 99; 0: not given.",
                            "maximum": 99,
                            "minimum": 0,
                            "type": "integer",
                        },
                        "genders": {
                            "default": [],
                            "description": "Empty: all.",
                            "items": {"enum": ["MALE", "FEMALE", "NON_BINARY"], "type": "string"},
                            "maxItems": 3,
                            "type": "array",
                        },
                        "strategy": {
                            "default": "",
                            "description": "How money is divided. Empty: the server's.",
                            "enum": ["", "optimized", "heuristic"],
                            "type": "string",
                        },
                        "risk": {
                            "default": "",
                            "description": "cautious: plan on what 4 of 5 campaigns beat.",
                            "enum": ["", "expected", "cautious"],
                            "type": "string",
                        },
                        "max_ad_sets": {
                            "default": 0,
                            "description": "Most ad sets; 0: as many as the budget carries.",
                            "maximum": 5,
                            "minimum": 0,
                            "type": "integer",
                        },
                        "advertiser": {
                            "default": "",
                            "description": "Whose plan; for experiments.",
                            "maxLength": 64,
                            "type": "string",
                        },
                        "idempotency_key": {
                            "default": "",
                            "description": "Repeat a call with the same key to get the same plan.",
                            "maxLength": 128,
                            "type": "string",
                        },
                    },
                    "required": ["message"],
                    "additionalProperties": False,
                },
                "outputSchema": {
                    "type": "object",
                    "properties": {
                        "plan_id": {"type": "string"},
                        "version": {"type": "integer"},
                        "parent_version": {"anyOf": [{"type": "integer"}, {"type": "null"}]},
                        "status": {"enum": ["complete", "needs_input"]},
                        "digest": {"type": "string"},
                        "brief": {
                            "type": "object",
                            "required": ["goal", "audience", "budget", "schedule"],
                            "description": "Per dimension null or value, source, quotes, confidence, binding, alternatives.",
                        },
                        "open": {
                            "type": "object",
                            "properties": {
                                "missing": {"type": "array", "items": {"type": "string"}},
                                "questions": {
                                    "type": "array",
                                    "items": {
                                        "type": "object",
                                        "properties": {"about": {"type": "string"}, "text": {"type": "string"}},
                                    },
                                },
                                "contradictions": {"type": "array", "items": {"type": "object"}},
                            },
                        },
                        "ad_sets": {
                            "type": "array",
                            "items": {
                                "type": "object",
                                "properties": {
                                    "id": {"type": "string"},
                                    "name": {"type": "string"},
                                    "objective": {"type": "string"},
                                    "delivery_goal": {"type": "string"},
                                    "asset_format": {"type": "string"},
                                    "placement": {"type": "string"},
                                    "bid_strategy": {"type": "string"},
                                    "targets": {"type": "object"},
                                    "budget": {
                                        "type": "object",
                                        "properties": {
                                            "amount_micros": {"type": "integer"},
                                            "currency": {"type": "string"},
                                        },
                                    },
                                    "share": {"type": "number"},
                                    "flight": {
                                        "type": "object",
                                        "properties": {"start": {"type": "string"}, "end": {"type": "string"}},
                                    },
                                    "weeks": {
                                        "type": "array",
                                        "items": {
                                            "type": "object",
                                            "properties": {
                                                "start": {"type": "string"},
                                                "end": {"type": "string"},
                                                "amount_micros": {"type": "integer"},
                                            },
                                        },
                                    },
                                    "forecast": {
                                        "type": "object",
                                        "description": "Per metric low, mid, high; absent where too little is known.",
                                    },
                                    "score": {
                                        "type": "object",
                                        "properties": {"total": {"type": "number"}, "rules": {"type": "object"}},
                                    },
                                    "rationale": {"type": "string"},
                                    "reasons": {"type": "object"},
                                    "evidence": {"type": "object"},
                                },
                            },
                        },
                        "totals": {
                            "anyOf": [{"type": "object"}, {"type": "null"}],
                            "description": "budget, forecast, curve, one_more_ad_set",
                        },
                        "assumptions": {"type": "array", "items": {"type": "string"}},
                        "warnings": {
                            "type": "array",
                            "items": {
                                "type": "object",
                                "properties": {
                                    "code": {"type": "string"},
                                    "text": {"type": "string"},
                                    "about": {"type": "string"},
                                },
                            },
                        },
                        "provenance": {
                            "type": "object",
                            "properties": {
                                "history": {"type": "string"},
                                "rates_date": {"type": "string"},
                                "synthetic": {"type": "boolean"},
                                "population": {"type": "string"},
                            },
                        },
                        "trace_id": {"type": "string"},
                    },
                    "required": [
                        "plan_id",
                        "version",
                        "parent_version",
                        "status",
                        "digest",
                        "brief",
                        "open",
                        "ad_sets",
                        "totals",
                        "assumptions",
                        "warnings",
                        "provenance",
                        "trace_id",
                    ],
                },
                "annotations": {
                    "readOnlyHint": False,
                    "destructiveHint": False,
                    "idempotentHint": False,
                    "openWorldHint": False,
                },
            },
            {
                "name": "refine_media_plan",
                "title": "Refine a media plan",
                "description": """\
Change a media plan, or answer its questions; gives the next version and what changed.

Only what the message speaks of is read anew: everything else stays as it was. Earlier versions are kept and can
be read with get_media_plan. "Shift a third to video", "only Bavaria", "double the budget", "start a week later".\
""",
                "inputSchema": {
                    "type": "object",
                    "properties": {
                        "plan_id": {
                            "description": "As create_media_plan returned it.",
                            "maxLength": 64,
                            "minLength": 1,
                            "type": "string",
                        },
                        "message": {
                            "description": "What the advertiser answered or wants changed, verbatim.",
                            "maxLength": 20000,
                            "minLength": 3,
                            "type": "string",
                        },
                        "expected_version": {
                            "default": 0,
                            "description": "Refuse if the newest version is another; 0: do not check.",
                            "minimum": 0,
                            "type": "integer",
                        },
                        "reference_date": {
                            "default": "",
                            "description": "The day of this message, YYYY-MM-DD. Empty: today.",
                            "maxLength": 10,
                            "type": "string",
                        },
                        "idempotency_key": {
                            "default": "",
                            "description": "Repeat with the same key to get the same version.",
                            "maxLength": 128,
                            "type": "string",
                        },
                    },
                    "required": ["plan_id", "message"],
                    "additionalProperties": False,
                },
                "outputSchema": {
                    "type": "object",
                    "properties": {
                        "plan_id": {"type": "string"},
                        "version": {"type": "integer"},
                        "parent_version": {"anyOf": [{"type": "integer"}, {"type": "null"}]},
                        "status": {"enum": ["complete", "needs_input"]},
                        "digest": {"type": "string"},
                        "brief": {"type": "object"},
                        "open": {"type": "object"},
                        "ad_sets": {
                            "type": "array",
                            "items": {"type": "object", "description": "As in create_media_plan."},
                        },
                        "totals": {"anyOf": [{"type": "object"}, {"type": "null"}]},
                        "assumptions": {"type": "array", "items": {"type": "string"}},
                        "warnings": {"type": "array", "items": {"type": "object"}},
                        "provenance": {"type": "object"},
                        "trace_id": {"type": "string"},
                        "changes": {
                            "type": "array",
                            "items": {
                                "type": "object",
                                "properties": {
                                    "path": {"type": "string"},
                                    "before": {"description": "Any value."},
                                    "after": {"description": "Any value."},
                                    "why": {"type": "string"},
                                },
                            },
                        },
                    },
                    "required": [
                        "plan_id",
                        "version",
                        "parent_version",
                        "status",
                        "digest",
                        "brief",
                        "open",
                        "ad_sets",
                        "totals",
                        "assumptions",
                        "warnings",
                        "provenance",
                        "trace_id",
                        "changes",
                    ],
                },
                "annotations": {
                    "readOnlyHint": False,
                    "destructiveHint": False,
                    "idempotentHint": False,
                    "openWorldHint": False,
                },
            },
            {
                "name": "get_media_plan",
                "title": "Read a media plan",
                "description": "Read a version of a media plan as it was stored, with its trace, evidence and delivery where asked.",
                "inputSchema": {
                    "type": "object",
                    "properties": {
                        "plan_id": {
                            "description": "As create_media_plan returned it.",
                            "maxLength": 64,
                            "minLength": 1,
                            "type": "string",
                        },
                        "version": {"default": 0, "description": "0: the newest.", "minimum": 0, "type": "integer"},
                        "include": {
                            "default": [],
                            "description": "trace: each decision with its reason. evidence: past campaigns. delivery: what came of it.",
                            "items": {"enum": ["trace", "evidence", "delivery"], "type": "string"},
                            "type": "array",
                        },
                    },
                    "required": ["plan_id"],
                    "additionalProperties": False,
                },
                "outputSchema": {
                    "type": "object",
                    "properties": {
                        "plan_id": {"type": "string"},
                        "version": {"type": "integer"},
                        "parent_version": {"anyOf": [{"type": "integer"}, {"type": "null"}]},
                        "status": {"enum": ["complete", "needs_input"]},
                        "digest": {"type": "string"},
                        "brief": {"type": "object"},
                        "open": {"type": "object"},
                        "ad_sets": {
                            "type": "array",
                            "items": {"type": "object", "description": "As in create_media_plan."},
                        },
                        "totals": {"anyOf": [{"type": "object"}, {"type": "null"}]},
                        "assumptions": {"type": "array", "items": {"type": "string"}},
                        "warnings": {"type": "array", "items": {"type": "object"}},
                        "provenance": {"type": "object"},
                        "trace_id": {"type": "string"},
                        "trace": {"type": "array", "items": {"type": "object"}},
                        "evidence": {"type": "array", "items": {"type": "object"}},
                        "delivery": {"type": "object"},
                    },
                    "required": [
                        "plan_id",
                        "version",
                        "parent_version",
                        "status",
                        "digest",
                        "brief",
                        "open",
                        "ad_sets",
                        "totals",
                        "assumptions",
                        "warnings",
                        "provenance",
                        "trace_id",
                    ],
                },
                "annotations": {"readOnlyHint": True, "openWorldHint": False},
            },
            {
                "name": "record_delivery",
                "title": "Record delivery",
                "description": """\
Record what was delivered of a plan, and hold it against the promise.

Rows belong to the ad set whose id or name they bear. The same report counts once; a later one replaces the days it
covers.\
""",
                "inputSchema": {
                    "type": "object",
                    "properties": {
                        "plan_id": {
                            "description": "As create_media_plan returned it.",
                            "maxLength": 64,
                            "minLength": 1,
                            "type": "string",
                        },
                        "report": {
                            "description": "The CSV report, whole and verbatim.",
                            "maxLength": 200000,
                            "minLength": 1,
                            "type": "string",
                        },
                        "report_format": {
                            "default": "",
                            "description": "Empty: found out.",
                            "enum": ["", "native", "spotify", "meta", "google", "dv360"],
                            "type": "string",
                        },
                        "as_of": {
                            "default": "",
                            "description": "Its last day, YYYY-MM-DD. Empty: as it says.",
                            "maxLength": 10,
                            "type": "string",
                        },
                        "version": {"default": 0, "description": "0: the newest.", "minimum": 0, "type": "integer"},
                    },
                    "required": ["plan_id", "report"],
                    "additionalProperties": False,
                },
                "outputSchema": {
                    "type": "object",
                    "properties": {"ad_sets": {"type": "array"}, "total": {"type": "object"}},
                    "required": ["ad_sets", "total"],
                },
                "annotations": {
                    "readOnlyHint": False,
                    "destructiveHint": False,
                    "idempotentHint": True,
                    "openWorldHint": False,
                },
            },
            {
                "name": "search_geo_targets",
                "title": "Search places",
                "description": """\
Find the places a campaign can be aimed at, by any name people use for them.

Countries, regions (states, provinces), cities from 15,000 people, postal codes and macro-regions (DACH, Nordics).
Pass the ids to create_media_plan as geo_ids. When `ambiguous` is true, several places fit equally well: ask which
one is meant, or narrow with `country`. Misspellings are understood; `matched` shows the name that was found.\
""",
                "inputSchema": {
                    "type": "object",
                    "properties": {
                        "query": {
                            "description": "A name, its beginning or a code: 'Bavaria', 'new y', 'Paris, Texas', 'DACH', 'US:06103'.",
                            "maxLength": 200,
                            "minLength": 1,
                            "type": "string",
                        },
                        "country": {
                            "default": "",
                            "description": "Only in this country: ISO code such as 'DE'. Empty: anywhere.",
                            "pattern": "^([A-Za-z]{2})?$",
                            "type": "string",
                        },
                        "types": {
                            "default": [],
                            "description": "Only these types. Empty: all.",
                            "items": {
                                "enum": ["COUNTRY", "REGION", "CITY", "POSTAL_CODE", "MACRO_REGION"],
                                "type": "string",
                            },
                            "type": "array",
                        },
                        "limit": {
                            "default": 10,
                            "description": "Most rows to return.",
                            "maximum": 50,
                            "minimum": 1,
                            "type": "integer",
                        },
                        "cursor": {
                            "default": "",
                            "description": "next_cursor of the page before, to read on.",
                            "maxLength": 200,
                            "type": "string",
                        },
                    },
                    "required": ["query"],
                    "additionalProperties": False,
                },
                "outputSchema": {
                    "description": "Places, best first. `ambiguous`: ask which one is meant; `reason` says why.",
                    "properties": {
                        "items": {
                            "items": {
                                "description": "A place; `members` are the places a macro-region stands for, `score` runs from 0 to 1.",
                                "properties": {
                                    "id": {"type": "string"},
                                    "type": {
                                        "enum": ["COUNTRY", "REGION", "CITY", "POSTAL_CODE", "MACRO_REGION"],
                                        "type": "string",
                                    },
                                    "name": {"type": "string"},
                                    "country": {"type": "string"},
                                    "region": {"type": "string"},
                                    "population": {"type": "integer"},
                                    "score": {"type": "number"},
                                    "matched": {"type": "string"},
                                    "members": {"items": {"type": "string"}, "type": "array"},
                                },
                                "required": [
                                    "id",
                                    "type",
                                    "name",
                                    "country",
                                    "region",
                                    "population",
                                    "score",
                                    "matched",
                                    "members",
                                ],
                                "type": "object",
                            },
                            "type": "array",
                        },
                        "ambiguous": {"type": "boolean"},
                        "reason": {"type": "string"},
                        "total": {"type": "integer"},
                        "next_cursor": {"type": "string"},
                    },
                    "required": ["items", "ambiguous", "reason", "total", "next_cursor"],
                    "type": "object",
                },
                "annotations": {"readOnlyHint": True, "openWorldHint": False},
            },
            {
                "name": "search_ad_categories",
                "title": "Search ad categories",
                "description": """\
Find the IAB ad category (Ad Product 2.0) of what is advertised.

Pass the id to create_media_plan or get_historical_performance as category_id. `restriction` names what limits the
advertising of a category, such as alcohol from 18 years.\
""",
                "inputSchema": {
                    "type": "object",
                    "properties": {
                        "query": {
                            "description": "What is advertised, as people say it: 'sneakers', 'bank account', 'Bier'.",
                            "maxLength": 200,
                            "minLength": 1,
                            "type": "string",
                        },
                        "limit": {
                            "default": 10,
                            "description": "Most rows to return.",
                            "maximum": 50,
                            "minimum": 1,
                            "type": "integer",
                        },
                        "cursor": {
                            "default": "",
                            "description": "next_cursor of the page before, to read on.",
                            "maxLength": 200,
                            "type": "string",
                        },
                    },
                    "required": ["query"],
                    "additionalProperties": False,
                },
                "outputSchema": {
                    "description": "Categories, best first.",
                    "properties": {
                        "items": {
                            "items": {
                                "description": "A category; `path` leads to it from the top, `restriction` says what limits its advertising, or is empty.",
                                "properties": {
                                    "id": {"type": "string"},
                                    "name": {"type": "string"},
                                    "path": {"items": {"type": "string"}, "type": "array"},
                                    "restriction": {"type": "string"},
                                    "score": {"type": "number"},
                                },
                                "required": ["id", "name", "path", "restriction", "score"],
                                "type": "object",
                            },
                            "type": "array",
                        },
                        "total": {"type": "integer"},
                        "next_cursor": {"type": "string"},
                    },
                    "required": ["items", "total", "next_cursor"],
                    "type": "object",
                },
                "annotations": {"readOnlyHint": True, "openWorldHint": False},
            },
            {
                "name": "search_audience_interests",
                "title": "Search interests",
                "description": """\
Find the interests (IAB Audience Taxonomy) that an audience can be narrowed to.

Pass the ids to get_historical_performance; create_media_plan reads interests from the message itself.\
""",
                "inputSchema": {
                    "type": "object",
                    "properties": {
                        "query": {
                            "description": "What people are interested in, as they say it: 'running', 'Kochen'.",
                            "maxLength": 200,
                            "minLength": 1,
                            "type": "string",
                        },
                        "limit": {
                            "default": 10,
                            "description": "Most rows to return.",
                            "maximum": 50,
                            "minimum": 1,
                            "type": "integer",
                        },
                        "cursor": {
                            "default": "",
                            "description": "next_cursor of the page before, to read on.",
                            "maxLength": 200,
                            "type": "string",
                        },
                    },
                    "required": ["query"],
                    "additionalProperties": False,
                },
                "outputSchema": {
                    "description": "Interests, best first.",
                    "properties": {
                        "items": {
                            "items": {
                                "description": "An interest; `path` leads to it from the top.",
                                "properties": {
                                    "id": {"type": "string"},
                                    "name": {"type": "string"},
                                    "path": {"items": {"type": "string"}, "type": "array"},
                                    "score": {"type": "number"},
                                },
                                "required": ["id", "name", "path", "score"],
                                "type": "object",
                            },
                            "type": "array",
                        },
                        "total": {"type": "integer"},
                        "next_cursor": {"type": "string"},
                    },
                    "required": ["items", "total", "next_cursor"],
                    "type": "object",
                },
                "annotations": {"readOnlyHint": True, "openWorldHint": False},
            },
            {
                "name": "get_historical_performance",
                "title": "Past performance",
                "description": """\
Say what past campaigns like this one cost and delivered, and list the most similar ones.

Gives p10, p50 and p90 of CPM, CPC, click rate, cost per result and delivery rate, with n. Where few campaigns
match, the question is widened (to the parent category, all countries, ...) and `widened_to` says how far. No
metrics means that there is not enough data. Repeat it when `synthetic` is true: such numbers are made up.\
""",
                "inputSchema": {
                    "type": "object",
                    "properties": {
                        "objective": {
                            "default": "",
                            "description": "Empty: any.",
                            "enum": [
                                "",
                                "REACH",
                                "EVEN_IMPRESSION_DELIVERY",
                                "CLICKS",
                                "WEBSITE_VISITS",
                                "VIDEO_VIEWS",
                                "APP_INSTALLS",
                                "PODCAST_STREAMS",
                                "LEAD_GEN",
                                "CONVERSIONS",
                            ],
                            "type": "string",
                        },
                        "asset_format": {
                            "default": "",
                            "description": "Empty: any.",
                            "enum": ["", "AUDIO", "VIDEO", "IMAGE", "CATALOG"],
                            "type": "string",
                        },
                        "placement": {
                            "default": "",
                            "description": "Empty: any.",
                            "enum": ["", "MUSIC", "PODCAST"],
                            "type": "string",
                        },
                        "geo_ids": {
                            "default": [],
                            "description": "Ids of search_geo_targets; compared by country. Empty: all.",
                            "items": {"maxLength": 64, "minLength": 1, "type": "string"},
                            "maxItems": 100,
                            "type": "array",
                        },
                        "category_id": {
                            "default": "",
                            "description": "Id of search_ad_categories.",
                            "maxLength": 64,
                            "type": "string",
                        },
                        "interest_ids": {
                            "default": [],
                            "description": "Ids of search_audience_interests.",
                            "items": {"maxLength": 64, "minLength": 1, "type": "string"},
                            "maxItems": 100,
                            "type": "array",
                        },
                        "age_min": {
                            "default": 0,
                            "description": "From 13; 0: not given.",
                            "maximum": 99,
                            "minimum": 0,
                            "type": "integer",
                        },
                        "age_max": {
                            "default": 0,
                            "description": "To 99; 0: not given.",
                            "maximum": 99,
                            "minimum": 0,
                            "type": "integer",
                        },
                        "genders": {
                            "default": [],
                            "description": "Empty: all.",
                            "items": {"enum": ["MALE", "FEMALE", "NON_BINARY"], "type": "string"},
                            "maxItems": 3,
                            "type": "array",
                        },
                        "budget": {
                            "default": "",
                            "description": "Of one ad set, in whole currency units: '2500'.",
                            "maxLength": 40,
                            "type": "string",
                        },
                        "currency": {
                            "default": "",
                            "description": "ISO code; of budget, and of the result. Empty: EUR.",
                            "pattern": "^([A-Za-z]{3})?$",
                            "type": "string",
                        },
                        "days": {
                            "default": 0,
                            "description": "Length of the flight; 0: any.",
                            "maximum": 3650,
                            "minimum": 0,
                            "type": "integer",
                        },
                        "limit": {
                            "default": 5,
                            "description": "Most similar campaigns to list.",
                            "maximum": 20,
                            "minimum": 0,
                            "type": "integer",
                        },
                    },
                    "additionalProperties": False,
                },
                "outputSchema": {
                    "description": "What comparable campaigns cost and did. `widened_to` says which conditions were dropped to find enough.",
                    "properties": {
                        "n": {"type": "integer"},
                        "effective_n": {"type": "number"},
                        "widened_to": {"type": "string"},
                        "currency": {"type": "string"},
                        "metrics": {
                            "additionalProperties": {
                                "description": "How a metric was distributed over comparable campaigns; money in micro-units.",
                                "properties": {
                                    "p10": {"type": "number"},
                                    "p50": {"type": "number"},
                                    "p90": {"type": "number"},
                                    "mean": {"type": "number"},
                                    "unit": {"type": "string"},
                                },
                                "required": ["p10", "p50", "p90", "mean", "unit"],
                                "type": "object",
                            },
                            "type": "object",
                        },
                        "similar": {
                            "items": {
                                "description": "A past campaign, how similar it is from 0 to 1, and why.",
                                "properties": {
                                    "campaign_id": {"type": "string"},
                                    "similarity": {"type": "number"},
                                    "why": {"type": "string"},
                                    "objective": {"type": "string"},
                                    "delivery_goal": {"type": "string"},
                                    "asset_format": {"type": "string"},
                                    "placement": {"type": "string"},
                                    "country": {"type": "string"},
                                    "category_id": {"type": "string"},
                                    "start": {"type": "string"},
                                    "days": {"type": "integer"},
                                    "budget_micros": {"type": "integer"},
                                    "cpm_micros": {"type": "integer"},
                                    "source": {"type": "string"},
                                },
                                "required": [
                                    "campaign_id",
                                    "similarity",
                                    "why",
                                    "objective",
                                    "delivery_goal",
                                    "asset_format",
                                    "placement",
                                    "country",
                                    "category_id",
                                    "start",
                                    "days",
                                    "budget_micros",
                                    "cpm_micros",
                                    "source",
                                ],
                                "type": "object",
                            },
                            "type": "array",
                        },
                        "provenance": {"type": "string"},
                        "synthetic": {"type": "boolean"},
                        "notes": {"items": {"type": "string"}, "type": "array"},
                    },
                    "required": [
                        "n",
                        "effective_n",
                        "widened_to",
                        "currency",
                        "metrics",
                        "similar",
                        "provenance",
                        "synthetic",
                        "notes",
                    ],
                    "type": "object",
                },
                "annotations": {"readOnlyHint": True, "openWorldHint": False},
            },
        ]
    )
