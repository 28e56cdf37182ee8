"""CEL by cel-expr-python, the official C++ implementation (extra [fast]): typed, about 4 µs a
condition."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Mapping
from typing import Any

from factcheck.engine.conditions import ConditionError, ConditionMistake, Evaluator
from factcheck.engine.fields import FIELDS, FieldValue
from factcheck.engine.functions import FUNCTIONS, Context, Function
from factcheck.model.claim import Claim

_PLACE = re.compile(r"<input>:(\d+):(\d+): (.*)")


class CelExpr:
    """The claims go in as handles 0 and 1; every field is a variable of its own, so that a
    misspelt one is a compile error."""

    name = "cel-expr-python"

    def __init__(self) -> None:
        from cel_expr_python import cel

        self._cel: Any = cel
        self._state = threading.local()
        types = {"text": cel.Type.STRING, "bool": cel.Type.BOOL,
                 "list": cel.Type.List(cel.Type.STRING)}  # fmt: skip
        self._variables: dict[str, Any] = {"a": cel.Type.INT, "b": cel.Type.INT}
        for name, known in FIELDS.items():
            for side in ("a", "b"):
                self._variables[f"{side}.{name}"] = types[known.type]
        self._environments: dict[frozenset[str], Any] = {}
        self._functions = [self._declare(f) for f in FUNCTIONS.values()]

    def _declare(self, function: Function) -> Any:
        cel = self._cel
        takes = {"claim": cel.Type.INT, "number": cel.Type.DOUBLE, "text": cel.Type.STRING}
        returns = {"bool": cel.Type.BOOL, "number": cel.Type.DOUBLE}
        overload = cel.Overload(
            f"{function.name}_claims",
            returns[function.returns],
            [takes[t] for t in function.takes],
            False,
            self._bind(function),
        )
        return cel.FunctionDecl(function.name, [overload])

    def _bind(self, function: Function) -> Callable[..., bool | float]:
        state = self._state
        is_claim = tuple(t == "claim" for t in function.takes)

        def call(*args: Any) -> bool | float:
            claims = state.claims
            given = [
                claims[arg] if claim else arg for arg, claim in zip(args, is_claim, strict=True)
            ]
            return function.run(*given, state.context)

        return call

    def _environment(self, params: frozenset[str]) -> Any:
        """An environment for these params; making one takes as long as compiling with it."""
        if params not in self._environments:
            double = self._cel.Type.DOUBLE
            variables = self._variables | {f"params.{name}": double for name in sorted(params)}
            self._environments[params] = self._cel.NewEnv(
                variables=variables, functions=self._functions
            )
        return self._environments[params]

    def compile(self, expression: str) -> Evaluator:
        """Compile; the type must come out as bool."""
        env = self._environment(frozenset(re.findall(r"(?<![\w.])params\.(\w+)", expression)))
        try:
            program = env.compile(expression)
        except RuntimeError as error:
            raise ConditionError(_mistakes(str(error))) from None
        kind = program.return_type().name()
        if kind != "BOOL":
            wrong = ConditionMistake(f"a condition gives true or false, this gives {kind}", 1)
            raise ConditionError([wrong])
        state = self._state

        def run(
            values: Mapping[str, FieldValue | float], claims: tuple[Claim, Claim], ctx: Context
        ) -> bool:
            state.claims = claims
            state.context = ctx
            data: dict[str, Any] = {"a": 0, "b": 1, **values}
            found = program.eval(data=data)
            # a runtime error comes back as a (truthy) value of type ERROR
            if found.type().name() != "BOOL":
                raise ValueError(str(found.value()))
            return bool(found.value())

        return run


def _mistakes(text: str) -> list[ConditionMistake]:
    found = [
        ConditionMistake(m[3].split(" (in container")[0].strip(), int(m[2]))
        for line in text.splitlines()
        if (m := _PLACE.search(line))
    ]
    return found or [ConditionMistake(text.splitlines()[0], 1)]
