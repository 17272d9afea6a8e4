# SPDX-License-Identifier: EUPL-1.2
"""Browsers that cost almost nothing, so that a machine of two processors measures the server and not its visitors."""

import socket
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from threading import Barrier, Thread
from urllib.parse import urlencode

from bench.processes import HOST

_END = b"\r\n\r\n"


@dataclass(frozen=True, kw_only=True)
class Page:
    """An answer: its status, its headers in small letters, and what stands on it."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()


class Visitor:
    """One connection that stays open, with the cookies of one session."""

    def __init__(self, port: int, cookies: Mapping[str, str] | None = None) -> None:
        self._cookies = dict(cookies or {})
        self._host = f"{HOST}:{port}"
        self._socket = socket.create_connection((HOST, port), timeout=60)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def close(self) -> None:
        self._socket.close()

    def get(self, path: str) -> Page:
        return self._ask("GET", path, b"", {})

    def post(self, path: str, fields: Mapping[str, str], *, htmx: bool = False) -> Page:
        extra = {"Content-Type": "application/x-www-form-urlencoded"} | ({"HX-Request": "true"} if htmx else {})
        return self._ask("POST", path, urlencode(fields).encode(), extra)

    def _ask(self, method: str, path: str, body: bytes, extra: Mapping[str, str]) -> Page:
        cookies = "; ".join(f"{name}={value}" for name, value in self._cookies.items())
        headers = {"Host": self._host, "Cookie": cookies, "Content-Length": str(len(body)), **extra}
        head = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        self._socket.sendall(f"{method} {path} HTTP/1.1\r\n{head}\r\n".encode() + body)
        return self._answer()

    def _answer(self) -> Page:
        got = self._until(b"", lambda so_far: _END in so_far)
        head, _, body = got.partition(_END)
        first, *lines = head.decode().split("\r\n")
        pairs = [(name.lower(), value) for name, _, value in (line.partition(": ") for line in lines)]
        for name, value in pairs:
            if name == "set-cookie":
                key, _, content = value.partition(";")[0].partition("=")
                self._cookies[key] = content
        headers = dict(pairs)
        length = int(headers.get("content-length", "0"))
        if headers.get("transfer-encoding") == "chunked":
            body = _joined(self._until(body, lambda so_far: so_far.endswith(b"0" + _END)))
        else:
            body = self._until(body, lambda so_far: len(so_far) >= length)
        return Page(status=int(first.split()[1]), headers=headers, body=body)

    def _until(self, got: bytes, is_whole: Callable[[bytes], bool]) -> bytes:
        while not is_whole(got):
            more = self._socket.recv(1 << 18)
            if not more:
                raise ConnectionError("the server hung up")
            got += more
        return got


def _joined(chunks: bytes) -> bytes:
    found, rest = b"", chunks
    while True:
        size, _, rest = rest.partition(b"\r\n")
        if not int(size, 16):
            return found
        found, rest = found + rest[: int(size, 16)], rest[int(size, 16) + 2 :]


@dataclass(frozen=True, kw_only=True)
class Lap:
    """What some visitors did together: the milliseconds of each deed that succeeded, and the seconds of all."""

    times: tuple[float, ...]
    failures: int
    seconds: float

    @property
    def operations(self) -> int:
        return len(self.times) + self.failures

    @property
    def per_second(self) -> float:
        return len(self.times) / self.seconds


def together(deeds: Sequence[Callable[[int], bool]], *, most: int, seconds: float) -> Lap:
    """Each deed again and again by a visitor of its own, all starting at once; a deed says whether it succeeded.

    Ends after `most` times each, or so many seconds.
    """
    times: list[list[float]] = [[] for _ in deeds]
    failures = [0] * len(deeds)
    barrier = Barrier(len(deeds) + 1)

    def run(number: int, deed: Callable[[int], bool]) -> None:
        barrier.wait()
        ends_at = time.perf_counter() + seconds
        for turn in range(most):
            start = time.perf_counter()
            if start > ends_at:
                break
            try:
                succeeded = deed(turn)
            except (OSError, ValueError):
                failures[number] += 1
                break
            if succeeded:
                times[number].append((time.perf_counter() - start) * 1000)
            else:
                failures[number] += 1

    threads = [Thread(target=run, args=one) for one in enumerate(deeds)]
    for thread in threads:
        thread.start()
    barrier.wait()
    start = time.perf_counter()
    for thread in threads:
        thread.join()
    elapsed = time.perf_counter() - start
    return Lap(times=tuple(one for some in times for one in some), failures=sum(failures), seconds=elapsed)
