# SPDX-License-Identifier: EUPL-1.2
"""A mail server of a few lines, so that delivery is tested over a real connection."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Thread


@dataclass
class Postbox:
    """What came in; `refusals` are answers to RCPT TO that come before the server gives in."""

    address: str
    letters: list[EmailMessage] = field(default_factory=list)
    refusals: list[str] = field(default_factory=list)


@contextmanager
def open_postbox() -> Iterator[Postbox]:
    """Listens on a free port of this machine while the block runs."""

    class Handler(StreamRequestHandler):
        def handle(self) -> None:
            self._say("220 postbox")
            while line := self.rfile.readline():
                match line.split()[0].upper():
                    case b"DATA":
                        self._say("354 go on")
                        postbox.letters.append(message_from_bytes(b"".join(self._lines()), policy=policy.default))
                        self._say("250 taken")
                    case b"RCPT" if postbox.refusals:
                        self._say(postbox.refusals.pop(0))
                    case b"QUIT":
                        self._say("221 bye")
                        return
                    case _:
                        self._say("250 ok")

        def _lines(self) -> Iterator[bytes]:
            while (line := self.rfile.readline()) != b".\r\n":
                yield line.replace(b"\r\n", b"\n")

        def _say(self, text: str) -> None:
            self.wfile.write(f"{text}\r\n".encode())

    with ThreadingTCPServer(("127.0.0.1", 0), Handler) as server:
        postbox = Postbox(address=f"smtp://127.0.0.1:{server.server_address[1]}")
        Thread(target=server.serve_forever, daemon=True, kwargs={"poll_interval": 0.01}).start()
        yield postbox
        server.shutdown()
