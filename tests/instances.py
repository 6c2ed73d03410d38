"""Several instances on one PostgreSQL behind a real nginx, with the configuration that is shipped."""

import os
import subprocess
from pathlib import Path
from time import monotonic, sleep

import httpx

from tests.scenes import Scene
from tests.server import ROOT, START_UP, Server, free_port
from tools.find_nginx import find_nginx

NAMES = ('a', 'b')
SELF_MADE = ('req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost')


class Instances:
    """Instances ``a`` and ``b`` and the one address that people know."""

    def __init__(self, folder: Path, database_url: str, *, spread: bool = False) -> None:
        """:param spread: the phones of one workshop go to all instances, as a very large workshop's may"""
        self.folder = folder
        self.port = free_port()
        self.address = f'http://127.0.0.1:{self.port}'
        self.servers = {name: self._server(name, database_url) for name in NAMES}
        self._spread = spread
        self._nginx: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        for server in self.servers.values():
            server.start()
        self._start_nginx()

    def stop(self) -> None:
        if self._nginx is not None:
            self._nginx.terminate()
            self._nginx.wait(15)
        for server in self.servers.values():
            server.stop()

    def found(self, **details: str) -> Scene:
        return self.servers['a'].found(**details)

    def _server(self, name: str, database_url: str) -> Server:
        folder = self.folder / name
        folder.mkdir()
        settings = {'WORKSHOP_INSTANCE': name, 'WORKSHOP_PUBLIC_URL': self.address}
        return Server(folder, database_url=database_url, settings=settings)

    def _start_nginx(self) -> None:
        nginx = find_nginx()
        made = [f'-{kind}={self.folder / f"workshop.{ending}"}' for kind, ending in (('keyout', 'key'), ('out', 'pem'))]
        words = [word for pair in made for word in pair.split('=', 1)]
        subprocess.run(['openssl', *SELF_MADE, *words], check=True, capture_output=True)
        (self.folder / 'workshop.conf').write_text(self._site())
        config = self.folder / 'nginx.conf'
        config.write_text(FRAME.format(folder=self.folder))
        self._nginx = subprocess.Popen(
            [nginx, '-c', str(config), '-p', str(self.folder), '-g', 'daemon off;'],
            stdout=subprocess.DEVNULL,
            stderr=(self.folder / 'nginx.log').open('wb'),
        )
        self._await_nginx()

    def _site(self) -> str:
        """The shipped configuration with what compose fills in."""
        site = (ROOT / 'deploy' / 'workshop.conf.template').read_text()
        if self._spread:
            site = site.replace('hash $workshop_code consistent;', 'random;')
        values = {
            'INSTANCE_A': f'127.0.0.1:{self.servers["a"].port}',
            'INSTANCE_B': f'127.0.0.1:{self.servers["b"].port}',
            'LISTEN': f'127.0.0.1:{self.port}',
            'CERTIFICATE': str(self.folder / 'workshop.pem'),
            'CERTIFICATE_KEY': str(self.folder / 'workshop.key'),
            'CACHE': str(self.folder / 'cache'),
        }
        for name, value in values.items():
            site = site.replace('${' + name + '}', value)
        return site.replace('/dev/stdout', str(self.folder / 'access.log'))

    def _await_nginx(self) -> None:
        until = monotonic() + START_UP
        while monotonic() < until:
            try:
                if httpx.get(f'{self.address}/healthz', timeout=5).status_code == 200:
                    return
            except httpx.TransportError:
                # nothing tells when a port begins to listen
                sleep(0.05)
        raise RuntimeError(f'nginx did not start:\n{(self.folder / "nginx.log").read_text()}')


FRAME = """
user {user};
pid {{folder}}/nginx.pid;
error_log {{folder}}/nginx.log;
worker_rlimit_nofile 16384;
events {{{{ worker_connections 8192; }}}}
http {{{{
    client_body_temp_path {{folder}}/body;
    proxy_temp_path {{folder}}/proxy;
    fastcgi_temp_path {{folder}}/fastcgi;
    uwsgi_temp_path {{folder}}/uwsgi;
    scgi_temp_path {{folder}}/scgi;
    include {{folder}}/workshop.conf;
}}}}
""".format(user=os.environ.get('USER', 'root'))
