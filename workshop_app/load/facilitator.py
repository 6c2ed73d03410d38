"""Whoever leads: opens the next step, by the key or, without one, by a person at the console."""

from typing import Any

from aiohttp import ClientSession


class StepUnavailable(Exception):
    """The agenda has no such step to go on to."""


class Facilitator:
    """Signed in with the facilitator's key."""

    def __init__(self, web: ClientSession, address: str, code: str) -> None:
        self._web = web
        self._address = address
        self._base = f'{address}/api/v1/workshops/{code}'

    async def sign_in(self, key: str) -> bool:
        form = {'key': key, 'then': '/facilitate'}
        async with self._web.post(
            f'{self._address}/api/v1/facilitator/sign-in', data=form, allow_redirects=False
        ) as answer:
            return 'wrong' not in answer.headers.get('Location', 'wrong')

    async def agenda(self) -> list[dict[str, Any]]:
        """The steps in their order: id, kind, what they collect, whether they are open."""
        async with self._web.get(f'{self._base}/steps') as answer:
            answer.raise_for_status()
            steps: list[dict[str, Any]] = await answer.json()
            return steps

    async def open_step(self, step_id: str) -> None:
        async with self._web.post(f'{self._base}/steps/{step_id}/open') as answer:
            answer.raise_for_status()
