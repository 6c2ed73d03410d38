"""How a refusal leaves over HTTP: a status, the refusal's name and a sentence in the asker's language."""

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse

from sessions.refusals import NotAllowed, NotFound, NotNow, NotValid, Refusal
from sessions.wording import choose_language, wording
from workshop_app.identity import LANGUAGE_COOKIE

STATUS: dict[type[Refusal], int] = {NotFound: 404, NotAllowed: 403, NotNow: 409, NotValid: 422}


def answer_refusals(app: FastAPI) -> None:
    """Every route answers a refusal like this, so that none needs to catch one."""

    @app.exception_handler(Refusal)
    async def answer(request: Request, refusal: Refusal) -> JSONResponse:
        language = choose_language(
            request.headers.get('X-Language'),
            request.cookies.get(LANGUAGE_COOKIE),
            request.headers.get('Accept-Language'),
        )
        return JSONResponse(
            {'refusal': type(refusal).__name__, 'sentence': refusal.say(wording(language))},
            status_code=status_of(refusal),
        )

    @app.exception_handler(400)
    @app.exception_handler(RequestValidationError)
    async def answer_malformed(request: Request, _malformed: Exception) -> JSONResponse:
        """FastAPI's own answer repeats what came in, and cannot encode all of it: half a surrogate pair, or NaN."""
        return await answer(request, NotValid())


def status_of(refusal: Refusal) -> int:
    return next((status for family, status in STATUS.items() if isinstance(refusal, family)), 400)
