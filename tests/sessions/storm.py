"""A process that submits cards as fast as it can and prints each one that was acknowledged, until it is killed."""

import sys
from itertools import count

from sessions.actor import participant
from sessions.store import Done, Request, Store
from sessions.verbs.contributions import submit_contribution

IN_COMMIT = 3


def main(url: str, workshop_id: str, step_id: str, field_id: str, participant_id: str) -> None:
    store = Store(url)
    for batch in count():
        numbers = range(batch * IN_COMMIT, (batch + 1) * IN_COMMIT)
        requests = [
            Request(
                verb=submit_contribution,
                actor=participant(participant_id),
                details={'step_id': step_id, 'text': f'Card {number}', 'field_id': field_id},
                key=f'key {number}',
            )
            for number in numbers
        ]
        for number, outcome in zip(numbers, store.perform_all(workshop_id, requests), strict=True):
            if isinstance(outcome, Done):
                print(number, flush=True)


if __name__ == '__main__':
    main(*sys.argv[1:])
