"""Whether the server and its database are alive."""

from fastapi import APIRouter
from fastapi.responses import JSONResponse
from sqlalchemy.exc import SQLAlchemyError

from workshop_app.house import House


def health_routes(house: House) -> APIRouter:
    routes = APIRouter(tags=['operation'])

    @routes.get('/healthz')
    def healthz() -> JSONResponse:
        try:
            return JSONResponse({'status': 'ok', 'database': house.store.ping()})
        except SQLAlchemyError:
            return JSONResponse({'status': 'database unreachable'}, status_code=503)

    return routes
