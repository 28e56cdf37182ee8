"""CEL by cel-python, in pure Python: what is used where the extra [fast] is not installed."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from factcheck.engine.conditions import ConditionError, ConditionMistake, Evaluator
from factcheck.engine.fields import FIELDS, FieldValue
from factcheck.engine.functions import FUNCTIONS, Context, Function
from factcheck.model.claim import Claim

_HANDLE = "_"


class CelPython:
    """The claims go in as maps of their fields, with a handle for the functions.

    The library checks no types ahead, so each condition is tried once on empty fields.
    """

    name = "cel-python"

    def __init__(self) -> None:
        import celpy
        from celpy import celtypes, evaluation

        self._celpy: Any = celpy
        self._types: Any = celtypes
        self._errors = (evaluation.CELEvalError, TypeError, ValueError, KeyError)

    def compile(self, expression: str) -> Evaluator:
        """Compile, and try the condition once; the result must be a bool."""
        environment = self._celpy.Environment()
        try:
            ast = environment.compile(expression)
        except self._celpy.CELParseError as error:
            column = int(getattr(error, "column", None) or 1)
            message = "not a CEL expression: something is missing or does not belong here"
            raise ConditionError([ConditionMistake(message, column)]) from None
        state: dict[str, Any] = {}
        functions = {name: self._bind(f, state) for name, f in FUNCTIONS.items()}
        program = environment.program(ast, functions=functions)

        def run(
            values: Mapping[str, FieldValue | float], claims: tuple[Claim, Claim], ctx: Context
        ) -> bool:
            state["claims"], state["context"] = claims, ctx
            return self._evaluate(program, self._activation(values))

        self._try(expression, program, state)
        return run

    def _evaluate(self, program: Any, activation: dict[str, Any]) -> bool:
        try:
            found = program.evaluate(activation)
        except self._errors as error:
            raise ValueError(str(error.args[0] if error.args else error)) from None
        if not isinstance(found, (bool, self._types.BoolType)):
            raise ValueError(f"it gives {type(found).__name__}, not true or false")
        return bool(found)

    def _try(self, expression: str, program: Any, state: dict[str, Any]) -> None:
        empty: dict[str, FieldValue] = {"text": "", "bool": False, "list": []}
        values: dict[str, FieldValue | float] = {
            f"{side}.{name}": empty[f.type] for name, f in FIELDS.items() for side in "ab"
        }
        for name in re.findall(r"(?<![\w.])params\.(\w+)", expression):
            values[f"params.{name}"] = 0.0
        state["trial"] = True
        try:
            self._evaluate(program, self._activation(values))
        except ValueError as error:
            message = f"a condition gives true or false: {str(error).splitlines()[0][:120]}"
            raise ConditionError([ConditionMistake(message, 1)]) from None
        finally:
            state["trial"] = False

    def _bind(self, function: Function, state: dict[str, Any]) -> Callable[..., Any]:
        types = self._types

        def call(*args: Any) -> Any:
            if len(args) != len(function.takes):
                raise TypeError(f"{function.name} takes {len(function.takes)} arguments")
            given = []
            for arg, kind in zip(args, function.takes, strict=True):
                if kind == "claim":
                    handle = int(arg[types.StringType(_HANDLE)])
                    given.append(None if state.get("trial") else state["claims"][handle])
                else:
                    given.append(float(arg) if kind == "number" else str(arg))
            if function.returns == "bool":
                return types.BoolType(
                    False if state.get("trial") else function.run(*given, state["context"])
                )
            return types.DoubleType(
                0.0 if state.get("trial") else function.run(*given, state["context"])
            )

        return call

    def _activation(self, values: Mapping[str, FieldValue | float]) -> dict[str, Any]:
        types = self._types
        maps: dict[str, dict[Any, Any]] = {"a": {}, "b": {}, "params": {}}
        for number, side in enumerate(("a", "b")):
            maps[side][types.StringType(_HANDLE)] = types.IntType(number)
        for variable, value in values.items():
            owner, name = variable.split(".", 1)
            maps[owner][types.StringType(name)] = self._typed(value)
        return {name: types.MapType(content) for name, content in maps.items()}

    def _typed(self, value: FieldValue | float) -> Any:
        types = self._types
        if isinstance(value, bool):
            return types.BoolType(value)
        if isinstance(value, str):
            return types.StringType(value)
        if isinstance(value, list):
            return types.ListType([types.StringType(v) for v in value])
        return types.DoubleType(value)
