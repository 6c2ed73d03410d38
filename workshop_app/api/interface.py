"""``/api/v1/…``, ``/healthz`` and ``/metrics`` as an application of their own."""

from fastapi import FastAPI
from starlette.middleware.gzip import GZipMiddleware

from workshop_app.api.agreeing import agreeing_routes
from workshop_app.api.board import board_routes
from workshop_app.api.facilitator import facilitator_routes, sign_in_routes
from workshop_app.api.health import health_routes
from workshop_app.api.limits import BodyLimit
from workshop_app.api.metrics import metrics_routes
from workshop_app.api.origin import OwnPagesOnly
from workshop_app.api.participants import participant_routes
from workshop_app.api.refusals import answer_refusals
from workshop_app.house import House

LEVEL = 4
"""zlib's level; what is answered here is made anew for each request."""
WORTH_IT = 1_400
"""Bytes from which an answer is compressed: what fits into one packet does not arrive any sooner."""


def make_interface(house: House) -> FastAPI:
    """The OpenAPI description stands alone: FastAPI's pages for reading it load their scripts from another host."""
    interface = FastAPI(
        title='Workshop',
        summary='A live strategy workshop',
        version='1',
        openapi_url='/api/v1/openapi.json',
        docs_url=None,
        redoc_url=None,
    )
    answer_refusals(interface)
    interface.add_middleware(BodyLimit)
    interface.add_middleware(GZipMiddleware, minimum_size=WORTH_IT, compresslevel=LEVEL)
    interface.add_middleware(OwnPagesOnly, address=house.address)
    for routes in (
        agreeing_routes,
        participant_routes,
        board_routes,
        sign_in_routes,
        facilitator_routes,
        health_routes,
        metrics_routes,
    ):
        interface.include_router(routes(house))
    return interface
