"""The results as a table for people, or as JSON lines."""

from orjson import dumps

from workshop_app.load.result import Result
from workshop_app.load.timings import Timings

COUNTS = ('phones', 'sent', 'ack', 'refused', 'board', 'stored', 'lost', 'double', 'away')
COSTS = ('seconds', 'cpu s', 'cores', 'ms each', 'memory MB', 'growth MB', 'live kB', 'http kB', 'pause ms', 'tool')
ARRIVALS = {'join': 'opened → joined', 'step': 'opened → on the phone', 'reconnect': 'cut → current'}


def write_table(results: list[Result]) -> str:
    """Three small tables that fit a terminal: what became of it, how long it took, what it cost."""
    return '\n'.join(
        [
            _row('', COUNTS),
            *(_row(result.scenario, _counts(result)) for result in results),
            '',
            _row('ms', ('p50', 'p95', 'p99', 'max')),
            *(line for result in results for line in _durations(result)),
            '',
            _row('', COSTS),
            *(_row(result.scenario, _costs(result)) for result in results),
            *(_warning(result) for result in results if result.is_tool_slow),
        ]
    )


def write_line(result: Result) -> str:
    return dumps(result.as_line()).decode()


def _counts(result: Result) -> tuple[object, ...]:
    return (
        result.phones,
        result.sent,
        result.acknowledged,
        result.refused,
        result.on_board,
        result.stored,
        result.lost,
        result.duplicated,
        result.away,
    )


def _durations(result: Result) -> list[str]:
    named: dict[str, Timings] = {
        'sent → acknowledged': result.to_answer,
        'sent → on the board': result.to_board,
        ARRIVALS.get(result.scenario, ''): result.to_phone,
    }
    return [
        _row(f'{result.scenario:10}{name}', tuple(timings.summary().values()))
        for name, timings in named.items()
        if timings.seconds
    ]


def _costs(result: Result) -> tuple[object, ...]:
    return (
        round(result.seconds, 1),
        _rounded(result.server_cpu, 2),
        _rounded(result.cores, 2),
        _rounded(result.cpu_each, 2),
        _rounded(result.server_memory, 0, 1e6),
        _rounded(result.memory_growth, 1, 1e6),
        _rounded(result.live_bytes, 1, 1e3),
        _rounded(result.http_bytes, 1, 1e3),
        _rounded(result.longest_pause, 0, 1e-3),
        f'{100 * result.tool_share:.0f} %',
    )


def _warning(result: Result) -> str:
    return (
        f'{result.scenario}: the tool itself used {100 * result.tool_share:.0f} % of a core and once stood still for '
        f'{1000 * result.tool_pause:.0f} ms: the figures may be its own.'
    )


def _row(name: str, cells: tuple[object, ...]) -> str:
    return f'{name:32}' + ''.join(f'{"–" if cell is None else cell:>10}' for cell in cells)


def _rounded(value: float | None, digits: int, unit: float = 1.0) -> float | int | None:
    if value is None:
        return None
    return round(value / unit, digits) if digits else round(value / unit)
