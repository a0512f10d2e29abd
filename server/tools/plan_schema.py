"""The output schema of the tools that give a plan: the contract's upper levels, small enough to list three times.

The full schema is the resource `schema://media-plan`.
"""

from server.tools.schema import Schema

_TEXT: Schema = {"type": "string"}
_NUMBER: Schema = {"type": "number"}
_COUNT: Schema = {"type": "integer"}
_OBJECT: Schema = {"type": "object"}
_ANY: Schema = {"description": "Any value."}


def _object(**properties: Schema) -> Schema:
    return {"type": "object", "properties": properties}


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


_AD_SET = _object(
    id=_TEXT,
    name=_TEXT,
    objective=_TEXT,
    delivery_goal=_TEXT,
    asset_format=_TEXT,
    placement=_TEXT,
    bid_strategy=_TEXT,
    targets=_OBJECT,
    budget=_object(amount_micros=_COUNT, currency=_TEXT),
    share=_NUMBER,
    flight=_object(start=_TEXT, end=_TEXT),
    weeks=_list(_object(start=_TEXT, end=_TEXT, amount_micros=_COUNT)),
    forecast={"type": "object", "description": "Per metric low, mid, high; absent where too little is known."},
    score=_object(total=_NUMBER, rules=_OBJECT),
    rationale=_TEXT,
    reasons=_OBJECT,
    evidence=_OBJECT,
)

_PLAN: dict[str, Schema] = {
    "plan_id": _TEXT,
    "version": _COUNT,
    "parent_version": {"anyOf": [_COUNT, {"type": "null"}]},
    "status": {"enum": ["complete", "needs_input"]},
    "digest": _TEXT,
    "brief": {
        "type": "object",
        "required": ["goal", "audience", "budget", "schedule"],
        "description": "Per dimension null or value, source, quotes, confidence, binding, alternatives.",
    },
    "open": _object(
        missing=_list(_TEXT), questions=_list(_object(about=_TEXT, text=_TEXT)), contradictions=_list(_OBJECT)
    ),
    "ad_sets": _list(_AD_SET),
    "totals": {"anyOf": [_OBJECT, {"type": "null"}], "description": "budget, forecast, curve, one_more_ad_set"},
    "assumptions": _list(_TEXT),
    "warnings": _list(_object(code=_TEXT, text=_TEXT, about=_TEXT)),
    "provenance": _object(history=_TEXT, rates_date=_TEXT, synthetic={"type": "boolean"}, population=_TEXT),
    "trace_id": _TEXT,
}


def _result(always: dict[str, Schema], **asked: Schema) -> Schema:
    return {"type": "object", "properties": {**always, **asked}, "required": list(always)}


_AGAIN: dict[str, Schema] = {
    **_PLAN,
    "brief": _OBJECT,
    "open": _OBJECT,
    "ad_sets": _list({"type": "object", "description": "As in create_media_plan."}),
    "totals": {"anyOf": [_OBJECT, {"type": "null"}]},
    "warnings": _list(_OBJECT),
    "provenance": _OBJECT,
}

PLAN = _result(_PLAN)
REFINED = _result({**_AGAIN, "changes": _list(_object(path=_TEXT, before=_ANY, after=_ANY, why=_TEXT))})
STORED = _result(_AGAIN, trace=_list(_OBJECT), evidence=_list(_OBJECT), delivery=_OBJECT)
