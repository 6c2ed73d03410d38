"""What the server tells Prometheus of itself."""

from tests.app.callers import Caller, card_of
from tests.scenes import Scene
from tests.server import Server


def test_metrics_count_turns_and_hold_nobodys_words(server: Server, town: Scene, anna: Caller) -> None:
    before = read_metrics(anna)
    anna.post('/contributions', card_of(town, 'Nobody answers the telephone'))
    anna.post('/contributions', card_of(town, ''))
    after = read_metrics(anna)

    assert after['workshop_turns_total{outcome="taken"}'] == before['workshop_turns_total{outcome="taken"}'] + 1
    assert after['workshop_turns_total{outcome="refused"}'] == before['workshop_turns_total{outcome="refused"}'] + 1
    assert after['process_cpu_seconds_total'] >= before['process_cpu_seconds_total'] > 0
    assert after['process_resident_memory_bytes'] > 0
    assert after['workshop_loop_longest_pause_seconds'] >= 0
    assert 'telephone' not in anna.client.get('/metrics').text


def read_metrics(caller: Caller) -> dict[str, float]:
    lines = caller.client.get('/metrics').text.splitlines()
    values = (line.rsplit(' ', 1) for line in lines if not line.startswith('#'))
    return {'workshop_turns_total{outcome="refused"}': 0.0} | {name: float(value) for name, value in values}
