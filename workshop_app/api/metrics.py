"""``/metrics``: what the server measures of itself, as Prometheus reads it. Numbers only, nobody's words or names."""

from fastapi import APIRouter, Response
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from workshop_app.house import House


def metrics_routes(house: House) -> APIRouter:
    routes = APIRouter(tags=['operation'])

    @routes.get('/metrics')
    async def metrics() -> Response:
        house.take_measure()
        return Response(generate_latest(house.meters.registry), media_type=CONTENT_TYPE_LATEST)

    return routes
